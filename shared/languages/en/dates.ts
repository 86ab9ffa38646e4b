// Words of dates in English, for pages that have none for machines. Data only.
import type { DateWords } from '../reading.ts';

export const dates: DateWords = {
  months: 'jan feb mar(?!di) apr may jun jul aug sep oct nov dec',
  weekdays: '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?',
  noZone: 'am|pm|on|at|a|the|of|and|st|nd|rd|th|local|time',
};
