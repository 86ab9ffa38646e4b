// Words of dates in Russian: of texts, and of pages that have none for machines. Data only.
import type { DateWords, Months } from '../reading.ts';

export const dates: DateWords = {
  months: 'янв фев мар апр ма[йя] июн июл авг сен окт ноя дек',
  weekdays: String.raw`пн|вт|ср|чт|пт|сб|вс|понед\p{L}*|втор\p{L}*|сред\p{L}*|четв\p{L}*|п.?ятн\p{L}*|суб\p{L}*|воскр\p{L}*`,
  noZone: 'г|ч|год|года|в|о|от|часов',
};

export const months: Months = {
  stems: [
    /^январ/,
    /^феврал/,
    /^март/,
    /^апрел/,
    /^ма[ейя]$/,
    /^июн/,
    /^июл/,
    /^август/,
    /^сентябр/,
    /^октябр/,
    /^ноябр/,
    /^декабр/,
  ],
  before: /^(в|с|еще|начале|конце|середине)$/,
  since: /^с$/,
};
