// What was said to be wrong as labelled items, in the format of the labelled sets on which matching is measured. Pure.
import type { Hit } from '../hit.ts';
import type { EventId, Language, Status } from '../vocabulary.ts';
import { type Objection, triedOutlet } from './objections.ts';

type Label = { who: string; event: EventId; status: Status };
/** As bench/quality reads its sets: a line an item, all that it tells under `hits`. `wrong`: what it was found to tell and does not. */
export type LabelledItem = {
  id: string;
  lang: Language;
  outlet: string;
  date: string;
  url: string;
  title: string;
  summary: string;
  body?: string;
  relevant: boolean;
  hits: Label[];
  wrong: Label[];
  note: string;
};

/** "Given Surname", or "role: army officer" of who is unnamed. */
export const whoOf = ({ figure, office, role }: Pick<Hit, 'figure' | 'office' | 'role'>): string =>
  figure ?? `role: ${(office ?? role ?? 'unknown').toLowerCase()}`;

const labelOf = (hit: Hit): Label => ({ who: whoOf(hit), event: hit.event, status: hit.status });

/**
 * One item for all objections to its hits that hold. What nobody objects to among `standing`, the item's other hits, is taken for
 * right; a recollection stays as `past`, another event as what it was said to be.
 */
export function toLabelled(objections: readonly Objection[], standing: readonly Hit[]): LabelledItem {
  const [{ hit, text }] = objections as [Objection, ...Objection[]];
  const wrong = new Set(objections.map(({ hitId }) => hitId));
  const right = standing.filter(({ id, withdrawn }) => !wrong.has(id) && withdrawn === undefined);
  const mended = objections.flatMap(({ hit: one, decision }): Label[] => {
    if (decision?.reason === 'background') return [{ ...labelOf(one), status: 'past' }];
    return decision?.reason === 'other-event' && decision.instead ? [{ ...labelOf(one), event: decision.instead }] : [];
  });
  const isNews = ({ event, status }: Label) => status !== 'past' && event !== 'sanctioned';
  const why = objections.map(
    ({ hit: one, decision }) =>
      `${whoOf(one)} ${one.event}: ${decision?.reason}${decision?.note ? ` (${decision.note})` : ''}`,
  );
  return {
    ...{ id: hit.itemId, lang: hit.language, outlet: hit.outletId, date: hit.publishedAt, url: hit.url, ...text },
    relevant: right.some(({ relevant }) => relevant) || mended.some(isNews),
    hits: [...right.map(labelOf), ...mended],
    wrong: objections.map(({ hit: one }) => labelOf(one)),
    note: why.join('; '),
  };
}

/** Of an event: hits that were told as news, how many of them were taken back by somebody's word, and which part stands. */
export type Precision = { event: EventId; told: number; wrong: number; precision: number };

type Told = Pick<Hit, 'event' | 'status' | 'relevant' | 'publishedAt'>;

/** News published since `from`. `standing`: without what was taken back. Events of which nothing was, too, the worst first. */
export function precisionByEvent(
  standing: Iterable<Told>,
  objections: readonly Objection[],
  from: string,
): Precision[] {
  const isNews = ({ relevant, status, publishedAt }: Told) => relevant && status !== 'past' && publishedAt >= from;
  const right = Map.groupBy([...standing].filter(isNews), ({ event }) => event);
  const taken = objections
    .filter(({ decision, hit }) => decision?.kind === 'taken-back' && hit.outletId !== triedOutlet && isNews(hit))
    .map(({ hit }) => hit);
  const wrong = Map.groupBy(taken, ({ event }) => event);
  return [...new Set([...right.keys(), ...wrong.keys()])]
    .map((event): Precision => {
      const [stands, back] = [right.get(event)?.length ?? 0, wrong.get(event)?.length ?? 0];
      return { event, told: stands + back, wrong: back, precision: stands / (stands + back) };
    })
    .sort((a, b) => b.wrong - a.wrong || b.told - a.told || (a.event < b.event ? -1 : 1));
}
