import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hitCsv, toCsv } from '../../web/api/csv.ts';
import { makeHit } from '../cli/hit.ts';

/** RFC 4180, read strictly: the law that what was written comes back. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

it('writes rows that a reader of RFC 4180 gets back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'я', '"', ',', '\n', '\r\n', ' ', ';', '“') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const back = readCsv(toCsv(rows)).map((row) => row.map((text) => text.replace(/^'(?=\r)/, '')));
      expect(back).toEqual(rows.map((row) => [...row]));
    }),
  );
});

it.each(['=HYPERLINK("https://evil.example")', '+7 495', '-1', '@SUM(A1)', '\tx', '＝1+1'])(
  'keeps a spreadsheet from running %j',
  (text) => {
    expect(readCsv(toCsv([[text, 'b']]))[0]).toEqual([`'${text}`, 'b']);
  },
);

it('gives every hit as many cells as the header', () => {
  const hit = makeHit({
    title: 'He said: "never", then left\nRussia',
    figure: null,
    figureId: null,
    role: 'a diplomat',
  });
  const rows = readCsv(hitCsv.header + hitCsv.line(hit));
  expect(rows.map((row) => row.length)).toEqual([24, 24]);
  expect(Object.fromEntries(rows[0]!.map((name, index) => [name, rows[1]![index]]))).toMatchObject({
    figure: '',
    role: 'a diplomat',
    event: 'resigned',
    title: 'He said: "never", then left\nRussia',
    trigger: 'resigns',
  });
});
