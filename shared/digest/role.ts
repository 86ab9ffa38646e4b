// How a role is written in a digest: as the outlet wrote it.
import type { Hit } from '../hit.ts';
import { cleanText } from './clean.ts';

/**
 * The hit's role with the capitals of its sentence ("the russian elite" → "the Russian elite") and its quotation closed
 * (`чвк «вагнер` → `ЧВК «Вагнер»`); as the hit has it where the sentence does not hold it.
 */
export function roleAsWritten(role: string, { evidence: { sentence } }: Hit): string {
  const lower = sentence.toLowerCase();
  const start = lower.length === sentence.length ? lower.indexOf(role.toLowerCase()) : -1;
  const written = cleanText(start < 0 ? role : sentence.slice(start, start + role.length));
  const isOpen = written.lastIndexOf('«') > written.lastIndexOf('»');
  return isOpen ? `${written}»` : written;
}
