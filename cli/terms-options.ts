// What a subscriber chooses, as options of a command, checked as the forms of the web check it.
import { Option } from 'commander';
import { readTerms, type Terms, type TermsGiven } from '../shared/subscribers/terms.ts';
import { UsageError } from './exit.ts';

export type TermsOptions = Partial<
  Record<'figures' | 'circles' | 'events' | 'outlets' | 'stances' | 'languages', string[]>
> &
  Partial<Record<'text' | 'leastStatus' | 'minimumScore' | 'frequency' | 'weekday' | 'hour' | 'timeZone', string>> & {
    whenQuiet?: boolean;
  };

const words = (text: string): string[] => text.split(',');

/** Lists are separated by commas; what is left out leaves nothing out. */
export const termsOptions = (): Option[] => [
  ...['figures', 'circles', 'events', 'outlets', 'stances', 'languages'].map((name) =>
    new Option(`--${name} <list>`, `only these ${name}, separated by commas`).argParser(words),
  ),
  new Option('--text <words>', 'only what has these words, in any order and form'),
  new Option('--least-status <status>', 'possible (rumours too) or asserted'),
  new Option('--minimum-score <n>', 'from 0 to 1'),
  new Option('--frequency <word>', 'daily, weekdays, weekly or immediate'),
  new Option('--weekday <n>', 'of weekly digests: 1, Monday, to 7, Sunday'),
  new Option('--hour <n>', 'local hour of the digest, 0 to 23'),
  new Option('--time-zone <name>', 'IANA zone of the subscriber (default: FISSURE_TIME_ZONE)'),
  new Option('--when-quiet', 'send a digest also when nothing was found'),
];

/** Throws UsageError naming every option that is wrong. */
export function readTermsOptions(options: TermsOptions, choices: Parameters<typeof readTerms>[1]): Terms {
  const { whenQuiet, ...rest } = options;
  const given: TermsGiven = { ...rest, ...(whenQuiet && { whenQuiet: 'yes' }) };
  const read = readTerms(given, choices);
  if (read.kind === 'valid') return read.terms;
  const named = read.problems.map(
    ({ field, message }) => `--${field.replace(/[A-Z]/g, '-$&').toLowerCase()}: ${message}`,
  );
  throw new UsageError(named.join('\n'));
}
