// What a list of persons would change in watch/figures: who is new, who gains a spelling, a birth or a source, who cannot be told. Pure.
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import { wordsOf } from '../../shared/watchlist/fold.ts';
import type { FigureSource } from '../../shared/watchlist/load.ts';
import { type Addition, additionOf, join, joined, type NewFigure, toNew } from './additions.ts';
import { createIndex } from './known-figures.ts';
import type { PersonRecord, RecordProblem } from './record.ts';
import { sortSpellings } from './spellings.ts';

export type Plan = {
  fresh: NewFigure[];
  /** By figure id, in the order of the list. */
  extended: Map<string, Addition>;
  unchanged: number;
  problems: RecordProblem[];
};

type Options = { circle: string | undefined; source: string | undefined };

/** @param options.circle of those whose post no role tells. @param options.source instead of the list's own ids */
export function planImport(
  records: readonly PersonRecord[],
  figures: readonly FigureSource[],
  watchlist: Watchlist,
  options: Options,
): Plan {
  const index = createIndex(figures, watchlist);
  const plan: Plan = { fresh: [], extended: new Map(), unchanged: 0, problems: [] };
  for (const record of records) {
    const spellings = sortSpellings(record.names, record.gender, watchlist.givenNames);
    const refuse = (message: string) => plan.problems.push({ place: record.place, message });
    if (spellings === undefined) {
      refuse(`"${record.names[0]}" has no spelling with a given name and a surname in Latin or Cyrillic letters`);
      continue;
    }
    const key = options.source === undefined ? record.key : options.source;
    const bearers = index.bearersOf(record, spellings);
    if (bearers.length > 1) {
      refuse(`"${spellings.name}" may be ${bearers.map(({ figure }) => figure.id).join(' or ')}: give a birth year`);
      continue;
    }
    const [known] = bearers;
    if (known !== undefined) {
      const addition = additionOf(record, spellings, known, key);
      if (addition === undefined) plan.unchanged += 1;
      else {
        const earlier = plan.fresh.find(({ id }) => id === known.figure.id) ?? plan.extended.get(known.figure.id);
        if (earlier === undefined) plan.extended.set(known.figure.id, addition);
        else join(earlier, addition);
        index.add({ ...known.figure, ...joined(known.figure, addition) });
      }
      continue;
    }
    const circle = record.circle ?? circleOf(record.posts, watchlist) ?? options.circle;
    if (circle === undefined) {
      refuse(
        `"${spellings.name}" has no circle: no role of watch/roles.yaml tells it by ${post(record)}; give --circle`,
      );
      continue;
    }
    const fresh = toNew(record, spellings, watchlist.country, { circle, key, id: index.freeId(spellings.name) });
    fresh.bare = index.isShared(fresh, watchlist) ? 'never' : 'context';
    plan.fresh.push(fresh);
    index.add({ tier: 'elite', nicknames: [], known: {}, speaker: false, ...fresh });
  }
  return plan;
}

const post = ({ posts }: PersonRecord) => (posts.length === 0 ? 'a post, as none is given' : `"${posts[0]}"`);

/** The circle of the longest role that stands in a post. */
function circleOf(posts: readonly string[], { roles }: Watchlist): string | undefined {
  const found = posts.flatMap((post) => {
    const forms = wordsOf(post).map(({ form }) => form);
    const table = /[іїєґ]/i.test(post) ? roles.uk : /\p{Script=Cyrillic}/u.test(post) ? roles.ru : roles.en;
    return forms.flatMap((_, at) =>
      [...table.matchesAt(forms, at)].map(({ meaning, match }) => ({
        circle: meaning.circles[0],
        length: match.end - at,
      })),
    );
  });
  return found
    .filter(({ circle }) => circle !== undefined)
    .reduce<(typeof found)[number] | undefined>(
      (best, one) => (one.length > (best?.length ?? 0) ? one : best),
      undefined,
    )?.circle;
}
