import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCursor, writeCursor } from '../../web/query/cursor.ts';
import { QueryError } from '../../web/query/error.ts';
import { filterSchema } from '../../web/query/filters.ts';
import { type Parameters, readPagedQuery, readParameters, writeFilters } from '../../web/query/read.ts';

const known = {
  timeZone: 'Europe/Berlin',
  figures: () => [
    { id: 'chubais', circle: 'liberals', name: 'Anatoly Chubais', names: ['Анатолий Борисович Чубайс'] },
    { id: 'kudrin', circle: 'liberals', name: 'Alexei Kudrin', names: ['Алексей Кудрин'] },
    { id: 'shoigu', circle: 'army', name: 'Sergei Shoigu', names: ['Сергей Шойгу'] },
  ],
  outlets: [
    { id: 'meduza-en', name: 'Meduza', stance: 'independent' as const },
    { id: 'tass', name: 'TASS', stance: 'state' as const },
  ],
};

it('asks for what the address says, empty fields of a form left out', () => {
  const { query, limit } = readPagedQuery(
    {
      figure: ['Чубайс'],
      circle: [''],
      event: ['resigned,died', 'rift'],
      stance: ['state'],
      language: ['RU'],
      from: ['2022-03-23'],
      text: [' '],
      score: ['0.5'],
    },
    known,
  );
  expect(limit).toBeUndefined();
  expect(query).toEqual({
    who: ['chubais'],
    events: ['resigned', 'died', 'rift'],
    outlets: ['tass'],
    languages: ['ru'],
    from: '2022-03-22T23:00:00.000Z',
    minimumScore: 0.5,
  });
});

it('knows the figures of a circle', () => {
  expect(readPagedQuery({ circle: ['liberals'] }, known).query.figures).toEqual(new Set(['chubais', 'kudrin']));
});

it('finds nothing in an outlet that is not of the stance', () => {
  expect(readPagedQuery({ outlet: ['TASS'], stance: ['western'] }, known).query.outlets).toEqual([]);
});

it.each<[Parameters, string, RegExp]>([
  [{ figure: ['Chubaiz'] }, 'figure', /unknown figure "Chubaiz"; did you mean "chubais"/],
  [{ text: ['a', 'b'] }, 'text', /more than once/],
  [{ circle: ['generals'] }, 'circle', /unknown circle "generals"/],
  [{ event: ['resignd'] }, 'event', /did you mean "resigned"/],
  [{ stance: ['red'] }, 'stance', /unknown stance "red"/],
  [{ language: ['xx'] }, 'language', /unknown language "xx"/],
  [{ outlet: ['medusa'] }, 'outlet', /unknown outlet/],
  [{ from: ['2022-02-30'] }, 'from', /no date/],
  [{ to: ['+275760-01-01T00:00:00Z'] }, 'to', /no date/],
  [{ from: ['2022-03-02'], to: ['2022-03-01'] }, 'from', /nothing can match/],
  [{ score: ['2'] }, 'score', /<=1/],
  [{ score: ['high'] }, 'score', /number/],
  [{ limit: ['100000000'] }, 'limit', /<=200/],
  [{ limit: ['1.5'] }, 'limit', /int/],
  [{ cursor: ['!!'] }, 'cursor', /not one that this site gave/],
  [{ cursor: [Buffer.from('2022-99-01T00:00:00.000Z#x').toString('base64url')] }, 'cursor', /begin again/],
  [{ text: ['x'.repeat(201)] }, 'text', /<=200/],
  [{ colour: ['red'] }, 'colour', /no parameter/],
  [{ __proto__x: ['1'] }, '__proto__x', /no parameter/],
])('refuses %j and names %s', (parameters, parameter, message) => {
  const read = () => readPagedQuery(parameters, known);
  expect(read).toThrow(QueryError);
  expect(read).toThrow(message);
  expect(read).toThrow(new RegExp(`^${parameter}: `));
});

it('gives every place a cursor that leads back to it', () => {
  const times = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  const ids = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(times, ids, (time, id) => {
      const place = { publishedAt: time.toISOString(), id };
      expect(readCursor(writeCursor(place))).toEqual(place);
    }),
  );
});

it('takes no cursor but its own, whatever is sent', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readCursor(text)).toThrow(QueryError);
    }),
  );
});

it('writes filters as an address that means the same', () => {
  const filters = readParameters({ event: ['died,rift'], text: ['Чубайс & co, #1'], score: ['0.25'] }, filterSchema);
  const address = writeFilters(filters);
  expect(address).toMatch(/^\?event=died,rift&text=/);
  const read = Object.fromEntries([...new URLSearchParams(address)].map(([name, value]) => [name, [value]]));
  expect(readParameters(read, filterSchema)).toEqual(filters);
});
