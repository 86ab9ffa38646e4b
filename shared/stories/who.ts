// Who a hit is about, so that one person under several keys makes one story: a figure, a name found by role, or a role.
import type { Hit } from '../hit.ts';

/** Decides for a set of hits which of them are about the same; equal keys, same person. */
export type WhoKey = (hit: Hit) => string;

/**
 * A figure is its id. A name that was found by role is whoever spells like it: the one figure of that name where the hits
 * know one (the owner listed the person later), else all names of that spelling. A role is the watchlist's role, whatever
 * words or language the outlet used; whether two unnamed people are one is settled by the window alone.
 */
export function whoKeys(hits: readonly Hit[]): WhoKey {
  const figures = new Map<string, Set<string>>();
  for (const { who, figureId, figure } of hits) {
    if (figureId === null || figure === null) continue;
    const spelling = spellingOf(figure);
    figures.set(spelling, (figures.get(spelling) ?? new Set()).add(who));
  }
  const known = new Map<string, string>();
  const keyOf = (hit: Hit): string => {
    if (hit.figureId !== null) return `figure ${hit.who}`;
    if (hit.figure === null) return roleKey(hit);
    const spelling = spellingOf(hit.figure);
    const ids = figures.get(spelling);
    return ids?.size === 1 ? `figure ${[...ids][0]}` : `name ${spelling}`;
  };
  return (hit) => {
    const key = known.get(hit.who) ?? keyOf(hit);
    // A role's key is in its evidence, not in its words.
    if (hit.figure !== null) known.set(hit.who, key);
    return key;
  };
}

/** True: nobody is named, so that the next report of the same may be of somebody else. */
export const isUnnamed = (hit: Hit): boolean => hit.figure === null;

/** The id of the role in the watchlist, which the mention's rule names ("role wagner-group"); else the words. */
function roleKey({ who, evidence: { mention } }: Hit): string {
  return mention.rule.startsWith('role ') ? mention.rule : who;
}

/** What the usual romanisations of Russian and Ukrainian names do differently, made alike; in this order. */
const alike: [RegExp, string][] = [
  [/[’'ʼ`"]/gu, ''],
  [/schtsch|shch|chtch/g, 'q'],
  [/tsch|tch/g, 'c'],
  [/sch|sh/g, 's'],
  [/ch/g, 'c'],
  [/zh/g, 'z'],
  [/kh|gh/g, 'h'],
  [/ts|tz/g, 'c'],
  [/w/g, 'v'],
  [/ks/g, 'x'],
  [/ph/g, 'f'],
  [/[yij]+([aeou])/g, '$1'],
  [/[yij]+/g, 'i'],
  [/ou/g, 'u'],
  [/(.)\1+/g, '$1'],
  [/ei\b/g, 'i'],
];

/** "Igor Volobuyev", "Igor Volobuev" → "igor volobuev": equal where only the romanisation differs. */
export function spellingOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return alike.reduce((text, [from, to]) => text.replaceAll(from, to), plain).trim();
}
