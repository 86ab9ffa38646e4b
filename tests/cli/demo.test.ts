import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { makeFolder, type Ran, runCli } from './run.ts';

describe('after the demo', () => {
  let environment: Record<string, string>;
  let demo: Ran;
  beforeAll(async () => {
    let remove = () => {};
    environment = { FISSURE_DATA: makeFolder((end) => (remove = end)) };
    demo = await runCli(['demo'], environment);
    return remove;
  });
  const hits = async (...words: string[]): Promise<(Hit & { sample: boolean })[]> =>
    JSON.parse((await runCli(['hits', '--json', ...words], environment)).stdout);

  it('ends well, though two of its outlets are broken on purpose', () => {
    expect(demo).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Reading eight sample outlets, twice.*\n$/) });
    expect(demo.stdout).toContain('broken on purpose: answered 500');
  });

  it('has found nothing new on the second reading', () => {
    expect(demo.stdout).toContain('a second time: 0 new items, 0 new hits; 6 answered "unchanged"');
  });

  it('tells how it compares with a careful reader, and few of its misses and mistakes', () => {
    const [, news, found, others, wrong] =
      demo.stdout.match(/Of the (\d+) items .* (\d+) were found; of the other (\d+), (\d+) taken/)?.map(Number) ?? [];
    expect(news! + others!).toBe(140);
    expect(found! / news!).toBeGreaterThan(0.8);
    expect(wrong! / others!).toBeLessThan(0.1);
  });

  it('says that its outlets are samples', () => {
    expect(demo.stdout).toMatch(/These outlets are samples: invented articles/);
  });

  it('lists hits of one person in three languages, each with evidence', async () => {
    const found = await hits('--figure', 'chubais');
    expect(new Set(found.map(({ language }) => language))).toEqual(new Set(['en', 'ru', 'uk']));
    for (const { evidence, sample, outletId } of found) {
      expect(evidence.sentence.slice(evidence.trigger.start, evidence.trigger.end)).toBe(evidence.trigger.text);
      expect([sample, outletId]).toEqual([true, expect.stringMatching(/^sample-/)]);
    }
  });

  it('leaves a digest that is marked as a sample, for a browser and a mail program', () => {
    const [html = ''] = demo.stdout.match(/\S+\.html/) ?? [];
    const [eml = ''] = demo.stdout.match(/\S+\.eml/) ?? [];
    expect(readFileSync(html, 'utf8')).toContain('Sample data');
    expect(readFileSync(eml, 'utf8')).toMatch(/^Subject: \[Samples\]/m);
  });

  it('marks the samples in the table of hits and among the outlets', async () => {
    expect((await runCli(['hits', '--limit', '1'], environment)).stdout).toContain('(sample)');
    const { stdout } = await runCli(['outlets', '--json'], environment);
    const rows: { id: string; sample: boolean; health: string }[] = JSON.parse(stdout);
    const samples = rows.filter(({ sample }) => sample);
    expect(samples.map(({ id, health }) => `${id} ${health}`)).toContain('sample-outage failing');
    expect(samples).toHaveLength(8);
  });

  it('answers filters that no hit fits with the filters', async () => {
    const { code, stdout, stderr } = await runCli(['hits', '--text', 'no such words'], environment);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'No hit fits --text no such words.\n' });
  });

  it('keeps the samples out of a digest of real news, and in one that asks for them', async () => {
    const period = ['digest', '--preview', '--from', '2022-03-01', '--to', '2022-03-31'];
    expect((await runCli(period, environment)).stdout).toMatch(/^Subject: /);
    expect((await runCli(period, environment)).stdout).not.toMatch(/Chubais|Sample/);
    expect((await runCli([...period, '--samples'], environment)).stdout).toMatch(/^Subject: \[Samples\].*Chubais/);
  });

  it('delivers the digest of the day once, and a preview as often as asked', async () => {
    expect((await runCli(['digest', '--json'], environment)).stdout).toContain('"kind":"sent"');
    expect((await runCli(['digest', '--json'], environment)).stdout).toContain('"kind":"taken"');
    expect((await runCli(['digest', '--preview', '--html'], environment)).stdout).toMatch(/^<!doctype html>/i);
  });

  it('reads the samples again without storing anything twice', async () => {
    const before = await hits();
    const again = await runCli(['demo'], environment);
    expect(again.stdout).toContain('unchanged since the last demo');
    expect(await hits()).toEqual(before);
  });
});

it('tells an empty store how to fill it', async () => {
  const { code, stderr } = await runCli(['hits'], { FISSURE_DATA: makeFolder(onTestFinished) });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^No hits are stored yet: "fissure demo"/);
});
