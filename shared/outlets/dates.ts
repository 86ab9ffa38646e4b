// Reads the dates that outlets write. What cannot be read for certain is no date: an item dated wrongly is worse than one undated.
import { offsetBehind, timeIn, writtenOffset } from './date-clock.ts';
import { months } from './date-words.ts';

/** Longer than any date in words; bounds the work on hostile fields. */
const longest = 120;
/** 1970 is what a clock shows that was never set, and nothing is dated after the last but by mistake. */
const [firstYear, lastYear] = [1971, 2099];

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
    .replace(
      /^(\d{4}-\d{2}-\d{2})t(\d{2})(\d{2})(\d{2})?(?!\d)/,
      (_, day, hour, minute, second = '00') => `${day} ${hour}:${minute}:${second}`,
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

function instant(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= firstYear && year <= lastYear ? date.toISOString() : undefined;
}
