// Items from a file of JSON lines, as `fissure match` reads them; a file that ends in .gz is unpacked on the way.
import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Item } from '../shared/item.ts';
import { detectLanguage } from '../shared/match/text/language.ts';
import type { Context } from './context.ts';
import { UsageError } from './exit.ts';
import { whyNotRead } from './folder.ts';
import { readLines } from './lines.ts';
import { readItemLine } from './match-line.ts';
import { warn } from './terminal.ts';

export type ItemFile = {
  /** The items, some at a time; a line that is none is told on stderr with its number and passed over. */
  items: AsyncIterable<Item>;
  /** Lines that were none, so far. */
  problems: () => number;
  /** Lines in the file; 0 where it can be read only once (a pipe). */
  lines: number;
};

/** Throws UsageError, naming `parameter`, for a file that cannot be read. */
export async function openItemFile(file: string, parameter: string, context: Context): Promise<ItemFile> {
  const { signal, terminal, clock } = context;
  let problems = 0;
  const now = clock.now().toISOString();
  async function* items(): AsyncGenerator<Item> {
    for await (const lines of readLines(open(file))) {
      signal.throwIfAborted();
      for (const line of lines) {
        if ('text' in line && line.text.trim() === '') continue;
        const input =
          'text' in line
            ? readItemLine(line.text, detectLanguage, now)
            : { kind: 'problem' as const, message: line.problem };
        if (input.kind === 'item') yield input.item;
        else {
          problems += 1;
          warn(terminal, `${file}, line ${line.number}: ${input.message}`);
        }
      }
    }
  }
  return { items: items(), problems: () => problems, lines: await countLines(file, parameter) };
}

function open(file: string): Readable {
  const bytes = createReadStream(file, { highWaterMark: 1 << 18 });
  if (!file.endsWith('.gz')) return bytes;
  const unpacked = createGunzip();
  bytes.on('error', (error) => unpacked.destroy(error));
  return bytes.pipe(unpacked);
}

/** Says how much there is to do, and at once whether the file can be read. */
async function countLines(file: string, parameter: string): Promise<number> {
  try {
    const found = statSync(file);
    if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    if (!found.isFile()) return 0;
    let lines = 0;
    for await (const chunk of open(file) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
    }
    return lines;
  } catch (error) {
    throw new UsageError(`${parameter}: ${file} cannot be read: ${whyNotRead(error)}`);
  }
}
