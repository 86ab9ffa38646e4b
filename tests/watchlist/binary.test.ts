import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BinaryError, readBinary, type Tree, writeBinary } from '../../shared/watchlist/binary.ts';

const numbers = fc.oneof(
  fc.uint16Array({ maxLength: 9 }),
  fc.uint32Array({ maxLength: 9 }),
  fc.int32Array({ maxLength: 9 }),
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.dictionary(
    fc.string({ maxLength: 6 }).filter((name) => name !== '__proto__'),
    fc.oneof({ depthSize: 'small' }, numbers, fc.string(), fc.integer(), tie('tree')),
    { maxKeys: 5, noNullPrototype: true },
  ) as fc.Arbitrary<Tree>,
}));

describe('a compiled watchlist', () => {
  it('is read back as it was written, whatever it holds and wherever its bytes lie', () => {
    fc.assert(
      fc.property(tree, fc.nat({ max: 7 }), (written, offset) => {
        const bytes = writeBinary(written);
        const moved = new Uint8Array(bytes.length + offset);
        moved.set(bytes, offset);
        expect(readBinary(bytes)).toEqual(written);
        expect(readBinary(moved.subarray(offset))).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused where any byte of it changed or is missing', () => {
    const bytes = writeBinary({ version: 'v', table: Int32Array.of(1, -2, 3), names: { list: Uint16Array.of(7) } });
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at]! ^= change;
        expect(() => readBinary(damaged)).toThrow(BinaryError);
        expect(() => readBinary(bytes.subarray(0, at))).toThrow(BinaryError);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['too short', Buffer.from('FSSW'), 'too few'],
    ['something else', Buffer.from('<!doctype html><title>Not found</title>'), 'not a compiled watchlist'],
    ['of an older format', olderFormat(), 'of format 1'],
  ])('says what is wrong with a file that is %s', (_name, bytes, words) => {
    expect(() => readBinary(bytes)).toThrow(words);
  });
});

function olderFormat(): Buffer {
  const bytes = writeBinary({ version: 'v' });
  bytes.writeUInt32LE(1, 4);
  return bytes;
}
