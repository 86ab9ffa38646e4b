// The second reader from the command line: polled, read, shown, measured.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { rss, serve } from '../outlets/loopback.ts';
import type { SaidHit, Sent } from '../reader/given.ts';
import { serveModel } from '../reader/serve-model.ts';
import { keepDatabase, makeFolder, runCli } from './run.ts';
import { watchOutlets } from './watch.ts';

/** Holds the resignation for a rumour, finds a rift that no phrase tells, and nothing else. */
const say = ({ title }: Sent): SaidHit[] => {
  if (title.includes('Chubais'))
    return [{ who: 'Anatoly Chubais', event: 'resigned', status: 'possible', quote: 'Chubais resigns' }];
  if (title.includes('Surovikin'))
    return [{ who: 'Sergei Surovikin', event: 'rift', status: 'asserted', quote: 'no more tea together' }];
  return [];
};

const titles = [
  'Kremlin envoy Chubais resigns',
  'Surovikin and the staff: no more tea together',
  'Putin sacks Shoigu',
  'Rain expected over London on Sunday',
];

async function given(environment: Record<string, string> = {}) {
  const model = await serveModel(say);
  const old = rss([
    { title: 'Older news', guid: 'old', link: 'https://news.test/old', date: 'Mon, 02 Mar 2020 10:00:00 GMT' },
  ]);
  let feed = old;
  const url = `${await serve((_, response) => response.end(feed))}/feed`;
  const settings = { ...watchOutlets([{ id: 'local', url }]), FISSURE_READER: model.reader, ...environment };
  await keepDatabase(settings.FISSURE_DATA);
  const run = (...words: string[]) => runCli(words, settings);
  // The first poll of an outlet is a backfill, which is not read again.
  await run('poll', '--loopback');
  feed = rss(
    titles.map((title) => ({
      title,
      guid: title,
      link: `https://news.test/${titles.indexOf(title)}`,
      date: new Date().toUTCString(),
    })),
  );
  const polled = await run('poll', '--loopback');
  const hits = async () => JSON.parse((await run('hits', '--json')).stdout) as Hit[];
  return { run, polled, hits, model, settings };
}

describe('the second reader', () => {
  it('reads after a poll what names someone watched, and its verdict is shown everywhere beside the rules’', async () => {
    const { run, polled, hits, model } = await given();
    expect(polled.stderr).toContain('Second reader: 3 items read, 0 left to the rules, 0 waiting.');
    expect(model.asked()).toBe(1);
    const told = (await hits()).map(({ figureId, event, status, withdrawn, reader }) => [
      figureId,
      event,
      status,
      withdrawn?.reason,
      reader?.state,
    ]);
    expect(told.sort()).toEqual([
      ['chubais', 'resigned', 'possible', undefined, 'read'],
      ['shoigu', 'dismissed', 'asserted', 'unconfirmed', 'read'],
      ['surovikin', 'rift', 'asserted', undefined, 'read'],
    ]);
    const stories = JSON.parse((await run('stories', '--json')).stdout) as { figureId: string }[];
    expect(stories.map(({ figureId }) => figureId).sort()).toEqual(['chubais', 'surovikin']);
    const status = await run('reader');
    expect(status.stdout).toMatch(
      /^On: http:\/\/127\S+#small:8b reads items that name someone watched; instructions [0-9a-f]{8}\.\n/,
    );
    expect(status.stdout).toContain(
      '3 items read, of 0 the answer was kept from before; 0 left to the rules; 0 waiting.',
    );
    expect(status.stdout).toContain('0.0000 of 1.00 USD (nothing is paid on a machine of your own).');
    expect(status.stdout).toMatch(
      /0 hits confirmed, 1 with another status, 1 found, 1 taken back; they agree on 0 %\./,
    );
    const csv = (await run('hits', '--csv')).stdout;
    expect(csv).toContain('unconfirmed,read,small:8b');
  });

  it('is tried on a text, explains one, matches lines and tries the past, and asks about the same text once', async () => {
    const { run, model, settings } = await given();
    const tried = await run('reader', '--try', 'Putin sacks Shoigu');
    expect(tried.stdout).toContain('Sergei Shoigu dismissed (sacked), asserted, taken back');
    expect(tried.stdout).toContain('Verdict: not relevant');
    const explained = await run('explain', '--reader', 'Kremlin envoy Chubais resigns');
    expect(explained.stdout).toMatch(/Verdict: relevant\nSecond reader\n {2}The model answered 1 hit/);
    const lines = titles.map((title, id) => JSON.stringify({ id, lang: 'en', title })).join('\n');
    const matched = await runCli(['match', '--reader'], settings, { stdin: lines });
    const answers = matched.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { hits: { event: string }[] });
    expect(answers.map(({ hits }) => hits.map(({ event }) => event).join())).toEqual(['resigned', 'rift', '', '']);
    expect(model.asked()).toBe(1);
    const items = join(makeFolder(), 'items.jsonl');
    writeFileSync(items, lines);
    const back = JSON.parse((await run('backtest', '--reader', '--items', items, '--json')).stdout);
    expect(back.counts).toEqual({ gained: 1, lost: 1, changed: 1 });
  });

  it('leaves all to the rules when its budget is used up, and says so where it is looked for', async () => {
    const { run, polled, hits } = await given({ FISSURE_READER_MONTHLY_USD: '0', FISSURE_READER_PRICES: '1/2' });
    expect(polled.stderr).toContain('Second reader: 0 items read, 3 left to the rules, 0 waiting.');
    expect((await hits()).map(({ event, status, reader }) => [event, status, reader?.state]).sort()).toEqual([
      ['dismissed', 'asserted', 'unread'],
      ['resigned', 'asserted', 'unread'],
    ]);
    expect((await run('reader')).stdout).toContain('The budget was used up at ');
    expect((await run('digest', '--preview')).stdout).toMatch(
      /! The second reader rests since [^:]+:\d\d:\s+its\s+budget\s+of\s+this\s+month/,
    );
  });

  it('is asked for only where there is one', async () => {
    const settings = watchOutlets([{ id: 'local', url: 'https://outlet.test/feed' }]);
    expect((await runCli(['reader'], settings)).stdout).toContain('Off: rules alone read');
    const tried = await runCli(['reader', '--try', 'Putin sacks Shoigu'], settings);
    expect([tried.code, tried.stderr]).toEqual([
      2,
      expect.stringContaining('no second reader is on: set FISSURE_READER'),
    ]);
    expect((await runCli(['reader'], { ...settings, FISSURE_READER: 'gpt' })).code).toBe(2);
  });
});
