// Bytes to numbered lines, as they arrive: memory stays bounded whatever comes in.

/** One line of input: its text, or why it is none. Numbers start at 1. */
export type Line = { number: number; text: string } | { number: number; problem: string };

/** Bytes at which a line is given up: far over any item, far under the memory of a small machine. */
const maxLineBytes = 16 * 1024 * 1024;

/**
 * Splits at LF; a CR before it is white space to JSON and stays. Each batch holds the lines that one chunk completed.
 * A line that is no UTF-8 or is too long is told as a problem, and the next one is read as usual.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit = maxLineBytes): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let open: Uint8Array[] = [];
  let size = 0;

  const finish = (last: Uint8Array): Line => {
    number += 1;
    const bytes = open.length === 0 ? last : Buffer.concat([...open, last]);
    const length = size + last.length;
    open = [];
    size = 0;
    if (length > limit) return { number, problem: `longer than ${limit} bytes` };
    try {
      return { number, text: decoder.decode(bytes) };
    } catch {
      return { number, problem: 'not UTF-8' };
    }
  };

  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      lines.push(finish(chunk.subarray(start, end)));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    size += rest.length;
    if (size > limit) open = [];
    else if (rest.length > 0) open.push(rest);
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [finish(new Uint8Array())];
}
