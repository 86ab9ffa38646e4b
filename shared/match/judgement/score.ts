// How sure a finding is, as factors that multiply to a score between 0 and 1.
import { weightOf, wordsOf } from '../attribution/rules.ts';
import type { Attribution } from '../attribution/scene.ts';
import { ruleOf } from '../mentions/mention.ts';
import { mentionRules } from '../mentions/mention-rules.ts';
import type { StatusReading } from './status.ts';

const bySlot: Record<string, number> = {
  subject: 1,
  object: 1,
  dative: 1,
  passive: 1,
  refuted: 1,
  noun: 0.9,
  said: 0.9,
  sides: 0.9,
  against: 0.9,
  topic: 0.6,
  hint: 0.6,
};
const byStatus = { asserted: 1, possible: 0.7, denied: 0.7, past: 0.4 };

/** Factors of the score, each with its name; their product is the score. */
export function scoreParts(
  { mention, trigger, how, distance }: Attribution,
  { status, cues }: StatusReading,
): { part: string; value: number }[] {
  return [
    { part: `mention: ${ruleOf(mention)}`, value: mentionRules[mention.rule] },
    { part: `trigger: ${trigger.slot}`, value: bySlot[trigger.slot] ?? 0.7 },
    { part: `attribution: ${wordsOf(how)}`, value: weightOf(how) },
    { part: `distance: ${distance}`, value: Math.max(0.6, 1 - Math.max(0, distance - 2) * 0.02) },
    ...(status === 'asserted' && cues.some(({ kind }) => kind === 'background')
      ? [{ part: 'told beside', value: 0.6 }]
      : []),
    { part: `status: ${status}`, value: byStatus[status] },
  ];
}
