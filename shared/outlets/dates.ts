// Reads the dates that outlets write. What cannot be read for certain is no date: an item dated wrongly is worse than one undated.
import { zoneOffset } from './date-zones.ts';

/** Longer than any date in words; bounds the work on hostile fields. */
const longest = 120;
/** News feeds and the people watched begin long after the first, and nothing is dated after the second but by mistake. */
const [firstYear, lastYear] = [1990, 2099];

/** Month names of the five languages by the letters that tell them apart, from each other and from weekdays (mardi, середа). */
const months: RegExp[] = [
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

/** 14:30 · 9:5:07 · 14:30:00.123 · 2:30 p.m.; not the minutes of an offset. */
const clockTime =
  /(?<![\d:])(?<![+-]\d?)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?(?![\d:])(?:\s?([ap])\.?m\b\.?)?/;
/** 14h30 · 9 h · 14 Uhr 30 · 14.30 Uhr: as French and German write it. */
const spokenTime =
  /(?<![\d:.])(\d{1,2})(?:\s?h\s?(\d{2})?(?:\s?min)?(?:\s?(\d{2})\s?s)?|\.(\d{2})\s?uhr|\s?uhr(?:\s(\d{2}))?)(?![\p{L}\d])/u;
/** 09.05.07 or 14.30, where the day is written in another way. */
const dottedTime = /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])/;
const writtenOffset = /^\s?\(?(?:gmt|utc)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?![\d:])/;

/** Words that may stand behind a time and name no zone. */
const noZone =
  /^(?:g|ч|г|год|года|році|року|h|uhr|am|pm|on|le|den|vom|der|die|das|в|о|у|от|від|at|a|à|um|the|of|and|st|nd|rd|th|часов|годин\p{L}*|local|time)$/u;

type Time = { hour: number; minute: number; second: number; start: number; end: number };

/**
 * RFC 822 and 3339 with their usual damage, `24.03.2022 14:30`, `24 марта 2022, 14:30`, `March 24, 2022 2:30 PM EST`, `le 24 mars
 * 2022 à 14h30`, seconds or milliseconds since 1970. A time without zone is taken as UTC; one whose zone is not understood is no
 * date, and `03/04/2022` says nothing and gives nothing.
 * @returns ISO 8601 UTC with milliseconds, or undefined
 */
export function readDate(raw: string): string | undefined {
  return readStandard(raw) ?? readWords(raw);
}

const rfc822 =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? (?:GMT|UTC|Z|([+-])(\d\d)(\d\d))$/;
const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):?(\d\d))$/;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Dates as the standards write them, as most feeds do: a tenth of the time of the others. */
function readStandard(raw: string): string | undefined {
  const mail = rfc822.exec(raw);
  const found = mail ?? rfc3339.exec(raw);
  if (!found) return undefined;
  const [year, month, day] = mail
    ? [Number(mail[3]), monthNames.indexOf(mail[2]!) + 1, Number(mail[1])]
    : [Number(found[1]), Number(found[2]), Number(found[3])];
  const [hour, minute, second] = [Number(found[4]), Number(found[5]), Number(found[6] ?? 0)];
  const offset = found[7] === undefined ? 0 : Number(`${found[7]}1`) * (Number(found[8]) * 60 + Number(found[9]));
  if (!realDay(year, month, day) || hour > 23 || minute > 59 || second > 59 || Math.abs(offset) > 15 * 60)
    return undefined;
  return instant(Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000);
}

function readWords(raw: string): string | undefined {
  const text = raw
    .slice(0, longest)
    .trim()
    .toLowerCase()
    .replaceAll(/[\u2212\u2010\u2011]/g, '-')
    .replaceAll(/\s+/g, ' ');
  if (/^\d{9,10}$/.test(text)) return instant(Number(text) * 1000);
  if (/^\d{12,13}$/.test(text)) return instant(Number(text));

  const spread = text
    .replace(/^(\d{4})(\d{2})(\d{2})(?:t(\d{2})(\d{2})(\d{2})?)?/, (_, year, month, day, hour, minute, second) =>
      hour ? `${year}-${month}-${day} ${hour}:${minute}:${second ?? '00'}` : `${year}-${month}-${day}`,
    )
    .replace(/(\d)t(\d)/, '$1 $2');
  const time = timeIn(spread);
  if (time === 'unreadable') return undefined;
  const behind = time ? spread.slice(time.end) : '';
  const rest = time ? `${spread.slice(0, time.start)} ${behind.replace(writtenOffset, ' ')}` : spread;
  const day = numericDay(rest) ?? wordedDay(rest);
  if (!day) return undefined;
  const { hour, minute, second } = time ?? { hour: 0, minute: 0, second: 0 };
  const wall = Date.UTC(day.year, day.month - 1, day.day, hour, minute, second);
  const offset = time ? offsetBehind(behind, wall) : 0;
  return offset === undefined || Math.abs(offset) > 15 * 60 ? undefined : instant(wall - offset * 60_000);
}

/** The time of day in a text; `unreadable` where there is one that no clock shows. */
function timeIn(text: string): Time | 'unreadable' | undefined {
  const spoken = spokenTime.exec(text);
  const clock = clockTime.exec(text) ?? spoken;
  const dotted = clock ? null : dottedTime.exec(dayless(text));
  const found = clock ?? dotted;
  if (!found) return /\d:\d/.test(text) ? 'unreadable' : undefined;
  const [, hours, minutes, seconds] = found;
  const half = found === spoken || found === dotted ? undefined : found[4];
  const hour = hourOf(hours!, half);
  const minute = Number(minutes ?? (found === spoken ? (spoken[4] ?? spoken[5]) : undefined) ?? 0);
  const second = Number(seconds ?? 0);
  if (hour === undefined || minute > 59 || second > 60) return 'unreadable';
  return { hour, minute, second, start: found.index, end: found.index + found[0].length };
}

/** Without a day written in figures, which looks like a dotted time; all else keeps its place. */
const dayless = (text: string): string =>
  text.replace(/(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}([-/.])\d{1,2}\1\d{4})(?!\d)/, (day) =>
    ' '.repeat(day.length),
  );

/** Minutes east of UTC by what stands behind a time; 0 where no zone does, undefined where one does that is not understood. */
function offsetBehind(text: string, wall: number): number | undefined {
  const offset = writtenOffset.exec(text);
  if (offset) return minutesOf(offset);
  if (/^ ?[+:]|^ ?-\d/.test(text)) return undefined;
  for (const { 0: word, index } of text.matchAll(/[\p{L}_]+(?:\/[\p{L}_]+)*/gu)) {
    const known = zoneOffset(word, wall);
    if (known === undefined && (isOfDay(word) || noZone.test(word))) continue;
    const added = known === 0 ? writtenOffset.exec(text.slice(index + word.length)) : null; // GMT+3
    return added ? minutesOf(added) : known;
  }
  return 0;
}

const minutesOf = ([, sign, hours, minutes = '0']: RegExpExecArray): number =>
  Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));

/** Of the five languages, whole or as they are cut. */
const weekday =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|пн|вт|ср|чт|пт|сб|вс|нд|понед\p{L}*|втор\p{L}*|вівт\p{L}*|сред\p{L}*|серед\p{L}*|четв\p{L}*|п.?ятн\p{L}*|суб\p{L}*|воскр\p{L}*|неділ\p{L}*|mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:lun|mar|mer|jeu|ven|sam|dim)\.?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/u;

const isOfDay = (word: string): boolean => weekday.test(word) || months.some((pattern) => pattern.test(word));

type Day = { year: number; month: number; day: number };

function numericDay(text: string): Day | undefined {
  const big = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (big) return realDay(Number(big[1]), Number(big[2]), Number(big[3]));
  const little = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!little) return undefined;
  const [first, second, year] = [Number(little[1]), Number(little[3]), Number(little[4])];
  if (little[2] === '.') return realDay(year, second, first);
  if (first > 12 || first === second) return realDay(year, second, first);
  return second > 12 ? realDay(year, first, second) : undefined;
}

function wordedDay(text: string): Day | undefined {
  const words = text.match(/\p{L}+|\d+/gu) ?? [];
  const month = words.map((word) => months.findIndex((pattern) => pattern.test(word)) + 1).find((number) => number > 0);
  if (month === undefined) return undefined;
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const year = numbers.find((number) => number.length === 4);
  const [day, shortYear] = numbers.filter((number) => number.length <= 2).map(Number);
  if (day === undefined) return undefined;
  if (year !== undefined) return realDay(Number(year), month, day);
  return shortYear === undefined
    ? undefined
    : realDay(shortYear < 50 ? 2000 + shortYear : 1900 + shortYear, month, day); // RFC 5322 4.3
}

function realDay(year: number, month: number, day: number): Day | undefined {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return exists ? { year, month, day } : undefined;
}

function hourOf(digits: string, half: string | undefined): number | undefined {
  const hour = Number(digits);
  if (half) return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : undefined;
  return hour <= 24 ? hour : undefined;
}

function instant(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= firstYear && year <= lastYear ? date.toISOString() : undefined;
}
