// Reads the dates that outlets write. What cannot be read for certain is no date: an item dated wrongly is worse than one undated.

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

/** Minutes east of UTC; names that stand for several zones (IST, CST of China) are left out or are RFC 822's. */
const zones: Record<string, number> = {
  ...{
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 60,
    bst: 60,
    cet: 60,
    mez: 60,
    cest: 120,
    mesz: 120,
    eet: 120,
    eest: 180,
  },
  ...{ msk: 180, мск: 180, msd: 240, мсд: 240, jst: 540 },
  ...{ est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 },
};

const timeOfDay =
  /(?<![\d:+-])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s?([ap])\.?m\b\.?)?(?:\s?(?:gmt|utc)?\s?([+-])(\d{1,2}):?(\d{2})?(?!\d))?/;

/**
 * RFC 822 and 3339 with their usual damage, `24.03.2022 14:30`, `24 марта 2022, 14:30`, `March 24, 2022 2:30 PM EST`,
 * seconds or milliseconds since 1970. A time without zone is taken as UTC; `03/04/2022` says nothing and gives nothing.
 * @returns ISO 8601 UTC with milliseconds, or undefined
 */
export function readDate(raw: string): string | undefined {
  const text = raw.slice(0, longest).trim().toLowerCase();
  if (/^\d{9,10}$/.test(text)) return instant(new Date(Number(text) * 1000));
  if (/^\d{12,13}$/.test(text)) return instant(new Date(Number(text)));

  const spread = text
    .replace(/^(\d{4})(\d{2})(\d{2})(?:t(\d{2})(\d{2})(\d{2})?)?/, (_, year, month, day, hour, minute, second) =>
      hour ? `${year}-${month}-${day} ${hour}:${minute}:${second ?? '00'}` : `${year}-${month}-${day}`,
    )
    .replace(/(\d)t(\d)/, '$1 $2');
  const time = timeOfDay.exec(spread);
  const rest = time ? `${spread.slice(0, time.index)} ${spread.slice(time.index + time[0].length)}` : spread;
  const day = numericDay(rest) ?? wordedDay(rest);
  if (!day) return undefined;

  const [hour, minute, second] = time ? [hourOf(time[1]!, time[4]), Number(time[2]), Number(time[3] ?? 0)] : [0, 0, 0];
  if (hour === undefined || minute > 59 || second > 60) return undefined;
  const offset = time?.[5] ? Number(`${time[5]}1`) * (Number(time[6]) * 60 + Number(time[7] ?? 0)) : namedOffset(rest);
  if (Math.abs(offset) > 15 * 60) return undefined;
  return instant(new Date(Date.UTC(day.year, day.month - 1, day.day, hour, minute - offset, second)));
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

function hourOf(digits: string, half: string | undefined): number | undefined {
  const hour = Number(digits);
  if (half) return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : undefined;
  return hour <= 24 ? hour : undefined;
}

function namedOffset(text: string): number {
  const name = text.match(/\p{L}+/gu)?.findLast((word) => word in zones);
  return name === undefined ? 0 : zones[name]!;
}

function instant(date: Date): string | undefined {
  const year = date.getUTCFullYear();
  return year >= firstYear && year <= lastYear ? date.toISOString() : undefined;
}
