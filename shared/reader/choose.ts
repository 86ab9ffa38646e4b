// Which items the second reader is given: they name someone watched, and the rules may have read them wrongly. Pure.

import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import { weakWords } from '../languages/weak-words.ts';
import type { Reading } from '../match/match.ts';
import { isElite } from '../match/mentions/mention.ts';
import type { Outlet } from '../outlets/outlet.ts';
import type { Language } from '../vocabulary.ts';

export type Choice = 'named' | 'doubtful' | 'all';

/** What the rules made of an item. */
export type Seen = { item: Item; reading: Reading; hits: readonly Hit[] };

/** Samples are invented, and backfill and floods are in no digest: nothing is paid for them. */
export const isReadable = ({ backfill }: Item, outlet: Pick<Outlet, 'sample'> | undefined): boolean =>
  !backfill && outlet?.sample !== true;

/** Whether an item that may be read at all is to be read; the rules are asked only where their hits do not tell. */
export function isChosen(choice: Choice, hits: readonly Hit[], look: () => Seen): boolean {
  if (choice === 'all' || (choice === 'named' && hits.length > 0)) return true;
  const seen = look();
  return namesElite(seen) && (choice === 'named' || doubtsOf(seen).length > 0);
}

const namesElite = ({ reading: { mentions } }: Seen): boolean => mentions.some(isElite);

/** A score in the middle: lower ones are background, higher ones are whole names and plain grammar. */
const doubtful = { from: 0.3, below: 0.8 };

type Doubt = { name: string; holds: (seen: Seen) => boolean };

/** Why the rules may err, each with its name. */
const doubts: readonly Doubt[] = [
  {
    name: 'score in the middle',
    holds: ({ hits }) => hits.some(({ score }) => score >= doubtful.from && score < doubtful.below),
  },
  { name: 'rules disagree on the status', holds: ({ reading }) => disagree(reading, ({ status }) => status) },
  { name: 'rules disagree on whom', holds: ({ reading }) => contendFor(reading) },
  {
    name: 'an event of nobody',
    holds: ({ reading: { triggers }, hits }) => hits.length === 0 && triggers.length > 0,
  },
  {
    name: 'a weak word',
    holds: ({ item, reading: { triggers } }) => triggers.length === 0 && hasWeakWord(item),
  },
];

/** Names of what speaks for a second look. */
export const doubtsOf = (seen: Seen): string[] => doubts.filter(({ holds }) => holds(seen)).map(({ name }) => name);

type Finding = Reading['findings'][number];

/** Findings of one person and event that say different things. */
function disagree({ findings }: Reading, said: (finding: Finding) => string): boolean {
  const first = new Map<string, string>();
  return findings.some((finding) => {
    const key = `${nameOf(finding)}#${finding.trigger.event}`;
    const known = first.get(key);
    first.set(key, known ?? said(finding));
    return known !== undefined && known !== said(finding);
  });
}

/** One phrase that is given to several people. */
function contendFor({ findings }: Reading): boolean {
  const owner = new Map<Finding['trigger'], string>();
  return findings.some((finding) => {
    const known = owner.get(finding.trigger);
    owner.set(finding.trigger, known ?? nameOf(finding));
    return known !== undefined && known !== nameOf(finding);
  });
}

function nameOf({ mention: { who } }: Finding): string {
  if (who.kind === 'figure') return who.figure.id;
  return who.kind === 'role' ? who.role : who.kind === 'pronoun' ? who.role : who.name;
}

const patterns = new Map<Language, RegExp>();

function hasWeakWord({ title, summary, language }: Item): boolean {
  const known = patterns.get(language) ?? new RegExp(`(?<!\\p{L})(${weakWords[language].join('|')})`, 'iu');
  patterns.set(language, known);
  return known.test(title) || known.test(summary);
}
