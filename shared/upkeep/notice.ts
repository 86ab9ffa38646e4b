// What the owner is told of troubles, in words, by the way that is not the mail of digests.

import { kinds } from './kinds.ts';
import type { Trouble } from './trouble.ts';

const runbook = 'docs/runbook.md';

/** @param told.site where the page of outlets tells the same. Subjects are of ASCII and below 100 characters, as SNS wants them. */
export function renderNotice(
  { told, over }: { told: readonly Trouble[]; over: readonly Trouble[] },
  { stage, site }: { stage: string; site: string },
): { subject: string; text: string } {
  const first = told[0] ?? over[0];
  const more = told.length + over.length - 1;
  const what = first === undefined ? '' : `${told.length > 0 ? '' : 'over: '}${kinds[first.kind].title}`;
  const subject = `Fissure ${stage}: ${what}${more > 0 ? `, and ${more} more` : ''}`.slice(0, 99);
  const begun = told.map(
    ({ kind, since, detail }) =>
      `${sentence(kinds[kind].title)} since ${since}.\n${detail}\n${kinds[kind].means}\nWhat to do: ${runbook}#${kind}`,
  );
  const ended = over.map(({ kind, since }) => `Over: ${kinds[kind].title}, which had lasted since ${since}.`);
  return {
    subject,
    text: `${[...begun, ...ended].join('\n\n')}\n\nMore: fissure doctor --stage ${stage}, or ${site}/outlets\n`,
  };
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
