// A small memory: what was made before is not made again.

/** The value of `key`, made where it is not known; beyond `most` values the oldest is forgotten. */
export function remembered<T>(memory: Map<string, T>, key: string, most: number, make: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (memory.size >= most) memory.delete(memory.keys().next().value!);
  memory.set(key, made);
  return made;
}
