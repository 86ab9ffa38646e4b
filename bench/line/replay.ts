// Sends real news through the whole line: a corpus served as RSS over loopback is polled, matched, stored and digested.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { outboxFolder } from '../../cli/local.ts';
import { startProgress } from '../../cli/progress.ts';
import { printable, processTerminal } from '../../cli/terminal.ts';
import { deliverDigest } from '../../shared/digest/deliver.ts';
import type { Hit } from '../../shared/hit.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import { type PollResult, pollOutlets } from '../../shared/outlets/poll.ts';
import { firstTerms } from '../../shared/subscribers/preferences.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { startFeedServer } from '../feeds/serve.ts';
import { measure, peakMemory } from '../measure.ts';
import { type BenchLine, withLine } from './line.ts';

const usage = `usage: npm run bench:replay -- [options]
  --corpus FILE   gzipped lines {"id", "outlet", "date", "url", "title", "summary"} (../shared/corpus/feeds-2022-2023.jsonl.gz)
  --whole URL     outlet of which all items are taken (https://www.themoscowtimes.com/rss/news)
  --day DATE      of the other outlets, the items of this day (default: of each its busiest day)
  --hits N        hits to print, spread over all (10)
  --data FOLDER   keep the database and the digest there`;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: join(import.meta.dirname, '../../../shared/corpus/feeds-2022-2023.jsonl.gz') },
    whole: { type: 'string', default: 'https://www.themoscowtimes.com/rss/news' },
    day: { type: 'string' },
    hits: { type: 'string', default: '10' },
    data: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else if (!existsSync(values.corpus)) console.log(`skipped: there is no corpus at ${values.corpus}`);
else await run();

async function run(): Promise<void> {
  const { corpus: file, whole, day } = values;
  const server = await startFeedServer({ kind: 'corpus', file, whole, day });
  try {
    await withLine(values.data, async (line) => {
      const { settings, services } = line;
      const progress = startProgress(processTerminal(), server.outlets.length, 'outlets');
      const options = {
        concurrency: settings.FISSURE_CONCURRENCY,
        onResult: ({ outletId }: PollResult) => progress.step(outletId),
      };
      const polled = await measure(() => pollOutlets(server.outlets, services, options));
      progress.stop();
      check(polled.result, server.items, 'first');
      const again = await measure(() => pollOutlets(server.outlets, services));
      check(again.result, 0, 'second');
      const digested = await measure(() => digest(line, server.outlets));
      const hits = await Array.fromAsync(services.store.hits({}));

      const table = new Table({ head: ['step', 'seconds', 'CPU s', 'outcome'], style: { head: [], border: [] } });
      const row = (step: string, { seconds, processorSeconds }: typeof polled | typeof digested, outcome: string) =>
        table.push([step, seconds.toFixed(2), processorSeconds.toFixed(2), outcome]);
      row('poll', polled, told(polled.result));
      row('poll again', again, told(again.result));
      row('digest', digested, digested.result);
      console.log(`${server.outlets.length} outlets, ${server.items} items served`);
      console.log(table.toString());
      const { processMb, engineMb } = peakMemory(settings.FISSURE_DATA);
      console.log(`peak memory: ${processMb.toFixed(0)} MB, engine ${engineMb?.toFixed(0) ?? 'unknown'} MB`);
      console.log(`${hits.length} hits in the store; ${sample(hits).length} of them:`);
      for (const hit of sample(hits)) console.log(describe(hit));
      if (values.data) console.log(`digest: ${outboxFolder(settings)}`);
    });
  } finally {
    await server.close();
  }
}

/** A replay that loses or doubles items, or whose outlets fail, shows nothing. */
function check(results: readonly PollResult[], expected: number, pass: string): void {
  const failed = results.find(({ outcome }) => outcome === 'failed');
  if (failed) throw new Error(`${failed.outletId} failed in the ${pass} pass: ${failed.failure?.message}`);
  const added = results.reduce((total, result) => total + result.added, 0);
  if (added !== expected) throw new Error(`${added} items were new in the ${pass} pass, ${expected} expected`);
}

function told(results: readonly PollResult[]): string {
  const count = (outcome: PollResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
  const sum = (of: (result: PollResult) => number) => results.reduce((total, result) => total + of(result), 0);
  const items = `${sum(({ entries }) => entries)} entries, ${sum(({ added }) => added)} new items`;
  const outlets = `${count('read')} read, ${count('unchanged')} unchanged`;
  return `${outlets}; ${items}, ${sum(({ hits }) => hits.length)} hits`;
}

/** One digest of all that was published, for an owner who wants it in any case. */
async function digest({ services, settings }: BenchLine, outlets: readonly Outlet[]): Promise<string> {
  const now = services.clock.now();
  const subscriber: Subscriber = {
    id: 'bench',
    email: settings.FISSURE_OWNER,
    status: 'confirmed',
    createdAt: now.toISOString(),
    timeZone: settings.FISSURE_TIME_ZONE,
    hour: 7,
    whenQuiet: true,
    ...firstTerms,
  };
  await services.store.saveSubscriber(subscriber);
  const period = { from: '2022-01-01T00:00:00Z', to: now.toISOString(), by: 'published' } as const;
  const delivery = await deliverDigest(
    subscriber,
    { ...services, outlets, sender: settings.FISSURE_SENDER },
    { period },
  );
  return delivery.kind === 'sent' ? `${delivery.stories} stories: ${delivery.subject}` : delivery.kind;
}

/** As many as asked for, evenly spread: the same on every run. */
function sample(hits: readonly Hit[]): Hit[] {
  const count = Math.min(Number(values.hits), hits.length);
  return Array.from({ length: count }, (_, index) => hits[Math.floor((index * hits.length) / count)]!);
}

function describe({ publishedAt, outletId, figure, role, event, status, score, evidence, title }: Hit): string {
  const { sentence, mention, trigger, attribution } = evidence;
  return printable(
    `${publishedAt.slice(0, 10)} ${outletId}: ${figure ?? role} ${event} ${status} ${score.toFixed(2)} | ${title} | ` +
      `"${sentence}" [${mention.text}; ${trigger.text}; ${attribution}]`,
  );
}
