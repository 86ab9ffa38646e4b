// Collects a response's body, decompressing as it arrives, whatever the server says of it, and stopping at a cap.
import { pipeline, Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';

/** A feed is compressed once; more layers are an attack on memory and time. */
const maxLayers = 2;

/** Bodies beyond this size are collected two at a time: with twenty at once, a few hostile outlets would fill the memory. */
const largeBytes = 1024 * 1024;
const largeBodies = 2;
let placesTaken = 0;
const waiting: (() => void)[] = [];

/** RFC 9659 asks decoders for windows of 8 MB and allows senders no more. */
const zstdWindow = { params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } };

/** The body is packed once more than is looked into. */
class TooManyLayers extends Error {
  readonly code = 'Z_TOO_MANY_LAYERS';
}

/** Of a packed body nothing can be read. */
class BrokenOff extends Error {
  readonly code = 'Z_BROKEN_OFF';
}

/** The body went past its cap. */
class BodyTooLarge extends Error {
  readonly code = 'BODY_TOO_LARGE';
}

/** `cutShort`: it was packed, and ends before its end. */
export type Collected = { bytes: Uint8Array; cutShort?: true };

/**
 * The whole body, decompressed. Bounds what comes out, not what comes in: 200 KB of gzip can hold 200 MB, and Content-Length
 * speaks of the 200 KB. A gzip that ends too early is read as far as it goes. Rejects with a `code`: BODY_TOO_LARGE, one of zlib's, or one of
 * the connection's.
 * @param contentEncoding the header's value, empty where there is none; what the bytes say outweighs it
 */
export async function collect(body: Readable, contentEncoding: string, maxBytes: number): Promise<Collected> {
  const declared = contentEncoding
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name in ofName);
  const chunks: Uint8Array[] = [];
  let size = 0;
  let place: (() => void) | undefined;
  let isWhole = (_size: number) => true;
  try {
    let source: AsyncIterable<Uint8Array> = body;
    for (let layer = 0; layer <= maxLayers; layer++) {
      const { head, whole } = await peek(source);
      const inflate = inflaterOf(head, declared.pop());
      if (layer === maxLayers && inflate !== undefined)
        throw new TooManyLayers(`compressed more than ${maxLayers} times`);
      if (inflate === undefined) {
        source = whole;
        continue;
      }
      const packed = withEnd(whole);
      isWhole = isGzip(head) ? (size) => packed.tellsSize(size) : () => true;
      source = pipeline(Readable.from(packed.chunks, { objectMode: false }), inflate, () => {});
    }
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) throw new BodyTooLarge(`more than ${maxBytes} bytes when decompressed`);
      chunks.push(chunk);
      if (size > largeBytes) place ??= await takePlace();
    }
    if (isWhole(size)) return { bytes: Buffer.concat(chunks, size) };
    if (size === 0) throw new BrokenOff('the packed answer breaks off at its beginning');
    return { bytes: Buffer.concat(chunks, size), cutShort: true };
  } finally {
    place?.();
    body.on('error', () => {}).destroy();
  }
}

/** Bytes that tell how a body is packed, and that it is not. */
const telling = 64;

/** The first bytes of a stream, and the stream with them. */
async function peek(source: AsyncIterable<Uint8Array>): Promise<{ head: Buffer; whole: AsyncIterable<Uint8Array> }> {
  const incoming = source[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < telling) {
    const next = await incoming.next();
    if (next.done) break;
    taken.push(next.value);
    size += next.value.length;
  }
  const whole = async function* () {
    yield* taken;
    yield* { [Symbol.asyncIterator]: () => incoming };
  };
  return { head: Buffer.concat(taken), whole: whole() };
}

const isGzip = (head: Buffer): boolean => head.length >= 2 && head[0] === 0x1f && head[1] === 0x8b;

/** The chunks of a gzip, whose last four bytes tell, once they are all taken, how long what it holds is (RFC 1952 2.3.1). */
function withEnd(source: AsyncIterable<Uint8Array>): {
  chunks: AsyncIterable<Uint8Array>;
  tellsSize(size: number): boolean;
} {
  let end = Buffer.alloc(0);
  const chunks = async function* () {
    for await (const chunk of source) {
      end = Buffer.concat([end, chunk.subarray(-4)]).subarray(-4);
      yield chunk;
    }
  };
  return { chunks: chunks(), tellsSize: (size) => end.length === 4 && end.readUInt32LE() === size };
}

/** Servers pack twice what they say once, or not at all, or in another way, or do not say so: bytes that begin a format are of it. */
function inflaterOf(head: Buffer, declared: string | undefined): Transform | undefined {
  // A flush at the end gives what was unpacked until then, where finishing would be an error.
  if (isGzip(head)) return zlib.createGunzip({ finishFlush: zlib.constants.Z_SYNC_FLUSH });
  if (head.length >= 4 && head.readUInt32LE() === 0xfd2fb528) return zlib.createZstdDecompress(zstdWindow);
  if (head.length >= 2 && (head[0]! & 0x0f) === 8 && head.readUInt16BE() % 31 === 0 && !isText(head))
    return zlib.createInflate();
  return declared === undefined || head.length === 0 || isText(head) ? undefined : ofName[declared]?.();
}

/** For what cannot be told by its beginning: DEFLATE without its zlib wrapper (RFC 9110 8.4.1.2) and Brotli. */
const ofName: Record<string, (() => Transform) | undefined> = {
  br: zlib.createBrotliDecompress,
  deflate: zlib.createInflateRaw,
  gzip: undefined,
  'x-gzip': undefined,
  zstd: undefined,
};

/** Text as documents begin; packed bytes hold controls soon. */
function isText(head: Buffer): boolean {
  const start = head.subarray(0, telling);
  if (start.some((byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13)) return isWide(start);
  return (
    /^(\xef\xbb\xbf)?\s*[<{[]/.test(start.toString('latin1')) ||
    (start.length >= 16 && start.every((byte) => byte < 0x7f))
  );
}

/** UTF-16 and UTF-32, by their marks or by the zeros beside `<` and `{`. */
const isWide = (start: Buffer): boolean =>
  /^(\xff\xfe|\xfe\xff|\0{0,3}[<{]\0|\0{1,3}[<{]|\0\0\xfe\xff)/.test(start.toString('latin1'));

/** A place among the large bodies, once one is free. @returns gives it back; a second call does nothing */
async function takePlace(): Promise<() => void> {
  if (placesTaken < largeBodies) placesTaken++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  let given = false;
  return () => {
    if (given) return;
    given = true;
    const next = waiting.shift();
    if (next) next();
    else placesTaken--;
  };
}
