// Words of dates in German: of texts, and of pages that have none for machines. Data only.
import type { DateWords, Months } from '../reading.ts';
import { whole } from '../words.ts';

export const dates: DateWords = {
  months: 'jan feb mär apr mai jun jul aug sep okt nov dez',
  weekdays: 'mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend',
  noZone: 'uhr|den|vom|der|die|das|um',
};

export const months: Months = {
  stems: whole('januar februar marz april mai juni juli august september oktober november dezember'),
  before: /^(im|ende|anfang|mitte|vom)$/,
  since: /^(im|ende|anfang|mitte)$/,
};
