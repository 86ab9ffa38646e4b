import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Line, readLines } from '../../cli/lines.ts';

async function linesOf(chunks: Uint8Array[], limit?: number): Promise<Line[]> {
  async function* arriving() {
    yield* chunks;
  }
  const lines: Line[] = [];
  for await (const batch of readLines(arriving(), limit)) lines.push(...batch);
  return lines;
}

it('gives the same lines however the bytes are cut into chunks, in the midst of a letter too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' ').replaceAll('\ufeff', ''))),
      fc.array(fc.integer({ min: 1, max: 7 })),
      async (texts, cuts) => {
        const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
        const chunks: Uint8Array[] = [];
        for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
          const length = cuts[turn % Math.max(1, cuts.length)] ?? bytes.length;
          chunks.push(bytes.subarray(start, start + length));
          start += length;
        }
        const lines = await linesOf(chunks);
        expect(lines).toEqual(texts.map((text, index) => ({ number: index + 1, text })));
      },
    ),
  );
});

it('reads a last line that has no line break', async () => {
  expect(await linesOf([Buffer.from('a\nb')])).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: 'b' },
  ]);
});

it('drops the byte order mark that editors put in front', async () => {
  expect(await linesOf([Buffer.from('\ufeff{}\n')])).toEqual([{ number: 1, text: '{}' }]);
});

it('tells a line in another encoding and reads on', async () => {
  const cp1251 = Uint8Array.from([0xd7, 0xf3, 0xe1, 0xe0, 0xe9, 0xf1, 0x0a]);
  expect(await linesOf([cp1251, Buffer.from('b\n')])).toEqual([
    { number: 1, problem: 'not UTF-8' },
    { number: 2, text: 'b' },
  ]);
});

it('gives up a line that is too long without keeping it, and reads on', async () => {
  const lines = await linesOf([Buffer.from('aaaa'), Buffer.from('aaaa'), Buffer.from('aa\nb\n')], 6);
  expect(lines).toEqual([
    { number: 1, problem: 'longer than 6 bytes' },
    { number: 2, text: 'b' },
  ]);
});
