// What is wrong from run to run: begins, is told once it has lasted, is told again where it grows or stays, and ends. Pure.

import type { Finding } from './judge.ts';
import { kinds } from './kinds.ts';
import type { Trouble, TroubleKind } from './trouble.ts';

/** By kind: what was found, null where all is well; absent where nobody looked. */
export type Findings = Partial<Record<TroubleKind, Finding | null>>;

/** More of the same is told a day later at the earliest, and what stays is told again after a week. */
const growthMinutes = 24 * 60;
const reminderMinutes = 7 * 24 * 60;

export type Change = {
  /** As they are from now on. */
  troubles: Trouble[];
  /** Those of them that the owner is to be told of. */
  told: Trouble[];
  /** Told before, and over. */
  over: Trouble[];
};

export function changeOf(before: readonly Trouble[], findings: Findings, now: Date): Change {
  const at = now.toISOString();
  const known = new Map(before.map((trouble) => [trouble.kind, trouble]));
  const change: Change = { troubles: [], told: [], over: [] };
  for (const kind of Object.keys(kinds) as TroubleKind[]) {
    const trouble = known.get(kind);
    const finding = findings[kind];
    if (finding === null) {
      if (trouble?.toldAt !== undefined) change.over.push(trouble);
    } else if (finding !== undefined) {
      const found: Trouble = { since: at, ...trouble, kind, ...finding };
      const isNews = isToBeTold(found, now);
      const next = isNews ? { ...found, toldAt: at, toldAbout: found.about } : found;
      change.troubles.push(next);
      if (isNews) change.told.push(next);
    } else if (trouble) {
      change.troubles.push(trouble);
    }
  }
  return change;
}

function isToBeTold({ kind, since, about, toldAt, toldAbout = [] }: Trouble, now: Date): boolean {
  const minutes = (instant: string) => (now.getTime() - Date.parse(instant)) / 60_000;
  if (toldAt === undefined) return minutes(since) >= kinds[kind].patience;
  if (minutes(toldAt) >= reminderMinutes) return true;
  return minutes(toldAt) >= growthMinutes && about.some((id) => !toldAbout.includes(id));
}
