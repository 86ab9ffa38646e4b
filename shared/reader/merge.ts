// Puts a reader's verdict in the place of the rules': what it confirms or finds stands, what it does not is taken back. Pure.
import type { Hit, RulesVerdict, Withdrawal } from '../hit.ts';
import type { Stamp } from './evidence.ts';
import { type Excerpt, shows } from './excerpt.ts';

/** `stored`: hits of the item as they lie in the history, of earlier readings or of other rules too. */
export type Verdicts = { rules: readonly Hit[]; read: readonly Hit[]; stored: readonly Hit[]; excerpt: Excerpt };

/** How two verdicts agree, in hits. */
export type Agreement = { confirmed: number; changed: number; added: number; withdrawn: number };

/**
 * The item's hits as they are to stand. The same reading again gives the same hits, with the times of the first: nobody is told
 * of a correction twice. What a person took back stays so.
 */
export function mergeVerdicts(
  { rules, read, stored, excerpt }: Verdicts,
  stamp: Stamp,
): { hits: Hit[]; agreement: Agreement } {
  const byRules = new Map(rules.map((hit) => [hit.id, hit]));
  const before = new Map(stored.map((hit) => [hit.id, hit]));
  const isRead = new Set(read.map(({ id }) => id));
  const standing = read.map((hit): Hit => {
    const ruled = byRules.get(hit.id);
    const reader = { ...hit.reader!, ...(ruled && { rules: verdictOf(ruled) }) };
    const manner = hit.manner ?? mannerBy(ruled, hit);
    return lasting({ ...hit, ...(manner !== undefined && { manner }), reader }, before.get(hit.id));
  });
  const unconfirmed = rules.filter(({ id }) => !isRead.has(id));
  const earlier = stored.filter(({ id, reader }) => !isRead.has(id) && !byRules.has(id) && reader?.state === 'read');
  const left = unconfirmed.map((hit): Hit => {
    const { at } = stamp;
    // Silence says nothing of words that it was not shown.
    if (!shows(excerpt, hit)) return { ...hit, reader: { state: 'unread', at, reason: 'not-shown' } };
    return lasting(taken(hit, verdictOf(hit), stamp), before.get(hit.id));
  });
  const gone = earlier.map((hit) => lasting(taken(hit, undefined, stamp), hit));
  const changed = read.filter((hit) => (byRules.get(hit.id)?.status ?? hit.status) !== hit.status).length;
  const added = read.filter(({ id }) => !byRules.has(id)).length;
  const agreement = {
    confirmed: read.length - changed - added,
    changed,
    added,
    withdrawn: left.filter(({ withdrawn }) => withdrawn !== undefined).length,
  };
  return { hits: [...standing, ...left, ...gone], agreement };
}

const verdictOf = ({ status, score, relevant, evidence }: Hit): RulesVerdict => ({
  status,
  score,
  relevant,
  phrase: evidence.trigger.phrase,
  attribution: evidence.attribution,
});

/** A reader may leave out how it happened: then what the rules read of the same event counts, but no illness of what it holds for a death. */
function mannerBy(ruled: Hit | undefined, { status }: Hit): Hit['manner'] {
  return ruled?.manner === 'illness' && status === 'asserted' ? undefined : ruled?.manner;
}

function taken(hit: Hit, rules: RulesVerdict | undefined, stamp: Stamp): Hit {
  const withdrawn: Withdrawal = { by: 'reader', reason: 'unconfirmed', at: stamp.at };
  return { ...hit, withdrawn, reader: { state: 'read', ...stamp, ...(rules && { rules }) } };
}

/** The hit with the times of the one that stands, where that says the same, and with what a person has said of it. */
function lasting(hit: Hit, before: Hit | undefined): Hit {
  if (before === undefined) return hit;
  const isPersons = before.withdrawn !== undefined && before.withdrawn.by !== 'reader';
  const isSame = before.withdrawn?.by === hit.withdrawn?.by;
  const withdrawn = isPersons || isSame ? before.withdrawn : hit.withdrawn;
  const at =
    isSame && before.reader?.state === 'read' && before.status === hit.status ? before.reader.at : hit.reader!.at;
  return { ...hit, ...(withdrawn && { withdrawn }), reader: { ...hit.reader!, at } };
}

/** The rules' hits of an item that was not read: their verdict stands, and says so. */
export const unread = (rules: readonly Hit[], at: string, reason: 'budget' | 'failed' | 'refused'): Hit[] =>
  rules.map((hit) => ({ ...hit, reader: { state: 'unread', at, reason } }));
