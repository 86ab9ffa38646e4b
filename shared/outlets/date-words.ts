// Words of dates in the five languages: months, weekdays, and what stands behind a time without being a zone. Data.

/** Month names of the five languages by the letters that tell them apart, from each other and from weekdays (mardi, середа). */
export const months: RegExp[] = [
  /^(jan|янв|січ)/,
  /^(feb|fév|фев|лют)/,
  /^(mar(?!di)|mär|мар|бер)/,
  /^(apr|avr|апр|кві)/,
  /^(may|mai|ма[йя]|тра)/,
  /^(jun|juin|июн|чер)/,
  /^(jul|juil|июл|лип)/,
  /^(aug|aoû|aou|авг|серп)/,
  /^(sep|сен|вер)/,
  /^(oct|okt|окт|жов)/,
  /^(nov|ноя|лис)/,
  /^(dec|dez|déc|дек|гру)/,
];

/** Of the five languages, whole or as they are cut. */
const weekday =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|пн|вт|ср|чт|пт|сб|вс|нд|понед\p{L}*|втор\p{L}*|вівт\p{L}*|сред\p{L}*|серед\p{L}*|четв\p{L}*|п.?ятн\p{L}*|суб\p{L}*|воскр\p{L}*|неділ\p{L}*|mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:lun|mar|mer|jeu|ven|sam|dim)\.?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/u;

/** Words that may stand behind a time and name no zone. */
export const noZone =
  /^(?:g|ч|г|год|года|році|року|h|uhr|am|pm|on|le|den|vom|der|die|das|в|о|у|от|від|at|a|à|um|the|of|and|st|nd|rd|th|часов|годин\p{L}*|local|time)$/u;

/** Whether a word names a day or a month. */
export const isOfDay = (word: string): boolean => weekday.test(word) || months.some((pattern) => pattern.test(word));
