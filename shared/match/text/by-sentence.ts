// What stands in which sentence, so that nothing looks through a whole item for its neighbours.

/** Gives the ones of a sentence, in the order of the list. */
export function bySentence<One extends { sentence: number }>(
  list: readonly One[],
): (sentence: number) => readonly One[] {
  const groups = Map.groupBy(list, ({ sentence }) => sentence);
  return (sentence) => groups.get(sentence) ?? [];
}
