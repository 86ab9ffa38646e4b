// Which figure somebody means who types an id or a name, in any script, spelling and order of its parts.
import { soundsOf } from './sound.ts';
import { fold, unknown } from './suggest.ts';

/** `names`: further spellings, in any script. */
export type NamedFigure = { id: string; name: string; names: readonly string[] };

/** `ids`: of several whom the name fits, the most likely first; of nobody, who has a name like it. */
export type FoundFigure =
  | { kind: 'found'; id: string }
  | { kind: 'several'; ids: string[]; message: string }
  | { kind: 'unknown'; message: string };

/**
 * By id, else by a whole name, else by some of its words, in any order ("Shoygu Sergei"), else by how they begin: the first way in
 * which anybody fits. The message says what would be right.
 */
export function findFigure(word: string, figures: readonly NamedFigure[]): FoundFigure {
  if (figures.some(({ id }) => id === word)) return { kind: 'found', id: word };
  const bearers = bearersOf(word, figures);
  if (bearers.length === 1) return { kind: 'found', id: bearers[0]!.id };
  if (bearers.length > 1) {
    const list = bearers.map(({ id, name }) => `${id} (${name})`).join(', ');
    const message = `"${word}" is the name of ${bearers.length} figures: ${list}; give the id`;
    return { kind: 'several', ids: bearers.map(({ id }) => id), message };
  }
  const names = figures.flatMap((figure) => [figure.id, figure.name, ...figure.names]);
  return { kind: 'unknown', message: unknown('figure', word, names, false) };
}

/** Letters with which the beginning of a word tells whom it means. */
const fewestLetters = 3;
/** An ending that a case may add: Пригожина, Prigozhins. */
const longestEnding = 3;

type Name = { text: string; sounds: string[] };
type Fits = (asked: string, sound: string) => boolean;

/** What is asked of a name, before how it is heard: the first question to which any name says yes is decisive. */
const ways: readonly ((asked: Name, name: Name) => boolean)[] = [
  (asked, { text }) => text === asked.text,
  (asked, { sounds }) => sounds.toSorted().join(' ') === asked.sounds.toSorted().join(' '),
  every((one, sound) => one === sound),
  every((one, sound) => one.length >= fewestLetters && sound.startsWith(one)),
  every(
    (one, sound) => sound.length > fewestLetters && one.startsWith(sound) && one.length - sound.length <= longestEnding,
  ),
];

function every(fits: Fits): (asked: Name, name: Name) => boolean {
  return (asked, { sounds }) => asked.sounds.every((one) => sounds.some((sound) => fits(one, sound)));
}

function bearersOf(word: string, figures: readonly NamedFigure[]): NamedFigure[] {
  const asked = nameOf(word);
  if (asked.sounds.length === 0) return [];
  const heard = namesOf(figures);
  const bearers = ways.map((fits) => () => heard.filter(({ names }) => names.some((name) => fits(asked, name))));
  // Of all whom a surname fits, "Putin" is him and not the one whom they call Putin’s chef.
  const surname = heard.filter(({ names }) =>
    names.some(({ sounds }) => sounds.length > 1 && sounds.at(-1) === word1(asked)),
  );
  for (const [index, find] of bearers.entries()) {
    const found = find();
    if (found.length > 1 && index > 1 && surname.length === 1) return surname.map(({ figure }) => figure);
    if (found.length > 0) return found.map(({ figure }) => figure);
  }
  return [];
}

/** The only word asked for. */
const word1 = ({ sounds }: Name): string | undefined => (sounds.length === 1 ? sounds[0] : undefined);

const nameOf = (text: string): Name => ({ text: fold(text), sounds: soundsOf(text) });

type Heard = { figure: NamedFigure; names: Name[] }[];
const heardBefore = new WeakMap<readonly NamedFigure[], Heard>();

/** A list is heard once: it takes a tenth of a second. */
function namesOf(figures: readonly NamedFigure[]): Heard {
  const known = heardBefore.get(figures);
  if (known) return known;
  const heard = figures.map((figure) => ({ figure, names: [figure.name, ...figure.names].map(nameOf) }));
  heardBefore.set(figures, heard);
  return heard;
}
