// Which figure somebody means who types an id or a name.
import { fold, unknown } from './suggest.ts';

/** `names`: further spellings, in any script. */
export type NamedFigure = { id: string; name: string; names: readonly string[] };

export type FoundFigure = { kind: 'found'; id: string } | { kind: 'unknown' | 'several'; message: string };

/** By id, else by a whole name, else by the end of one (a surname); the message says what would be right. */
export function findFigure(word: string, figures: readonly NamedFigure[]): FoundFigure {
  const wanted = fold(word);
  const exact = figures.find(({ id }) => id === word);
  if (exact) return { kind: 'found', id: exact.id };
  const whole = figures.filter(({ name, names }) => [name, ...names].some((one) => fold(one) === wanted));
  const bearers =
    whole.length > 0
      ? whole
      : figures.filter(({ name, names }) => [name, ...names].some((one) => fold(one).endsWith(` ${wanted}`)));
  if (bearers.length === 1) return { kind: 'found', id: bearers[0]!.id };
  if (bearers.length > 1) {
    const list = bearers.map(({ id, name }) => `${id} (${name})`).join(', ');
    return { kind: 'several', message: `"${word}" is the name of ${bearers.length} figures: ${list}; give the id` };
  }
  const names = figures.flatMap((figure) => [figure.id, figure.name, ...figure.names]);
  return { kind: 'unknown', message: unknown('figure', word, names, false) };
}
