// What people say is wrong with hits: the owner's word takes a hit back at once, a subscriber's waits for the owner.
import type { Hit, Withdrawal } from '../hit.ts';
import type { Item } from '../item.ts';
import type { EventId } from '../vocabulary.ts';
import { ownerId } from './owner.ts';
import { personOf } from './subscriptions.ts';

export type Reason = Exclude<Withdrawal['reason'], 'unconfirmed'>;

/** Stands for an outlet where somebody tried a text: what is said of it is labelled, and no hit is there to be taken back. */
export const triedOutlet = 'try';

/** `by`: id of the person, empty of who was erased. `instead`: the event that it is, where it is another one. `at`: ISO 8601 UTC. */
export type Said = { by: string; at: string; reason: Reason; instead?: EventId; note?: string };

/** `taken-back`: what was said holds. `kept`: the owner holds the hit to be right. */
export type Decision = { kind: 'taken-back' | 'kept'; at: string } & Partial<Pick<Said, 'reason' | 'instead' | 'note'>>;

/** Of one hit all that was said, oldest first; undecided while the owner has said nothing. */
export type Objection = {
  hitId: string;
  hit: Hit;
  /** What was read, kept longer than the item is, so that a changed watchlist can be tested on it. */
  text: Pick<Item, 'title' | 'summary' | 'body'>;
  said: readonly Said[];
  decision?: Decision;
};

type Change = (stored: Objection | undefined) => Objection | undefined;

export type ObjectionStore = {
  hit(id: string): Promise<Hit | undefined>;
  item(id: string): Promise<Item | undefined>;
  objection(hitId: string): Promise<Objection | undefined>;
  /** One without anything said is forgotten. */
  changeObjection(hitId: string, change: Change): Promise<Objection | undefined>;
  objections(): AsyncIterable<Objection>;
  /** Sets or takes off the mark of a person, which no later matching touches; nothing where the hit is not stored. */
  markHit(hit: Pick<Hit, 'itemId' | 'who' | 'event'>, withdrawal: Withdrawal | undefined): Promise<void>;
};

type Services = { store: ObjectionStore };
/** A hit, or what was tried: then `text` is what was read. */
type About = { hit: Hit; text?: Objection['text'] };

/** The newest word of each person counts. The row is written before the hit is marked, so that a repetition mends what broke off between. */
export async function object(about: About, said: Said, { store }: Services): Promise<Objection> {
  const { hit } = about;
  const isOwner = said.by === ownerId;
  const item = about.text ?? (await store.item(hit.itemId));
  const text = item
    ? {
        title: item.title,
        summary: item.summary,
        ...(item.body !== undefined && hit.evidence.field === 'body' && { body: item.body.slice(0, longestBody) }),
      }
    : { title: hit.title, summary: hit.evidence.sentence };
  const objection = await store.changeObjection(hit.id, (stored) => {
    const { withdrawn: _, ...bare } = hit;
    const others = (stored?.said ?? []).filter(({ by }) => by !== said.by);
    const decision = isOwner ? takenBack(said, said.at) : stored?.decision;
    return {
      hitId: hit.id,
      text,
      ...stored,
      hit: stored?.hit ?? bare,
      said: [...others, said],
      ...(decision && { decision }),
    };
  });
  if (isOwner) await mark(objection!, store);
  return objection!;
}

/** Kept where the hit stands in the article alone; who reads all objections pays for it. */
const longestBody = 20_000;

const takenBack = ({ reason, instead, note }: Said, at: string): Decision => ({
  ...{ kind: 'taken-back', at, reason },
  ...(instead && { instead }),
  ...(note && { note }),
});

/** The owner's word on what others said: that it holds, in the first one's words, or that the hit is right. */
export async function decide(
  hitId: string,
  kind: Decision['kind'],
  at: string,
  { store }: Services,
): Promise<Objection | undefined> {
  const objection = await store.changeObjection(hitId, (stored) => {
    const [first] = stored?.said ?? [];
    if (stored === undefined || first === undefined) return undefined;
    // The words of a reader are for the owner, and are mailed to nobody.
    const { note: _, ...accepted } = takenBack(first, at);
    return { ...stored, decision: kind === 'kept' ? { kind, at } : accepted };
  });
  if (objection !== undefined) await mark(objection, store);
  return objection;
}

/** Takes back what a person said. With the owner's word goes the decision; what others said waits again, and their word on what is decided stays. */
export async function takeBackWord(hitId: string, by: string, { store }: Services): Promise<void> {
  const before = await store.objection(hitId);
  if (before === undefined || (before.decision !== undefined && by !== ownerId)) return;
  const after = await store.changeObjection(hitId, (stored) => {
    if (stored === undefined) return undefined;
    const { decision: _, ...rest } = stored;
    return { ...rest, said: stored.said.filter((one) => one.by !== by) };
  });
  await mark(after ?? { ...before, said: [] }, store);
}

/** Opens again what the owner had decided on others' word. */
export async function reopen(hitId: string, { store }: Services): Promise<void> {
  const objection = await store.changeObjection(hitId, (stored) => {
    if (stored === undefined) return undefined;
    const { decision: _, ...open } = stored;
    return open;
  });
  if (objection !== undefined) await mark(objection, store);
}

async function mark({ hit, said, decision }: Objection, store: Pick<ObjectionStore, 'markHit'>): Promise<void> {
  const { kind, at, reason, note } = decision ?? {};
  if (kind !== 'taken-back' || said.length === 0) return store.markHit(hit, undefined);
  const by = said.some((one) => one.by === ownerId) ? 'owner' : 'subscriber';
  return store.markHit(hit, { at: at!, by, reason: reason!, ...(note && { note }) });
}

/** What is kept of a person among objections: what they said, not that they said it. */
export async function forgetObjector(
  person: string,
  { store }: { store: Pick<ObjectionStore, 'objections' | 'changeObjection'> },
): Promise<void> {
  for await (const { hitId, said } of store.objections()) {
    if (!said.some(({ by }) => by === person)) continue;
    await store.changeObjection(
      hitId,
      (stored) =>
        stored && { ...stored, said: stored.said.map((one) => (one.by === person ? { ...one, by: '' } : one)) },
    );
  }
}

/** What one person said of hits. */
export const saidBy = async (
  id: string,
  { store }: { store: Pick<ObjectionStore, 'objections'> },
): Promise<(Said & { hitId: string })[]> =>
  (await Array.fromAsync(store.objections())).flatMap(({ hitId, said }) =>
    said.filter(({ by }) => by === personOf(id)).map((one) => ({ ...one, hitId })),
  );

/** So much a subscriber may say in a day; the owner reads it. */
export const objectionLimits = [{ most: 20, hours: 24 }] as const;
export const objectionUses = (person: string): string => `objections-${person}`;
