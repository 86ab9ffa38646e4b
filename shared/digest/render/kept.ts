// Keeps what is rendered of a story, for the next subscriber who is told the same: rendering is pure, and most mails share most of it.

/** `make` with its results kept as long as the object they are about, by `keyOf` the rest. */
export function kept<About extends object, Rest extends unknown[], T>(
  make: (about: About, ...rest: Rest) => T,
  keyOf: (...rest: Rest) => string,
): (about: About, ...rest: Rest) => T {
  const results = new WeakMap<About, Map<string, T>>();
  return (about, ...rest) => {
    const known = results.get(about) ?? new Map<string, T>();
    results.set(about, known);
    const key = keyOf(...rest);
    const result = known.get(key) ?? make(about, ...rest);
    known.set(key, result);
    return result;
  };
}
