// Collects a response's body, decompressing as it arrives and stopping at a cap.
import { Readable, type Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';

/** A feed is compressed once; more layers are an attack on memory and time. */
const maxLayers = 2;

/** Bodies beyond this size are collected two at a time: with twenty at once, a few hostile outlets would fill the memory. */
const largeBytes = 1024 * 1024;
const largeBodies = 2;
let placesTaken = 0;
const waiting: (() => void)[] = [];

const inflaters: Record<string, () => Transform> = {
  gzip: zlib.createGunzip,
  'x-gzip': zlib.createGunzip,
  deflate: zlib.createInflate,
  br: zlib.createBrotliDecompress,
};

/** The body went past its cap. */
class BodyTooLarge extends Error {
  readonly code = 'BODY_TOO_LARGE';
}

/** The body says it is compressed in a way that was not asked for. */
class UnknownEncoding extends Error {
  readonly code = 'Z_UNKNOWN_ENCODING';
}

/**
 * The whole body, decompressed. Bounds what comes out, not what comes in: 200 KB of gzip can hold 200 MB, and Content-Length
 * speaks of the 200 KB. Rejects with a `code`: BODY_TOO_LARGE, one of zlib's, or one of the connection's.
 * @param contentEncoding the header's value, empty where there is none
 */
export async function collect(body: Readable, contentEncoding: string, maxBytes: number): Promise<Uint8Array> {
  const layers = contentEncoding
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name !== '' && name !== 'identity');
  const unknown = layers.find((name) => !(name in inflaters));
  if (unknown !== undefined || layers.length > maxLayers) {
    body.on('error', () => {}).destroy();
    throw new UnknownEncoding(`Content-Encoding is "${contentEncoding}"`);
  }

  const chunks: Uint8Array[] = [];
  let size = 0;
  let place: (() => void) | undefined;
  const sink = new Writable({
    async write(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size > largeBytes) place ??= await takePlace();
      if (sink.destroyed) place?.();
      chunks.push(chunk);
      done(size > maxBytes ? new BodyTooLarge(`more than ${maxBytes} bytes when decompressed`) : null);
    },
  });
  const incoming = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const head = await incoming.next();
  if (head.done) return new Uint8Array();
  const whole = async function* () {
    yield head.value;
    yield* { [Symbol.asyncIterator]: () => incoming };
  };
  const inflate = layers
    .toReversed()
    .flatMap((name, index) => inflatersFor(name, index === 0 ? head.value : undefined));
  try {
    await pipeline([Readable.from(whole(), { objectMode: false }), ...inflate, sink]);
    return Buffer.concat(chunks, size);
  } finally {
    place?.();
  }
}

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

/** Servers send what they do not announce: plain text labelled gzip, and bare DEFLATE without its zlib wrapper (RFC 9110 8.4.1.2). */
function inflatersFor(name: string, head?: Uint8Array): Transform[] {
  const byte = head?.[0];
  if (name.endsWith('gzip') && byte !== undefined && byte !== 0x1f) return [];
  if (name === 'deflate' && byte !== undefined && (byte & 0x0f) !== 8) return [zlib.createInflateRaw()];
  return [inflaters[name]!()];
}
