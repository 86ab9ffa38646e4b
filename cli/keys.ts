// The keys of a local run: a file in FISSURE_DATA that is made once and never written again.
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Keys, makeKeys, readKeys } from '../shared/subscribers/keys.ts';

/**
 * The keys in `folder`, made on first use, readable to their owner alone. Processes that start at once end with the same
 * keys: each writes its own file aside, and only one of them gets the name. Throws where the file cannot be used; it is
 * never replaced, since that would void every link that was mailed. `passing`: where there are none yet, keys for this run alone do.
 */
export async function localKeys(folder: string, options: { passing?: boolean } = {}): Promise<Keys> {
  const path = join(folder, 'keys.json');
  const read = () => readFile(path, 'utf8').catch(unless('ENOENT'));
  const text = await read();
  if (text !== undefined) return readKeys(text, path);
  if (options.passing) return makeKeys();
  await makeFile(folder, path);
  return readKeys(await readFile(path, 'utf8'), path);
}

async function makeFile(folder: string, path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(aside, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(makeKeys(), null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(aside, path).catch(unless('EEXIST'));
  } catch (cause) {
    throw new Error(`Making the keys ${path}: is the folder writable, the disk full?`, { cause });
  } finally {
    await rm(aside, { force: true });
  }
}

const unless =
  (code: string) =>
  (error: NodeJS.ErrnoException): undefined => {
    if (error.code !== code) throw error;
  };
