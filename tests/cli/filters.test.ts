import { expect, it } from 'vitest';
import { UsageError } from '../../cli/exit.ts';
import { type FilterOptions, toHitQuery } from '../../cli/filters.ts';

const known = {
  timeZone: 'Europe/Moscow',
  figures: () => [
    { id: 'chubais', circle: 'liberals', name: 'Anatoly Chubais', names: ['Анатолий Борисович Чубайс'] },
    { id: 'sergei-ivanov', circle: 'administration', name: 'Sergei Ivanov', names: ['Сергей Борисович Иванов'] },
    { id: 'timur-ivanov', circle: 'army', name: 'Timur Ivanov', names: ['Тимур Вадимович Иванов'] },
  ],
  outlets: [
    { id: 'meduza-en', name: 'Meduza', stance: 'independent' as const },
    { id: 'moscow-times', name: 'The Moscow Times', stance: 'independent' as const },
  ],
};

it('asks for everything where nothing is filtered', () => {
  expect(toHitQuery({}, known)).toEqual({});
});

it('turns every option into its part of the query', () => {
  const options = { event: ['died', 'Resigned'], status: ['asserted'], outlet: ['meduza-en'], text: 'Kremlin' };
  expect(toHitQuery({ ...options, from: '2022-03-01', to: '2022-03-31' }, known)).toEqual({
    events: ['died', 'resigned'],
    statuses: ['asserted'],
    outlets: ['meduza-en'],
    text: 'Kremlin',
    from: '2022-02-28T21:00:00.000Z',
    to: '2022-03-31T21:00:00.000Z',
  });
});

it.each(['chubais', 'Anatoly Chubais', 'anatoly  CHUBAIS', 'Чубайс', 'Анатолий Борисович Чубайс'])(
  'finds the figure by %j',
  (figure) => {
    expect(toHitQuery({ figure: [figure] }, known).who).toEqual(['chubais']);
  },
);

it.each(['name:boris-bondarev', 'role:russian-diplomat'])('takes %j for someone found by role', (figure) => {
  expect(toHitQuery({ figure: [figure] }, known).who).toEqual([figure]);
});

it.each<[FilterOptions, RegExp]>([
  [{ figure: ['Chubaiz'] }, /^--figure: unknown figure "Chubaiz"; did you mean "chubais"\?/],
  [{ figure: ['Ivanov'] }, /^--figure: "Ivanov" is the name of 2 figures: sergei-ivanov .*timur-ivanov .*give the id$/],
  [
    { event: ['resignd'] },
    /^--event: unknown event "resignd"; did you mean "resigned"\?\n {2}known: resigned, dismissed,/,
  ],
  [{ status: ['rumoured'] }, /^--status: unknown status "rumoured"\n {2}known: asserted, possible, denied, past$/],
  [{ outlet: ['medusa'] }, /^--outlet: unknown outlet "medusa"/],
  [{ outlet: ['moscowtimes'] }, /did you mean "moscow-times"\?/],
  [{ from: '31.03.2022' }, /^--from: "31\.03\.2022" is no date; expected a day like/],
  [{ from: '2022-04-02', to: '2022-04-01' }, /^--from: 2022-04-02 is not before the end of 2022-04-01/],
])('refuses %j and says what would be right', (options, message) => {
  expect(() => toHitQuery(options, known)).toThrow(UsageError);
  expect(() => toHitQuery(options, known)).toThrow(message);
});
