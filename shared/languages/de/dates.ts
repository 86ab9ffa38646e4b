// Words of dates in German, for pages that have none for machines. Data only.
import type { DateWords } from '../reading.ts';

export const dates: DateWords = {
  months: 'jan feb mär apr mai jun jul aug sep okt nov dez',
  weekdays: 'mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend',
  noZone: 'uhr|den|vom|der|die|das|um',
};
