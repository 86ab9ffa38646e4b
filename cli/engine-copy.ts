// Reading on a full disk: SQLite and LevelDB write even to read, so they are given a copy where there is room.
import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What an engine keeps; its sockets, its lock and its index of the log are made anew. */
const kept = ['dynoxide.db', 'dynoxide.db-wal', 'dynalite'];
/** SQLite's code for a lock that another has. */
const busy = 5;
/** Beyond the copy: for the log and the sockets of an engine that reads. */
const spareBytes = 16 * 1024 * 1024;

/**
 * The data of a folder in a new folder of the owner's, on a disk with room; `busy` while another process has them open, `nowhere`
 * where no disk has the room. Only for reading: what is written there is gone with it.
 */
export function copyData(directory: string): { folder: string; remove(): void } | 'busy' | 'nowhere' {
  const parent = placesToCopyTo().find((place) => freeBytes(place) > sizeOf(directory) + spareBytes);
  if (parent === undefined) return 'nowhere';
  const lock = existsSync(join(directory, 'engine.lock'))
    ? new DatabaseSync(join(directory, 'engine.lock'))
    : undefined;
  try {
    lock?.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    // Of any other error: where the disk is too full for a lock, nobody else has it either.
    if ((error as { errcode?: number }).errcode === busy) {
      lock?.close();
      return 'busy';
    }
  }
  const folder = mkdtempSync(join(parent, 'fissure-reading-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    for (const name of kept.filter((one) => existsSync(join(directory, one))))
      cpSync(join(directory, name), join(folder, name), { recursive: true });
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  } finally {
    lock?.close();
  }
}

/** The system's folder for temporary files, and Linux's memory, which is there where that lies on the full disk. */
const placesToCopyTo = (): string[] => [tmpdir(), '/dev/shm'].filter((place) => existsSync(place));

function freeBytes(place: string): number {
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize;
}

const sizeOf = (directory: string): number =>
  kept.map((name) => join(directory, name)).reduce((sum, path) => sum + (existsSync(path) ? bytesOf(path) : 0), 0);

function bytesOf(path: string): number {
  const found = lstatSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}
