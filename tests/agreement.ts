// How far matching agrees with a careful reader: on which items are news, and on who did what.

import type { Hit } from '../shared/hit.ts';
import type { EventId, Language, Status } from '../shared/vocabulary.ts';

/** What a reader found in one item. `who` is the canonical name, or "role: " and the role. */
export type Label = {
  lang: Language;
  relevant: boolean;
  hits: { who: string; event: EventId; status: Status; tier?: 'opposition' | undefined }[];
};

type Said = { label: Label; relevant: boolean; hits: Hit[] };

/** Shares between 0 and 1: F1 and precision of news, F1 of who and event, and how many of the latter have the right status. */
export type Agreement = { items: number; newsF1: number; newsPrecision: number; pairsF1: number; statusRight: number };

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Wagner and its founder are one; any unnamed role is as good as another; names agree by surname and first letter. */
function isSamePerson(who: string, hit: Hit): boolean {
  const [left, right] = [plain(who.replace(/^role:/, '')), plain(hit.figure ?? hit.role ?? '')];
  if (/wagner|prigozhin/.test(left) && /wagner|prigozhin/.test(right)) return true;
  if (who.startsWith('role:')) return hit.figure === null;
  if (hit.figure === null) return false;
  return left.split(' ').at(-1) === right.split(' ').at(-1) && left[0] === right[0];
}

const f1 = (right: number, found: number, wanted: number) =>
  found + wanted === 0 ? 1 : (2 * right) / (found + wanted);

/** Background counts neither way; a hit of somebody of the opposition is pardoned. */
function pairsOf({ label, hits }: Said): { right: number; found: number; wanted: number; statusRight: number } {
  const open = hits.filter(({ status }) => status !== 'past');
  const wanted = label.hits.filter(({ status, tier }) => status !== 'past' && tier === undefined);
  let [right, statusRight] = [0, 0];
  for (const { who, event, status } of wanted) {
    const at = open.findIndex((hit) => hit.event === event && isSamePerson(who, hit));
    if (at < 0) continue;
    const [hit] = open.splice(at, 1);
    right++;
    if (hit?.status === status) statusRight++;
  }
  const isPardoned = (hit: Hit) =>
    label.hits.some(({ who, event, tier }) => tier !== undefined && event === hit.event && isSamePerson(who, hit));
  return { right, found: right + open.filter((hit) => !isPardoned(hit)).length, wanted: wanted.length, statusRight };
}

export function agreement(said: readonly Said[]): Agreement {
  const news = said.filter(({ relevant }) => relevant).length;
  const newsRight = said.filter(({ label, relevant }) => label.relevant && relevant).length;
  const newsWanted = said.filter(({ label }) => label.relevant).length;
  const pairs = said.map(pairsOf);
  const sum = (part: keyof (typeof pairs)[number]) => pairs.reduce((all, pair) => all + pair[part], 0);
  return {
    items: said.length,
    newsF1: f1(newsRight, news, newsWanted),
    newsPrecision: news === 0 ? 1 : newsRight / news,
    pairsF1: f1(sum('right'), sum('found'), sum('wanted')),
    statusRight: sum('right') === 0 ? 1 : sum('statusRight') / sum('right'),
  };
}
