// Holds a reader's answer against the item: what is no event of the lists, quotes nothing or names nobody is dropped and counted. Pure.
import * as z from 'zod';
import type { Item } from '../item.ts';
import { type EventId, eventIds, type Manner, manners, type Status, statuses } from '../vocabulary.ts';
import type { ItemAnswer } from './answer.ts';
import { findQuote, type Place } from './quote.ts';
import type { Resolved, Text } from './resolved.ts';
import { resolveWho } from './who.ts';

/** What a hit may fail by, in the order in which it is looked at. `manner` drops the manner alone. */
export const checks = ['shape', 'event', 'status', 'quote', 'name', 'role', 'opposition', 'twice', 'manner'] as const;
export type CheckName = (typeof checks)[number];
export type Dropped = Partial<Record<CheckName, number>>;

type Somebody = Exclude<Resolved, { kind: 'nobody' }>;

/** A hit that passed; `place` is that of the quote in the item's field. */
export type Checked = {
  who: Somebody;
  event: EventId;
  manner?: Manner;
  status: Status;
  /** Whether it alone makes its item news. */
  relevant: boolean;
  field: 'title' | 'summary' | 'body';
  place: Place;
};

const hitShape = z.object({
  who: z.string().max(200),
  event: z.string(),
  status: z.string(),
  quote: z.string(),
  manner: z.string().nullish(),
});

/** @param text what matching sees in the item */
export function checkAnswer(answer: ItemAnswer, item: Item, text: Text): { checked: Checked[]; dropped: Dropped } {
  const dropped: Dropped = {};
  const drop = (check: CheckName) => {
    dropped[check] = (dropped[check] ?? 0) + 1;
  };
  const checked: Checked[] = [];
  for (const raw of answer.hits) {
    const one = checkHit(raw, item, text);
    if ('check' in one) drop(one.check);
    else {
      if (one.mannerDropped) drop('manner');
      if (checked.some((other) => isSame(other, one.hit))) drop('twice');
      else checked.push({ ...one.hit, relevant: makesNews(one.hit, answer.relevant) });
    }
  }
  return { checked, dropped };
}

type Verdict = { check: CheckName } | { hit: Omit<Checked, 'relevant'>; mannerDropped: boolean };

function checkHit(raw: unknown, item: Item, text: Text): Verdict {
  const shaped = hitShape.safeParse(raw);
  if (!shaped.success) return { check: 'shape' };
  const { who: said, quote } = shaped.data;
  const event = eventIds.find((id) => id === shaped.data.event);
  if (event === undefined) return { check: 'event' };
  const status = statuses.find((id) => id === shaped.data.status);
  if (status === undefined) return { check: 'status' };
  const found = placeOf(quote, item);
  if (found === undefined) return { check: 'quote' };
  const who = resolveWho(said, text);
  if (who.kind === 'nobody') return { check: who.check };
  const asked = shaped.data.manner ?? undefined;
  const manner = mannersOf(event).find((id) => id === asked);
  return {
    hit: { who, event, status: heldTo(manner, status), ...found, ...(manner !== undefined && { manner }) },
    mannerDropped: asked !== undefined && manner === undefined,
  };
}

const mannersOf = (event: EventId): readonly Manner[] =>
  event in manners ? manners[event as keyof typeof manners] : [];

/** Who is ill has not died: whatever the reader makes of it, that is no more than possible. */
const heldTo = (manner: Manner | undefined, status: Status): Status =>
  manner === 'illness' && status === 'asserted' ? 'possible' : status;

function placeOf(quote: string, item: Item): Pick<Checked, 'field' | 'place'> | undefined {
  for (const field of ['title', 'summary', 'body'] as const) {
    const place = findQuote(quote, item[field] ?? '');
    if (place !== undefined) return { field, place };
  }
  return undefined;
}

const keyOf = (who: Somebody): string =>
  who.kind === 'figure' ? who.figure.id : who.kind === 'person' ? `name ${who.name}` : `role ${who.role}`;

const isSame = (one: Checked, other: Omit<Checked, 'relevant'>) =>
  one.event === other.event && keyOf(one.who) === keyOf(other.who);

/** As the labelling guide has it; the reader says of a whole item whether it is news, and a hit must carry that. */
const makesNews = ({ event, status }: Pick<Checked, 'event' | 'status'>, isNews: boolean): boolean =>
  isNews && event !== 'sanctioned' && status !== 'past';
