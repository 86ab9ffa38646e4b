// Options of `fissure hits` to a query of the store; what is not known is refused with the nearest that is.
import { InvalidArgumentError, Option } from 'commander';
import { eventIds, statuses } from '../shared/model.ts';
import type { HitQuery } from '../shared/store/store.ts';
import { findFigure, type NamedFigure } from '../shared/watchlist/find-figure.ts';
import { fold, unknown } from '../shared/watchlist/suggest.ts';
import { UsageError } from './exit.ts';
import { parsePeriod } from './time.ts';

export type FilterOptions = {
  figure?: string;
  event?: string[];
  status?: string[];
  outlet?: string[];
  from?: string;
  to?: string;
  text?: string;
};

/** What the filters may name. Outlets by id and name; figures by id and any name in the watchlist. */
export type Known = {
  /** Loaded only where a figure is asked for: the watchlist takes a moment. */
  figures: () => readonly NamedFigure[];
  outlets: readonly { id: string; name: string }[];
  timeZone: string;
};

/** The filter options, for a command that queries hits. */
export function filterOptions(): Option[] {
  const several = (value: string, earlier: string[] = []) => [...earlier, ...value.split(',').map((one) => one.trim())];
  return [
    new Option('--figure <id or name>', 'hits of one person, e.g. chubais, "Anatoly Chubais" or Чубайс'),
    new Option('--event <event...>', `only these events: ${eventIds.join(', ')}`).argParser(several),
    new Option('--status <status...>', `only these: ${statuses.join(', ')}`).argParser(several),
    new Option('--outlet <id...>', 'only these outlets').argParser(several),
    new Option('--from <date>', 'published on this day or later (2022-03-23, or an instant with time and zone)'),
    new Option('--to <date>', 'published on this day or earlier; the whole day counts'),
    new Option('--text <words>', 'headline or matched sentence contains this, capitals or not'),
  ];
}

/** Throws UsageError naming the option, the value and what would be right. */
export function toHitQuery(options: FilterOptions, known: Known): HitQuery {
  const { event, status, outlet, text } = options;
  const period = parsePeriod(options, known.timeZone);
  return {
    ...(options.figure !== undefined && { who: findWho(options.figure, known) }),
    ...(event && { events: event.map((word) => oneOf(word, eventIds, '--event', 'event')) }),
    ...(status && { statuses: status.map((word) => oneOf(word, statuses, '--status', 'status')) }),
    ...(outlet && { outlets: outlet.map((word) => findOutlet(word, known.outlets)) }),
    ...period,
    ...(text !== undefined && { text }),
  };
}

function oneOf<T extends string>(word: string, known: readonly T[], parameter: string, what: string): T {
  const found = known.find((candidate) => candidate === word.toLowerCase());
  if (found === undefined) throw new UsageError(`${parameter}: ${unknown(what, word, known)}`);
  return found;
}

/** People found by role have no entry in the watchlist; the key that their hits carry names them. */
const unlisted = /^(name|role):\S/;

function findWho(word: string, { figures }: Known): string {
  if (unlisted.test(word)) return word;
  const found = findFigure(word, figures());
  if (found.kind === 'found') return found.id;
  const byRole = '\n  People found by role: name:<given-surname> or role:<role>, as "who" in --json.';
  throw new UsageError(`--figure: ${found.message}${found.kind === 'unknown' ? byRole : ''}`);
}

function findOutlet(word: string, outlets: Known['outlets']): string {
  const wanted = fold(word);
  const found = outlets.find(({ id }) => id === word) ?? outlets.find(({ name }) => fold(name) === wanted);
  if (found) return found.id;
  throw new UsageError(
    `--outlet: ${unknown(
      'outlet',
      word,
      outlets.map(({ id }) => id),
    )}`,
  );
}

/** A whole number of at least one. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new InvalidArgumentError('Expected a whole number of at least 1.');
  }
  return count;
}
