// A hit of what was found in an item, by the rules or by a second reader: one key, one score, one way to tell whose denial it is.
import type { Evidence, Hit, SecondReading } from '../../hit.ts';
import type { Item } from '../../item.ts';
import type { Figure, Watchlist } from '../../watchlist/compile.ts';
import type { RoleEntry } from '../../watchlist/schema.ts';
import { whoKey } from '../mentions/mention.ts';
import { withDenier } from './denier.ts';

/** Whom a hit may be of; `role` of a person: how he was found, `entry` of a role: of the watchlist, where it is one of its roles. */
type FoundWho =
  | { kind: 'figure'; figure: Pick<Figure, 'id' | 'name'> }
  | { kind: 'person'; name: string; role?: string }
  | { kind: 'role'; role: string; entry?: RoleEntry }
  | { kind: 'other'; name: string }
  | { kind: 'pronoun' };

/** `reader`: where a second reader found it. */
export type Found = Pick<Hit, 'event' | 'status' | 'relevant'> & {
  manner?: Hit['manner'] | undefined;
  who: FoundWho;
  evidence: Omit<Evidence, 'denier' | 'watchlist'>;
  reader?: SecondReading;
};

export function makeHit(item: Item, found: Found, { version, country }: Watchlist): Hit {
  const { who, event, manner, status, relevant, evidence, reader } = found;
  const key = whoKey({ who });
  const { id: itemId, outletId, url, title, language, publishedAt, firstSeenAt, backfill } = item;
  return {
    id: `${itemId}#${key}#${event}`,
    itemId,
    outletId,
    url,
    title,
    language,
    publishedAt,
    firstSeenAt,
    backfill,
    who: key,
    figureId: who.kind === 'figure' ? who.figure.id : null,
    figure: who.kind === 'figure' ? who.figure.name : who.kind === 'person' ? who.name : null,
    role: who.kind === 'role' || who.kind === 'person' ? (who.role ?? null) : null,
    ...(who.kind === 'role' && who.entry !== undefined && officeOf(who.entry)),
    event,
    ...(manner !== undefined && { manner }),
    status,
    ...(reader !== undefined && { reader }),
    score: Math.round(productOf(evidence.score) * 100) / 100,
    relevant,
    evidence: withDenier(
      { ...evidence, watchlist: version },
      { status, title, language, country: country.words[language] },
    ),
  };
}

export const productOf = (score: Evidence['score']): number => score.reduce((product, { value }) => product * value, 1);

/** What an unnamed role is called, and who leads the group that it names. */
const officeOf = ({ id, label, leader }: RoleEntry) => ({
  office: label ?? id.replaceAll('-', ' '),
  ...(leader !== undefined && { leader }),
});
