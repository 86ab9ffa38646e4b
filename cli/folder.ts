// Folders and files that a command is told to write: made, or the reason why not in words.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it; one that is there is left as it is. Throws what the system says. Node's own `recursive` is not
 * used: where a system says "no such file" of a folder that is there (/proc), it tries for ever.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  const path = resolve(folder);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path && !existsSync(parent)) makeFolder(parent, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process was faster.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** What the system's codes mean to whoever named the path. */
const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it lies on a disk that can only be read',
  EEXIST: 'a file of that name is there, and no folder',
  ENOTDIR: 'a file stands where a folder would have to be',
  EISDIR: 'a folder of that name is there',
  ENOENT: 'the folder that would hold it is not there, or cannot hold files',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

/** The same where a file was to be read. */
const reasonsToRead: Record<string, string> = {
  ...reasons,
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
  ENOTDIR: 'what stands where its folder would have to be is a file',
};

/** Why a file or folder could not be written, in words, with the system's code; its own message where the code is a rare one. */
export const whyNot = (error: unknown): string => inWords(error, reasons);

/** Why a file could not be read, likewise. */
export const whyNotRead = (error: unknown): string => inWords(error, reasonsToRead);

function inWords(error: unknown, words: Record<string, string>): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : words[code];
  return reason === undefined ? message : `${reason} (${code})`;
}
