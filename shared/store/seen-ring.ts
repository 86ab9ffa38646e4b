// The ring of what an outlet listed, as its row keeps it: hashes are text of six bits a byte, so that packing takes a quarter off.
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Keys hold no line breaks. A state is written with all news, by the kilobyte begun: this is most of its size. */
export const packSeen = (seen: readonly string[]): Uint8Array => deflateRawSync(seen.join('\n'), { level: 9 });

/** Rows of earlier versions keep a list. */
export function unpackSeen(stored: unknown): string[] {
  if (!(stored instanceof Uint8Array)) return (stored as string[] | undefined) ?? [];
  const text = inflateRawSync(stored).toString();
  return text === '' ? [] : text.split('\n');
}
