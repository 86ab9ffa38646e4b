import fc from 'fast-check';
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
