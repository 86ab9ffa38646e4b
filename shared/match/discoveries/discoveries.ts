// People found by role in stored hits, gathered by person over spellings and languages: whom the watchlist may want next. Pure.
import type { Hit } from '../../hit.ts';
import type { Watchlist } from '../../watchlist/compile.ts';
import { wordsOf } from '../../watchlist/fold.ts';
import { isListed, merge, type Person, parts, toPerson } from './discovered-person.ts';

export type Count = { text: string; count: number };

/** A person on no list. Counts most frequent first; instants ISO 8601 UTC. */
export type Discovery = Pick<Person, 'ru' | 'uk' | 'gender'> & {
  /** Free in the watchlist and among the discoveries. */
  id: string;
  /** As most outlets spell it in Latin letters. */
  name: string;
  spellings: string[];
  roles: Count[];
  events: Count[];
  outlets: Count[];
  /** Of the figures that bear such a role. */
  circle?: string;
  hits: number;
  from: string;
  to: string;
  /** The most telling hit. */
  sample: Hit;
};

/**
 * Whom the hits name without being figures, most frequent first, then newest. Those whom the watchlist knows by now are left
 * out; spellings that the rules for names derive from one another are one person.
 */
export function gatherDiscoveries(hits: Iterable<Hit>, watchlist: Watchlist): Discovery[] {
  const unlisted = [...hits].filter(({ figureId, figure }) => figureId === null && figure !== null);
  const byName = Map.groupBy(unlisted, ({ figure }) => figure!);
  const persons = [...byName]
    .filter(([name]) => name.includes(' ') && !isListed(name, watchlist))
    .map(([name, own]) => toPerson(name, own, watchlist))
    // Those with a Russian name first: their spellings are derived, others only guessed.
    .sort((a, b) => Number(b.ru?.sure ?? false) - Number(a.ru?.sure ?? false) || b.hits.length - a.hits.length);
  const ids = new Set(watchlist.figures.map(({ id }) => id));
  return merge(persons, watchlist)
    .sort((a, b) => b.hits.length - a.hits.length || (newest(a.hits) < newest(b.hits) ? 1 : -1))
    .map((person) => toDiscovery(person, watchlist, ids));
}

function toDiscovery(person: Person, watchlist: Watchlist, ids: Set<string>): Discovery {
  const { hits, names, ru, uk, gender } = person;
  const dates = hits.map(({ publishedAt }) => publishedAt).sort();
  const spellings = countsOf(hits.flatMap(({ figure }) => figure ?? []));
  const circle = countsOf(hits.flatMap((hit) => circleOf(hit, watchlist)))[0]?.text;
  const name = spellings[0]!.text;
  const weight = (hit: Hit) => Number(hit.relevant) + hit.score;
  return {
    id: freeId(name, ids),
    name,
    spellings: [...names],
    ...(ru !== undefined && { ru }),
    ...(uk !== undefined && { uk }),
    gender,
    roles: countsOf(hits.flatMap(({ role }) => role ?? [])),
    events: countsOf(hits.map(({ event }) => event)),
    outlets: countsOf(hits.map(({ outletId }) => outletId)),
    ...(circle !== undefined && { circle }),
    hits: hits.length,
    from: dates[0]!,
    to: dates.at(-1)!,
    sample: hits.reduce((best, hit) => (weight(hit) > weight(best) ? hit : best)),
  };
}

/** Of the longest role of the watchlist within the role's words. */
function circleOf({ role, language }: Hit, { roles }: Watchlist): string[] {
  const words = wordsOf(role ?? '').map(({ form }) => form);
  const found = roles[language].matchesIn(words).map(({ at, meaning, match }) => ({ meaning, length: match.end - at }));
  const [longest] = found.sort((a, b) => b.length - a.length);
  return longest?.meaning.circles.slice(0, 1) ?? [];
}

/** The surname, with the given name and at last a number where that is taken; taken from then on. */
function freeId(name: string, ids: Set<string>): string {
  const { given, surname } = parts(name);
  const slug = (text: string) => text.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[^a-z]+|-+$/g, '');
  const [short, long] = [slug(surname) || 'unnamed', slug(`${surname} ${given}`) || 'unnamed'];
  let id = ids.has(short) ? long : short;
  for (let number = 2; ids.has(id); number++) id = `${long}-${number}`;
  ids.add(id);
  return id;
}

function countsOf(texts: readonly string[]): Count[] {
  return [...Map.groupBy(texts, (text) => text)]
    .map(([text, all]) => ({ text, count: all.length }))
    .sort((a, b) => b.count - a.count);
}

const newest = (hits: readonly Hit[]) =>
  hits.reduce((last, hit) => (hit.publishedAt > last ? hit.publishedAt : last), '');
