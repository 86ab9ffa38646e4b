// Tables of a terminal: nothing is cut and no line is wider than the columns.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { fitText, renderTable } from '../../cli/table.ts';

const heads = [{ head: 'When' }, { head: 'Who', weight: 1 }, { head: 'Told', flows: true }];
const row = {
  cells: ['2024-05-12', 'Сергей Шойгу', 'by The Moscow Times and Novaya Gazeta Europe'],
  notes: ['he left'],
};
const table = (columns: number) => renderTable(heads, [row], { columns }).split('\n');

it('stands side by side where there is room', () => {
  expect(table(80)).toEqual([
    'When        Who           Told',
    '2024-05-12  Сергей Шойгу  by The Moscow Times and Novaya Gazeta Europe',
    '  he left',
  ]);
});

it('breaks running text within its column', () => {
  expect(table(56)).toEqual([
    'When        Who           Told',
    '2024-05-12  Сергей Шойгу  by The Moscow Times and Novaya',
    '                          Gazeta Europe',
    '  he left',
  ]);
});

it('puts the lightest columns beneath their row, by their heading', () => {
  expect(table(30)).toEqual([
    'When        Who',
    '2024-05-12  Сергей Шойгу',
    '  Told: by The Moscow Times',
    '  and Novaya Gazeta Europe',
    '  he left',
  ]);
  expect(table(20).slice(0, 3)).toEqual(['Who', 'Сергей Шойгу', '  When: 2024-05-12']);
});

it('leaves out beneath a row what says nothing', () => {
  const rows = [{ cells: ['Meduza', '-', ''] }];
  expect(renderTable(['Outlet', 'Last new item', 'Note'], rows, { columns: 20 })).toBe('Outlet\nMeduza');
});

it('counts the columns that a letter takes', () => {
  const rows = ['習近平', '👩🏽‍💻 Ada', '\u001b[1mBold\u001b[22m', 'Ёлка'].map((name) => ({ cells: [name, 'x'] }));
  const ends = renderTable(['Name', ''], rows, { columns: 40 }).split('\n').slice(1);
  expect(ends.map((line) => stringWidth(line))).toEqual([9, 9, 9, 9]);
});

it('leaves an address whole, and breaks any other long word', () => {
  const url = `https://example.org/${'a'.repeat(60)}`;
  expect(fitText(`Read ${url} now`, 30).split('\n')).toEqual(['Read', url, 'now']);
  expect(fitText('漢'.repeat(12), 10).split('\n')).toEqual(['漢漢漢漢漢', '漢漢漢漢漢', '漢漢']);
});

const word = fc.string({ unit: fc.constantFrom('a', 'Щ', '漢', '🦊', 'é', '한'), minLength: 1, maxLength: 30 });
const cell = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const letters = (text: string) => text.replaceAll(/[\s·:]/g, '');

it('cuts nothing and is never wider than the columns, whatever stands in it', () => {
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 20, max: 130 }), (all, columns) => {
      const shown = renderTable(
        ['', { head: '', flows: true }, ''],
        all.map((cells) => ({ cells })),
        { columns },
      );
      expect(Math.max(...shown.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
      const count = (text: string) => [...letters(text)].sort().join('');
      expect(count(shown)).toBe(count(all.flat().join('')));
    }),
  );
});
