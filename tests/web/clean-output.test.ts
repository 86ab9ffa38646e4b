import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { openEngine } from '../../cli/engine.ts';
import { createOutbox } from '../../shared/digest/outbox.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { renderCalendar } from '../../web/api/calendar.ts';
import { toCsv } from '../../web/api/csv.ts';
import { renderPage } from '../../web/page.ts';
import { makeFolder } from '../cli/run.ts';
import { russia } from '../country.ts';
import { givenHit } from '../digest/given.ts';

const dirty = 'a\0b\x07c\u202ed\u2066e\u200b';

it('leaves what is invisible, turns letters around or rings out of CSV and page titles', async () => {
  expect(toCsv([[dirty]])).toBe('abcde\r\n');
  const page = String(await renderPage({ title: dirty, path: '', main: '' as never }));
  expect(/<title>([^<]*)/.exec(page)![1]).toMatch(/^a ?b ?cde · Fissure$/);
});

it('leaves them out of calendars, where an outlet’s words could turn a line around or end it', () => {
  const hit = givenHit({ figure: `Chubais${dirty}`, figureId: null });
  const hits = [
    { ...hit, evidence: { ...hit.evidence, sentence: `${dirty}\r\nURL:https://evil.example\u2028END:VEVENT` } },
  ];
  const text = renderCalendar(gatherStories(hits), {
    site: 'https://fissure.example',
    now: new Date(0),
    watch: { country: russia },
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\0-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\u2028]/);
  expect(text.match(/^URL:.*$/gm)).toEqual([expect.stringContaining('URL:https://fissure.example/')]);
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
});

const formula = /^['"\s]*[=+\-@]/;

it.each([';', '\t'])('gives no formula to a spreadsheet that parts cells by %j', (separator) => {
  const titles = ['x;=1+1', 'x\t=1+1', 'x"; =1+1', 'x\n=1+1', 'x\r\n@SUM(1)', 'x;"=1+1', ";'=1"];
  for (const line of toCsv(titles.map((title) => ['2024', title])).split(/\r\n|\n|\r/)) {
    for (const cell of line.split(separator)) expect([cell, /^["\s]*[=+\-@]/.test(cell)]).toEqual([cell, false]);
  }
});

it('keeps the text of a cell beside what guards it', () => {
  const [[title]] = parse(toCsv([['He said; then\nleft - "soon"']])) as [[string]];
  expect([title, formula.test(title!)]).toEqual(['He said; then\nleft - "soon"', false]);
});

it.skipIf(process.platform === 'win32')(
  'keeps database, sockets and mails to their owner, in a folder that was open too',
  async () => {
    const folder = makeFolder();

    chmodSync(folder, 0o755);
    const mode = (name: string) => (statSync(join(folder, name)).mode & 0o777).toString(8);
    const engine = await openEngine(folder);
    const modes = [
      '',
      'engine.json',
      'engine.lock',
      'engine.sock',
      'lease.sock',
      engine.engine === 'dynoxide' ? 'dynoxide.db' : 'dynalite',
    ].map(mode);
    await engine.close();
    await createOutbox(join(folder, 'outbox')).send({
      key: 'k#1',
      to: 'a@b.example',
      from: 'F <f@b.example>',
      subject: 's',
      html: '<p>x</p>',
      text: 'x',
      headers: {},
    });
    expect(modes.every((one) => one === '700' || one === '600')).toBe(true);
    expect([mode(''), mode('outbox'), mode('outbox/k_1.eml'), mode('outbox/k_1.html')]).toEqual([
      '700',
      '700',
      '600',
      '600',
    ]);
  },
);
