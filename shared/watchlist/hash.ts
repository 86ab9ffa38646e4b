// One hash of folded words for the filter and the tables: FNV-1a over code units, mixed at the end (MurmurHash3's finaliser).
// Whoever can write a text can forge collisions; a hash only ever leads to a comparison of the words themselves.

export const seed = 0x811c9dc5;
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
export const finish = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) | 0;
};

/** Hash of the first `length` code units of a word, before `finish`. */
export function hashOf(word: string, length: number = word.length): number {
  let hash = seed;
  for (let index = 0; index < length; index++) hash = step(hash, word.charCodeAt(index));
  return hash;
}

/** A bitset with room for `count` hashes at sixteen bits each: one probe in twenty finds a bit that is another's. */
export const bitsFor = (count: number): Uint32Array =>
  new Uint32Array(1 << (Math.max(15, Math.min(24, Math.ceil(Math.log2(count + 1)) + 4)) - 5));

/** By how much a hash is shifted so that its upper bits number the bits of a bitset. */
export const shiftOf = (bits: Uint32Array): number => 32 - Math.log2(bits.length * 32);

/** Whether a bit of a bitset is set. */
export const isSet = (bits: Uint32Array, bit: number): boolean => ((bits[bit >>> 5]! >>> (bit & 31)) & 1) !== 0;

/** Number of slots, a power of two, in which `count` entries leave at least half empty. */
export const slotsFor = (count: number): number => 1 << Math.max(4, Math.ceil(Math.log2(count * 2 + 1)));
