// What is wrong with outlets, by cause: one line for all that fail alike, so that a machine without a network says so once.

import type { Condition, OutletHealth } from './health.ts';
import type { FailureKind } from './outlet.ts';

type Sick = Pick<OutletHealth, 'name' | 'condition' | 'since' | 'failure'>;

export type Cause<One extends Sick = Sick> = { kind: FailureKind | Condition; outlets: One[]; isAll: boolean };

/** The commonest first. `all`: how many outlets are read. */
export function causesOf<One extends Sick>(sick: readonly One[], all: number): Cause<One>[] {
  return [...Map.groupBy(sick, ({ failure, condition }) => failure?.kind ?? condition)]
    .map(([kind, outlets]) => ({ kind, outlets, isAll: outlets.length === all && all > 1 }))
    .sort((a, b) => b.outlets.length - a.outlets.length || (a.kind < b.kind ? -1 : 1));
}

const causeWords: Partial<Record<FailureKind | Condition, [one: string, many: string]>> = {
  dns: ['its name does not resolve', 'names do not resolve'],
  connect: ['it takes no connection', 'they take no connection'],
  tls: ['its certificate or encryption is refused', 'certificates or encryption are refused'],
  timeout: ['no answer in time', 'no answer in time'],
  'too-large': ['its answer is too large', 'answers are too large'],
  redirects: ['it redirects without end', 'they redirect without end'],
  'forbidden-address': [
    'it leads to an address that must not be fetched',
    'they lead to addresses that must not be fetched',
  ],
  robots: ['it asks programs to stay away', 'they ask programs to stay away'],
  'http-status': ['it answers with an error', 'they answer with an error'],
  'rate-limited': ['it asks for fewer requests', 'they ask for fewer requests'],
  gone: ['it is gone for good', 'they are gone for good'],
  'not-a-feed': ['what it sends is no feed', 'what they send is no feed'],
  empty: ['nothing readable in its answers', 'nothing readable in their answers'],
  unreadable: ['what it sends cannot be read', 'what they send cannot be read'],
  internal: ['reading it failed in Fissure itself', 'reading them failed in Fissure itself'],
  silent: ['it answers, but brought nothing new', 'they answer, but brought nothing new'],
  haywire: ['it sent far more than usual, kept out of digests', 'they sent far more than usual, kept out of digests'],
  'not read yet': ['not read yet', 'not read yet'],
};

/** Where everything fails in one of these ways it is hardly the outlets. */
const ownFault: ReadonlySet<string> = new Set(['dns', 'connect', 'timeout']);
/** So many outlets of one cause are named. */
const mostNamed = 3;

/** "all 83: names do not resolve: is this machine online?", "The Bell and Meduza: no answer in time", "12 outlets: …". */
export function causeLine({ kind, outlets, isAll }: Cause): string {
  const [one, many] = causeWords[kind] ?? [kind, kind];
  const names = outlets.map(({ name }) => name);
  const who = isAll
    ? `all ${outlets.length}`
    : names.length <= mostNamed
      ? names.join(', ')
      : `${names.length} outlets, such as ${names[0]}`;
  // Of one outlet the answer itself says more: "HTTP 500".
  const detail =
    outlets.length === 1 && outlets[0]!.failure?.kind === 'http-status' ? ` (${outlets[0]!.failure.message})` : '';
  const advice = isAll && ownFault.has(kind) ? ': is this machine online?' : '';
  return `${who}: ${outlets.length === 1 ? one : many}${detail}${advice}`;
}
