import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../shared/outlets/dates.ts';

const noon = '2022-03-24T12:00:00.000Z';
const midnight = '2022-03-24T00:00:00.000Z';

describe('readDate', () => {
  it.each([
    ['Thu, 24 Mar 2022 12:00:00 GMT', noon],
    ['Thu, 24 Mar 2022 15:00:00 +0300', noon],
    ['Thu, 24 Mar 2022 15:00:00 MSK', noon],
    ['Thu, 24 Mar 2022 14:00:00 +0200 (EET)', noon],
    ['Thu, 24 Mar 2022 07:00:00 EST', noon],
    ['24 Mar 22 12:00 UT', noon],
    ['Thursday, 24-Mar-22 12:00:00 GMT', noon],
    ['Thu Mar 24 12:00:00 2022', noon],
    ['Thu,  24  March 2022  12:00:00  Z', noon],
    ['2022-03-24T12:00:00Z', noon],
    ['2022-03-24t12:00:00.123z', noon],
    ['2022-03-24T15:00:00+03:00', noon],
    ['2022-03-24T15:00:00+0300', noon],
    ['2022-03-24T15:00+03', noon],
    ['2022-03-24 12:00:00', noon],
    ['2022-03-24 12:00:00 UTC', noon],
    ['2022/03/24 12:00', noon],
    ['20220324T120000Z', noon],
    ['2022-03-24T150000+03:00', noon],
    ['2022-03-24T1200', noon],
    ['2022-03-24', midnight],
    ['20220324', midnight],
    ['24.03.2022', midnight],
    ['24.03.2022 12:00', noon],
    ['12:00, 24.03.2022', noon],
    ['24/03/2022 12:00', noon],
    ['03/24/2022 12:00 PM', noon],
    ['24 марта 2022, 15:00 МСК', noon],
    ['24 марта 2022 г. в 12:00', noon],
    ['Чт, 24 мар 2022 15:00:00 +0300', noon],
    ['24 березня 2022 року, 12:00', noon],
    ['четвер, 24 березня 2022 12:00', noon],
    ['March 24, 2022 at 7:00 AM EST', noon],
    ['March 24th, 2022, 12:00 p.m.', noon],
    ['24. März 2022, 13:00 MEZ', noon],
    ['jeudi 24 mars 2022 à 12:00', noon],
    ['1648123200', noon],
    ['1648123200000', noon],
    ['mardi 1 mars 2022', '2022-03-01T00:00:00.000Z'],
    ['среда, 2 марта 2022', '2022-03-02T00:00:00.000Z'],
    ['середа, 7 вересня 2022', '2022-09-07T00:00:00.000Z'],
    ['01.11.2026', '2026-11-01T00:00:00.000Z'],
    ['Sat, 31 Dec 2022 24:00:00 GMT', '2023-01-01T00:00:00.000Z'],
    ['Thu, 24 Mar 2022 15:0:0 +0300', noon],
    ['2022-03-24T13:0:0+01:00', noon],
    ['Thu, 24 Mar 2022 15.00.00 +0300', noon],
    ['24.03.2022, 15.00 МСК', noon],
    ['24 марта 2022, 12.00', noon],
    ['le 24 mars 2022 à 12h00', noon],
    ['24 mars 2022, 12 h', noon],
    ['24. März 2022, 12 Uhr', noon],
    ['24.3.2022, 12.00 Uhr', noon],
    ['24. März 2022 um 13 Uhr 00 MEZ', noon],
    ['2022-03-24 05:00 America/Los_Angeles', noon],
    ['2022-03-24T15:00:00+03:00[Europe/Moscow]', noon],
    ['2022-03-24T15:00[Europe/Moscow]', noon],
    ['24 Mar 2022 17:00 YEKT', noon],
    ['24 Mar 2022 02:00 HST', noon],
    ['Thu, 24 Mar 2022 09:00:00 −0300', noon],
    ['Thu, 24 Mar 2022 15:00:00 GMT+3', noon],
    ['Thu, 24 Mar 2022 15:00:00 (UTC+03:00)', noon],
    ['15:00 MSK, 24 March 2022', noon],
    ['Thu Mar 24 15:00:00 MSK 2022', noon],
  ])('reads %s', (text, expected) => {
    expect(readDate(text)?.replace('.123', '.000')).toBe(expected);
  });

  it.each([
    ...[
      '',
      'yesterday',
      'только что',
      '03/04/2022',
      '31.02.2022',
      '2022-13-01',
      '24 Mar',
      'March 2022',
      '12:00',
      '0000-00-00',
    ],
    ...[
      'Thu, 24 Mar 2022 12:77:00 GMT',
      'Thu, 24 Mar 2022 13:00 PM',
      '1001-03-24',
      '99999999999',
      'mar 99 2022',
      '+',
      '١٢',
      '24 Mar 2022 15:00 IST',
      '24 Mar 2022 15:00 QQT',
      '24 Mar 2022 15:00 Europe/Nowhere',
      '24 Mar 2022 15:00 +3000',
      '24 Mar 2022 15:00:99',
      '24 Mar 2022 15:00:00:00',
      '24 Mar 2022 25h10',
    ],
  ])('finds no date in "%s"', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('reads every instant back as RFC 822 and RFC 3339 write it', () => {
    const seconds = fc.integer({ min: Date.UTC(1990) / 1000, max: Date.UTC(2099) / 1000 });
    fc.assert(
      fc.property(seconds, fc.integer({ min: -14 * 4, max: 14 * 4 }), (second, quarters) => {
        const date = new Date(second * 1000);
        const local = new Date(date.getTime() + quarters * 900_000).toISOString().slice(0, 19);
        const pad = (value: number) => String(value).padStart(2, '0');
        const offset = `${quarters < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(quarters) / 4))}:${pad((Math.abs(quarters) % 4) * 15)}`;
        expect([readDate(date.toUTCString()), readDate(`${local}${offset}`)]).toEqual([
          date.toISOString(),
          date.toISOString(),
        ]);
      }),
    );
  });

  it('reads every instant as twenty ways of writing it in nineteen zones say it', () => {
    const seconds = fc.integer({ min: Date.UTC(1995) / 1000, max: Date.UTC(2037) / 1000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...zones), fc.constantFrom(...forms), (second, zone, form) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(second * 1000);
        const local = instant.toZonedDateTimeISO(zone);
        const text = form.write(local);
        const read = readDate(text);
        if (isRepeated(local) && form.zone === 'place') return; // an hour that came twice, in words that do not say which
        const whole = form.seconds ? instant : instant.subtract({ seconds: local.second });
        expect([text, read]).toEqual([text, new Date(whole.epochMilliseconds).toISOString()]);
      }),
      { numRuns: 600 },
    );
  });

  it('gives a date or nothing for any text', () => {
    const scraps = fc.array(
      fc.constantFrom('24', '2022', '03', '.', '/', ':', 'mar', 'марта', 'T', 'Z', '+0300', ' ', 'pm', '12:00'),
    );
    fc.assert(
      fc.property(scraps, (parts) => {
        const date = readDate(parts.join(''));
        expect(date === undefined || new Date(date).toISOString() === date).toBe(true);
      }),
    );
  });
});

const zones = [
  ...[
    'UTC',
    'Europe/Moscow',
    'Europe/Kyiv',
    'Europe/Berlin',
    'Europe/London',
    'America/New_York',
    'America/Los_Angeles',
  ],
  ...[
    'America/St_Johns',
    'America/Sao_Paulo',
    'Asia/Yekaterinburg',
    'Asia/Vladivostok',
    'Asia/Kolkata',
    'Asia/Kathmandu',
  ],
  ...['Asia/Tokyo', 'Australia/Sydney', 'Pacific/Honolulu', 'Asia/Kamchatka', 'Atlantic/Azores', 'Asia/Tbilisi'],
];

type Local = Temporal.ZonedDateTime;
const two = (value: number) => String(value).padStart(2, '0');
const day = ({ year, month, day }: Local) => `${year}-${two(month)}-${two(day)}`;
const time = ({ hour, minute, second }: Local) => `${two(hour)}:${two(minute)}:${two(second)}`;
const plain = ({ hour, minute, second }: Local) => `${hour}:${minute}:${second}`;
const short = ({ offset }: Local) => offset.replace(':', '');
const inWords = (local: Local, language: string, options: Intl.DateTimeFormatOptions = {}) =>
  new Date(Date.UTC(local.year, local.month - 1, local.day)).toLocaleDateString(language, {
    ...{ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' },
    ...options,
  });
const half = (local: Local) => `${local.hour % 12 || 12}:${two(local.minute)} ${local.hour < 12 ? 'AM' : 'PM'}`;

/** Ways of writing an instant; `place`: its zone is a place, where an hour of autumn comes twice. */
const forms: { write: (local: Local) => string; seconds?: true; zone?: 'place' }[] = [
  { write: (at) => `${day(at)}T${time(at)}${at.offset}`, seconds: true },
  { write: (at) => `${day(at)}T${time(at)}${short(at)}`, seconds: true },
  { write: (at) => `${day(at)} ${time(at)} ${at.offset}`, seconds: true },
  { write: (at) => `${day(at)}T${time(at)}${at.offset}[${at.timeZoneId}]`, seconds: true },
  { write: (at) => `${day(at)}T${time(at)}[${at.timeZoneId}]`, seconds: true, zone: 'place' },
  { write: (at) => `${day(at)} ${time(at)} ${at.timeZoneId}`, seconds: true, zone: 'place' },
  {
    write: (at) => `${inWords(at, 'en-GB', { weekday: 'short', month: 'short' })} ${time(at)} ${short(at)}`,
    seconds: true,
  },
  { write: (at) => `${inWords(at, 'en-GB', { month: 'short' })} ${plain(at)} ${short(at)}`, seconds: true },
  { write: (at) => `${inWords(at, 'en-US')} ${half(at)} GMT${at.offset}` },
  { write: (at) => `${inWords(at, 'en-US')}, ${half(at)} ${at.timeZoneId}`, zone: 'place' },
  { write: (at) => `${inWords(at, 'ru')}, ${time(at)} ${short(at)}`, seconds: true },
  { write: (at) => `${inWords(at, 'uk')}, ${time(at)} ${at.offset}`, seconds: true },
  { write: (at) => `${inWords(at, 'fr')} à ${two(at.hour)}h${two(at.minute)} ${at.offset}` },
  { write: (at) => `${inWords(at, 'de')}, ${at.hour}.${two(at.minute)} Uhr ${at.offset}` },
  {
    write: (at) => `${inWords(at, 'en-GB')} ${two(at.hour)}.${two(at.minute)}.${two(at.second)} ${short(at)}`,
    seconds: true,
  },
  {
    write: (at) => `${two(at.day)}.${two(at.month)}.${at.year} ${time(at)} ${at.offset.replace('-', '\u2212')}`,
    seconds: true,
  },
  { write: (at) => `${two(at.day)}.${two(at.month)}.${at.year} ${two(at.hour)}:${two(at.minute)} (UTC${at.offset})` },
  { write: (at) => `${at.year}/${two(at.month)}/${two(at.day)} ${plain(at)} ${short(at)}`, seconds: true },
  { write: (at) => `${time(at)} ${short(at)}, ${inWords(at, 'en-GB')}`, seconds: true },
  { write: (at) => `${inWords(at, 'en-US', { weekday: 'long' })} at ${half(at)} ${at.offset}` },
];

/** Whether the same words on the clock say another instant too, or are about to. */
const isRepeated = (local: Local): boolean =>
  [-3, -2, -1, 1, 2, 3].some((hours) => local.add({ hours }).offset !== local.offset);
