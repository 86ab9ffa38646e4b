// How sure a finding is, as factors that multiply to a score between 0 and 1.
import type { Attribution } from '../attribution/scene.ts';
import type { StatusReading } from './status.ts';

const byRule: [RegExp, number][] = [
  [/full name|nickname|initials|surname first/, 1],
  [/full name elsewhere|person named/, 0.95],
  [/name with role/, 0.9],
  [/bare surname|after a title/, 0.85],
  [/^role/, 0.75],
];

const bySlot: Record<string, number> = {
  subject: 1,
  object: 1,
  dative: 1,
  passive: 1,
  refuted: 1,
  noun: 0.9,
  topic: 0.6,
  hint: 0.6,
};
const byStatus = { asserted: 1, possible: 0.7, denied: 0.7, past: 0.4 };

/** Factors of the score, each with its name; their product is the score. */
export function scoreParts(
  { mention, trigger, rule, distance }: Attribution,
  { status }: StatusReading,
): { part: string; value: number }[] {
  return [
    { part: `mention: ${mention.rule}`, value: byRule.find(([test]) => test.test(mention.rule))?.[1] ?? 0.7 },
    { part: `trigger: ${trigger.slot}`, value: bySlot[trigger.slot] ?? 0.7 },
    {
      part: `attribution: ${rule}`,
      value: /pronoun|before|item/.test(rule) ? 0.85 : rule.startsWith('nearest') ? 0.7 : 1,
    },
    { part: `distance: ${distance}`, value: Math.max(0.6, 1 - Math.max(0, distance - 2) * 0.02) },
    { part: `status: ${status}`, value: byStatus[status] },
  ];
}
