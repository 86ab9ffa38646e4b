// What a list of persons would change in watch/figures: who is new, who gains a spelling, a birth or a source, who cannot be told. Pure.
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import { foldPhrase, wordsOf } from '../../shared/watchlist/fold.ts';
import type { FigureSource } from '../../shared/watchlist/load.ts';
import { isEverydayWord, nameForms } from '../../shared/watchlist/names.ts';
import type { PersonRecord, RecordProblem } from './record.ts';
import { patronymicOf, type Spellings, shortName, sortSpellings } from './spellings.ts';

export type Addition = { uk?: string; born?: string; aliases: string[]; sources: string[] };
export type NewFigure = Pick<FigureSource, 'id' | 'name' | 'gender' | 'bare' | 'circle'> &
  Addition & { ru?: string; role?: string; guessed: string[] };

export type Plan = {
  fresh: NewFigure[];
  /** By figure id, in the order of the list. */
  extended: Map<string, Addition>;
  unchanged: number;
  problems: RecordProblem[];
};

type Has = { has(form: string): boolean };
type Known = { figure: FigureSource; forms: { given: Has; surnames: Has } };
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

function toNew(
  record: PersonRecord,
  { name, ru, uk, aliases, gender, guessed }: Spellings,
  { names }: Watchlist['country'],
  { circle, key, id }: { circle: string; key: string; id: string },
): NewFigure {
  // A guess is for those who must have one.
  const isIdle = guessed.includes('ru') && !names.required.includes('ru');
  const fresh = {
    ...{ id: record.id ?? id, name, gender, bare: 'context' as const, circle },
    ...(!isIdle && { ru }),
    guessed: guessed.filter((field) => field !== 'ru' || !isIdle),
  };
  const forms = nameForms({ ...fresh, aliases: [], ...(uk !== undefined && { uk }) }, names.rule);
  return {
    ...fresh,
    ...(uk !== undefined && { uk }),
    ...(record.born !== undefined && { born: record.born }),
    ...(record.posts[0] !== undefined && { role: record.posts[0] }),
    aliases: underived(aliases, forms),
    sources: key === '' ? [] : [key],
  };
}

/** Undefined where all is known. */
function additionOf(
  record: PersonRecord,
  { name, ru, uk, aliases, guessed }: Spellings,
  { figure, forms }: Known,
  key: string,
): Addition | undefined {
  const written = guessed.includes('ru') ? [name, ...aliases] : [name, shortName(ru), ...aliases];
  const addition: Addition = {
    aliases: underived([...written, ...(figure.uk === undefined || uk === undefined ? [] : [uk])], forms),
    sources: key === '' || figure.sources.includes(key) ? [] : [key],
    ...(uk !== undefined && figure.uk === undefined && { uk }),
    // A date says more than a year.
    ...(record.born !== undefined && record.born.length > (figure.born?.length ?? 0) && { born: record.born }),
  };
  const isNothing = addition.aliases.length + addition.sources.length === 0;
  return isNothing && addition.uk === undefined && addition.born === undefined ? undefined : addition;
}

/** The spellings that no rule derives, each once. */
function underived(names: readonly string[], forms: Known['forms']): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const { given, surname } = partsOf(name);
    // A title before a single name, "Patriarch Kirill", may have been taken for a surname.
    const isDerived =
      (forms.given.has(given) && forms.surnames.has(surname)) ||
      (forms.given.has(surname) && forms.surnames.has(given));
    const isNew = !seen.has(foldPhrase(name)) && !isDerived;
    seen.add(foldPhrase(name));
    return isNew && surname !== '';
  });
}

function partsOf(name: string): { given: string; surname: string } {
  const [given = '', ...rest] = shortName(name).split(' ');
  return { given: foldPhrase(given), surname: foldPhrase(rest.join(' ')) };
}

function joined(
  figure: Pick<FigureSource, 'uk' | 'born' | 'aliases' | 'sources'>,
  { uk, born, aliases, sources }: Addition,
): Addition {
  return {
    aliases: [...figure.aliases, ...aliases],
    sources: [...figure.sources, ...sources],
    ...((uk ?? figure.uk) !== undefined && { uk: (uk ?? figure.uk)! }),
    ...((born ?? figure.born) !== undefined && { born: (born ?? figure.born)! }),
  };
}
const join = (target: Addition, addition: Addition) => Object.assign(target, joined(target, addition));

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

/** Those of the files by the names compiled already, those who are new by names compiled here. */
function createIndex(figures: readonly FigureSource[], { figures: compiled, surnames, country }: Watchlist) {
  const bySurname = new Map<string, Set<Known>>();
  const byId = new Map<string, Known>();
  const bySource = new Map<string, Known>();
  const given = new Map(compiled.map((figure) => [figure.id, figure.given]));
  const listed = (surname: string): Known[] => {
    const [first = '', ...rest] = surname.split(' ');
    const ids = (surnames.get(first) ?? []).filter((form) => form.rest.join(' ') === rest.join(' '));
    return ids.map(({ figure }) => byId.get(figure.id)!);
  };
  const put = (known: Known): void => {
    byId.set(known.figure.id, known);
    for (const source of known.figure.sources) bySource.set(source, known);
  };
  const add = (figure: FigureSource): void => {
    const forms = nameForms(figure, country.names.rule);
    const known: Known = { figure, forms };
    put(known);
    for (const form of forms.surnames.keys()) bySurname.set(form, (bySurname.get(form) ?? new Set()).add(known));
  };
  for (const figure of figures) {
    const has = (surname: string) => listed(surname).some((known) => known.figure.id === figure.id);
    put({ figure, forms: { given: given.get(figure.id)!, surnames: { has } } });
  }
  const bearers = (surname: string) =>
    new Set([...listed(surname), ...[...(bySurname.get(surname) ?? [])].map(({ figure }) => byId.get(figure.id)!)]);
  return {
    /** Also what a row added to somebody is known to the rows after it. */
    add,
    /** By id or source, else by name where neither patronymic nor birth says otherwise. */
    bearersOf(record: PersonRecord, { name, ru, aliases, guessed }: Spellings): Known[] {
      const sure = byId.get(record.id ?? '') ?? bySource.get(record.key);
      if (sure !== undefined) return [sure];
      const found = new Set<Known>();
      for (const one of [name, ...(guessed.includes('ru') ? [] : [ru]), ...aliases]) {
        const { given, surname } = partsOf(one);
        for (const known of bearers(surname)) if (known.forms.given.has(given)) found.add(known);
      }
      const fits = [...found].filter(
        ({ figure }) => isSameFather(figure.ru, ru) && isSameYear(figure.born, record.born),
      );
      const sameBirth = fits.filter(({ figure }) => figure.born !== undefined && record.born !== undefined);
      return sameBirth.length > 0 ? sameBirth : fits;
    },
    freeId(name: string): string {
      const { given, surname } = partsOf(name);
      const slug = (text: string) =>
        text
          .normalize('NFKD')
          .replaceAll(/[^a-z]+/g, '-')
          .replaceAll(/^-|-$/g, '');
      const base = slug(surname) || 'figure';
      const wanted = [base, `${base}-${slug(given)}`];
      for (let number = 2; ; number++) {
        const free = wanted.find((id) => !byId.has(id));
        if (free !== undefined) return free;
        wanted.push(`${base}-${slug(given)}-${number}`);
      }
    },
    /** Whether the surname alone would mean others, or no person. */
    isShared({ name, ru }: NewFigure, { givenNames }: Watchlist): boolean {
      const surnames = [name, ...(ru === undefined ? [] : [ru])].map((one) => partsOf(one).surname);
      return surnames.some((one) => bearers(one).size > 0 || isEverydayWord(one) || givenNames.has(one));
    },
  };
}

function isSameFather(one: string | undefined, other: string): boolean {
  const [a, b] = [one === undefined ? one : patronymicOf(one), patronymicOf(other)];
  return a === undefined || b === undefined || foldPhrase(a) === foldPhrase(b);
}

const isSameYear = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined || one.slice(0, 4) === other.slice(0, 4);
