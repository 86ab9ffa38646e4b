// Reads the time of day and its zone in a date as outlets write it.
import { isOfDay, noZone } from './date-words.ts';
import { zoneOffset } from './date-zones.ts';

/** 14:30 · 9:5:07 · 14:30:00.123 · 2:30 p.m.; not the minutes of an offset. */
const clockTime =
  /(?<![\d:])(?<![+-]\d?)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?(?![\d:])(?:\s?([ap])\.?m\b\.?)?/;
/** 14h30 · 9 h · 14 Uhr 30 · 14.30 Uhr: as French and German write it. */
const spokenTime =
  /(?<![\d:.])(\d{1,2})(?:\s?h\s?(\d{2})?(?:\s?min)?(?:\s?(\d{2})\s?s)?|\.(\d{2})\s?uhr|\s?uhr(?:\s(\d{2}))?)(?![\p{L}\d])/u;
/** 09.05.07 or 14.30, where the day is written in another way. */
const dottedTime = /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])/;
/** +03:00, GMT+3: where it stands right behind a time. */
export const writtenOffset = /^\s?\(?(?:gmt|utc)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?![\d:])/;

/** `start` and `end`: its place in the text. */
export type Time = { hour: number; minute: number; second: number; start: number; end: number };

/** The time of day in a text; `unreadable` where there is one that no clock shows. */
export function timeIn(text: string): Time | 'unreadable' | undefined {
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
export function offsetBehind(text: string, wall: number): number | undefined {
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

function hourOf(digits: string, half: string | undefined): number | undefined {
  const hour = Number(digits);
  if (half) return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : undefined;
  return hour <= 24 ? hour : undefined;
}
