// Words of dates in English: of texts, and of pages that have none for machines. Data only.
import type { DateWords, Months } from '../reading.ts';
import { whole } from '../words.ts';

export const dates: DateWords = {
  months: 'jan feb mar(?!di) apr may jun jul aug sep oct nov dec',
  weekdays: '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?',
  noZone: 'am|pm|on|at|a|the|of|and|st|nd|rd|th|local|time',
};

export const months: Months = {
  stems: whole('january february march april may june july august september october november december'),
  before: /^(in|last|of)$/,
  since: /^(in|of)$/,
};
