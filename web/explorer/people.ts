// Who is watched and who was found by a role, together: last in the news first, searched by name in any script. Pure.
import { calledOf } from '../../shared/digest/called.ts';
import type { Item } from '../../shared/item.ts';
import type { Explanation } from '../../shared/match/explain.ts';
import { unlistedCircle } from '../../shared/subscribers/preferences.ts';
import { fold } from '../../shared/watchlist/suggest.ts';
import type { KnownFigure } from '../query/known.ts';
import type { Tally, TallyOfOne } from './tally.ts';

/** `news`: absent where nothing was told of them. `unnamed`: known by an office alone. */
export type Person = {
  who: string;
  name: string;
  role?: string;
  circle: string;
  unnamed?: boolean;
  news?: TallyOfOne;
};

export function everybody(people: Tally['people'], figures: readonly KnownFigure[]): Person[] {
  const listed = figures.map(({ id, name, role, circle }): Person => {
    const news = people.get(id);
    return { who: id, name, ...(role !== undefined && { role }), circle, ...(news && { news }) };
  });
  const ids = new Set(figures.map(({ id }) => id));
  const found = [...people.values()]
    .filter(({ who }) => !ids.has(who))
    .map((news): Person => {
      const { who, figure, role } = news;
      const { name } = calledOf(news);
      return {
        who,
        name,
        ...(figure !== null && role !== null && { role }),
        circle: unlistedCircle,
        unnamed: figure === null,
        news,
      };
    });
  return [...listed, ...found].sort(
    (a, b) => compare(b.news?.lastAt ?? '', a.news?.lastAt ?? '') || compare(a.name, b.name),
  );
}

type Reader = {
  watch: { figures: readonly KnownFigure[] };
  explain: (item: Item) => Pick<Explanation, 'mentions'> | Promise<Pick<Explanation, 'mentions'>>;
  clock: { now(): Date };
};

/** By any part of a name as written in the list, and by whatever matching takes for a name: other spellings and cases. */
export async function searchFor(q: string, { watch, explain, clock }: Reader): Promise<(person: Person) => boolean> {
  const wanted = fold(q);
  const now = clock.now().toISOString();
  const explanations = await Promise.all(
    (['en', 'ru', 'de', 'fr'] as const).map((language) =>
      explain({
        id: 'q',
        outletId: 'q',
        url: '',
        title: q,
        summary: '',
        language,
        publishedAt: now,
        firstSeenAt: now,
        backfill: false,
      }),
    ),
  );
  const understood = new Set(explanations.flatMap(({ mentions }) => mentions.map(({ who }) => who)));
  const byId = new Map(watch.figures.map((figure) => [figure.id, figure]));
  return ({ who, name }) => {
    const figure = byId.get(who);
    // As matching words it: "Anatoly Chubais (liberals)".
    if (figure !== undefined && understood.has(`${figure.name} (${figure.circle})`)) return true;
    return [who, name, ...(figure?.names ?? [])].some((one) => fold(one).includes(wanted));
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
