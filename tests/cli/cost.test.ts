import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { billOf } from '../../cli/cost/prices.ts';
import { usageOf, type Workload } from '../../cli/cost/usage.ts';
import { serveAws } from '../aws-loopback.ts';
import { xml } from '../deploy/xml.ts';
import { runCli } from './run.ts';

const documented = readFileSync(join(import.meta.dirname, '../../docs/cost.md'), 'utf8');

/** Sizes that docs/cost.md tells, with the goals of the list price for one reader. */
const cases = [
  { outlets: 20, interval: 10, words: '', goal: 0.5 },
  { outlets: 200, interval: 5, words: '', goal: 1.5 },
  { outlets: 5_000, interval: 5, words: '', goal: 14 },
  { outlets: 100_000, interval: 15, words: ' --outlets-per-message 200 --keep-items 30', goal: 150 },
];

const commandOf = ({ outlets, interval, words }: (typeof cases)[number], subscribers: number): string =>
  `fissure cost --outlets ${outlets} --interval ${interval} --subscribers ${subscribers}${words}`;

async function billed(command: string): Promise<{ list: number; pays: number }> {
  const { code, stdout, stderr } = await runCli([...command.split(' ').slice(1), '--json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('the estimate', () => {
  it.each(cases)(
    'for $outlets outlets every $interval minutes is what docs/cost.md tells, and within its goal',
    async (size) => {
      for (const subscribers of [1, 100]) {
        const { list, pays } = await billed(commandOf(size, subscribers));
        expect(documented).toContain(
          `| \`${commandOf(size, subscribers)}\` | ${list.toFixed(2)} | ${pays.toFixed(2)} | `,
        );
        if (subscribers === 1) expect(list).toBeLessThanOrEqual(size.goal);
      }
    },
  );

  it('tells the dashboard where one is asked for', async () => {
    const [without, withOne] = await Promise.all([
      billed('fissure cost --outlets 20'),
      billed('fissure cost --outlets 20 --dashboard'),
    ]);
    expect(withOne.list - without.list).toBeCloseTo(3);
  });

  it('never falls when outlets, subscribers, items or days are added', () => {
    const workload: fc.Arbitrary<Workload> = fc.record({
      outlets: fc.array(
        fc.record({ count: fc.integer({ min: 1, max: 1e5 }), intervalMinutes: fc.constantFrom(5, 15, 60) }),
      ),
      subscribers: fc.integer({ min: 0, max: 1e5 }),
      tickMinutes: fc.constantFrom(1, 5, 15, 60),
      outletsPerMessage: fc.constantFrom(50, 100, 200),
      itemsADay: fc.constantFrom(1, 10, 100),
      keepItemsDays: fc.integer({ min: 1, max: 365 }),
      dashboards: fc.constant(0),
    });
    const more = fc.constantFrom<(one: Workload) => Workload>(
      (one) => ({ ...one, outlets: [...one.outlets, { count: 10, intervalMinutes: 10 }] }),
      (one) => ({ ...one, subscribers: one.subscribers + 1 }),
      (one) => ({ ...one, itemsADay: one.itemsADay * 2 }),
      (one) => ({ ...one, keepItemsDays: one.keepItemsDays + 1 }),
    );
    fc.assert(
      fc.property(workload, more, (one, add) => billOf(usageOf(add(one))).pays >= billOf(usageOf(one)).pays - 1e-9),
    );
  });

  it('takes the outlets of the watch files and tells each line by its service', async () => {
    const { code, stdout } = await runCli(['cost']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/every 15 min.*Subscribers: 1\.[\s\S]*\nSES +mails +30 /),
    ]);
  });
});

describe('the bill of a deployment', () => {
  async function given(answer: Parameters<typeof serveAws>[0]): Promise<void> {
    const aws = await serveAws(answer);
    vi.stubEnv('AWS_ENDPOINT_URL', aws.client.endpoint);
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'none');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'none');
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      await aws.close();
    });
  }
  const hour = (sum: number) => ({ Timestamp: 1_700_000_000, Sum: sum });

  it('is reckoned from its counters, scaled from the hours that there are to a month', async () => {
    await given(({ operation, input }) => {
      if (operation.endsWith('DescribeAlarms'))
        return { body: { MetricAlarms: [{ AlarmName: 'fissure-main-digest-run' }] } };
      if (operation === 'DescribeStacks') return xml(operation, { Stacks: [] });
      if (operation.endsWith('GetParameter')) return { body: { Parameter: { Value: '{"dashboard":"true"}' } } };
      if (operation.endsWith('DescribeTable'))
        return { body: { Table: { TableSizeBytes: 2e9, GlobalSecondaryIndexes: [{ IndexSizeBytes: 1e9 }] } } };
      const points = input.MetricName === 'Invocations' ? [hour(10), hour(14)] : [hour(1000), hour(1000)];
      return { body: { Datapoints: points } };
    });
    const { code, stdout, stderr } = await runCli(['cost', '--aws', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const { hours, lines } = JSON.parse(stdout);
    const quantity = (what: string) => lines.find((line: { what: string }) => line.what === what).quantity;
    const month = (30.4375 * 24) / 2;
    expect(hours).toBe(2);
    expect(quantity('GB stored')).toBe(3);
    expect(quantity('mails')).toBeCloseTo(12 * month);
    expect(quantity('dashboards')).toBe(1);
    expect(quantity('write units')).toBeCloseTo(4 * 2000 * month);
    expect(quantity('GB-seconds on arm64')).toBeCloseTo(2 * (0.25 + 0.5 + 0.5 + 0.5 + 0.25) * month);
  });

  it('that is not there names what was looked for', async () => {
    await given(() => ({ body: { Datapoints: [] } }));
    const { code, stderr } = await runCli(['cost', '--aws', '--stage', 'mian', '--region', 'eu-central-1']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('There is no run of fissure-mian-digest in eu-central-1'),
    ]);
  });
});

it('has a line for a second reader, which never costs more than its budget', async () => {
  const told = async (environment: Record<string, string>) =>
    (await runCli(['cost', '--outlets', '1000'], environment)).stdout.trim().split('\n').at(-1);
  const reader = { FISSURE_READER: 'bedrock:amazon.nova-lite-v1:0' };
  expect(await told(reader)).toMatch(
    /^The second reader \(bedrock:amazon\.nova-lite-v1:0\), beside that: 0\.[3-9]\d USD a month, at most 1\.00;/,
  );
  expect(await told({ ...reader, FISSURE_READER_MONTHLY_USD: '0.2' })).toContain('0.20 USD a month, at most 0.20;');
  expect(await told({})).not.toContain('second reader');
});
