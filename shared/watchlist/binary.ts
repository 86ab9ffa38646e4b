// A compiled watchlist as one block of bytes: typed arrays that are used where they lie, behind a directory of where that is.
//
//   magic, format, checksum of all that follows it, length of the directory   4 × 32 bits, little-endian
//   directory                                                             JSON: the tree, arrays as [kind, offset, length]
//   arrays                                                                each at a multiple of eight bytes
import { crc32 } from 'node:zlib';

type Numbers = Uint16Array | Uint32Array | Int32Array;
/** What can be written: texts, numbers and typed arrays under names. */
export type Tree = { readonly [name: string]: Tree | Numbers | string | number };
type Directory = { [name: string]: Directory | [kind: Kind, offset: number, length: number] | string | number };

const kinds = { u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;
type Kind = keyof typeof kinds;

const magic = 0x57535346; // "FSSW"
/** Goes up whenever what is written changes its meaning. */
const format = 9;
const headerBytes = 16;
/** The checksum covers what stands behind it. */
const checkedFrom = 12;

/** The bytes are no watchlist of this format, or not whole. */
export class BinaryError extends Error {
  readonly kind = 'binary';
}

const aligned = (offset: number) => Math.ceil(offset / 8) * 8;

export function writeBinary(tree: Tree): Buffer {
  const arrays: { offset: number; array: Numbers }[] = [];
  let end = 0;
  const place = (array: Numbers): [Kind, number, number] => {
    const offset = aligned(end);
    end = offset + array.byteLength;
    arrays.push({ offset, array });
    const kind = (Object.keys(kinds) as Kind[]).find((name) => array instanceof kinds[name])!;
    return [kind, offset, array.length];
  };
  const toDirectory = (branch: Tree): Directory =>
    Object.fromEntries(
      Object.entries(branch).map(([name, value]) => [
        name,
        typeof value !== 'object'
          ? value
          : ArrayBuffer.isView(value)
            ? place(value as Numbers)
            : toDirectory(value as Tree),
      ]),
    );
  const directory = Buffer.from(JSON.stringify(toDirectory(tree)));
  const data = aligned(headerBytes + directory.length);
  const bytes = Buffer.alloc(data + end);
  directory.copy(bytes, headerBytes);
  for (const { offset, array } of arrays)
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(bytes, data + offset);
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  header.set([magic, format, 0, directory.length]);
  header[2] = crc32(bytes.subarray(checkedFrom));
  return bytes;
}

/** Reads back what `writeBinary` wrote; its arrays are views of the bytes. Throws BinaryError. */
export function readBinary<Shape extends Tree>(file: Uint8Array): Shape {
  // Views need their alignment; a copy is made only where the bytes came at an odd place.
  const bytes = file.byteOffset % 8 === 0 ? file : Uint8Array.from(file);
  if (bytes.length < headerBytes) throw new BinaryError(`${bytes.length} bytes are too few for a compiled watchlist`);
  const [itsMagic, itsFormat, checksum, directoryLength] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  if (itsMagic !== magic) throw new BinaryError('not a compiled watchlist');
  if (itsFormat !== format) throw new BinaryError(`a compiled watchlist of format ${itsFormat}, expected ${format}`);
  if (crc32(bytes.subarray(checkedFrom)) !== checksum)
    throw new BinaryError('a compiled watchlist that is damaged or cut off');
  const directory: Directory = JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset + headerBytes, directoryLength!).toString(),
  );
  const data = bytes.byteOffset + aligned(headerBytes + directoryLength!);
  const toTree = (branch: Directory): Tree =>
    Object.fromEntries(
      Object.entries(branch).map(([name, value]) => {
        if (typeof value !== 'object') return [name, value];
        if (!Array.isArray(value)) return [name, toTree(value)];
        const [kind, offset, length] = value;
        return [name, new kinds[kind](bytes.buffer as ArrayBuffer, data + offset, length)];
      }),
    );
  return toTree(directory) as Shape;
}
