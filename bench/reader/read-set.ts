// Reads a labelled set with rules and second reader, and has it scored.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRelevant, lookAt } from '../../shared/match/match.ts';
import { type Choice, isChosen } from '../../shared/reader/choose.ts';
import { openModel } from '../../shared/reader/open-model.ts';
import { readItems } from '../../shared/reader/read.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Watchlist } from '../../shared/watchlist/compile.ts';
import { type GoldLine, material, toItem } from '../gold.ts';
import { createReaderStore } from './memory-store.ts';

type Options = { reader: string; choice: Choice };

/** `answers`: lines for the scorer; `lost`: hits that a check dropped, of items that `told` counts. */
export async function readSet(lines: readonly GoldLine[], watchlist: Watchlist, { reader, choice }: Options) {
  const settings = readSettings({ ...process.env, FISSURE_READER: reader, FISSURE_READER_MONTHLY_USD: '10000' });
  const opened = (await openModel(settings))!;
  const store = createReaderStore();
  const now = new Date();
  const services = {
    ...opened,
    store,
    watchlist,
    clock: { now: () => now },
    log: { warn: (message: string, fields?: object) => console.warn(message, JSON.stringify(fields)) },
    sleep: async (milliseconds: number) => void (await wait(milliseconds)),
    look: (item: Parameters<typeof lookAt>[0]) => lookAt(item, watchlist),
  };
  const items = lines.map(toItem);
  const rules = new Map(items.map((item) => [item.id, lookAt(item, watchlist)]));
  const chosen = items.filter((item) => {
    const { reading, hits } = rules.get(item.id)!;
    return isChosen(choice, hits, () => ({ item, reading, hits }));
  });
  const { signal } = new AbortController();
  const readings = await readItems(chosen, services, { signal, store: false });
  const read = new Map(readings.map((reading) => [reading.item.id, reading]));
  const answers = items.map(({ id }) => {
    const hits = (read.get(id)?.hits ?? rules.get(id)!.hits).filter(({ withdrawn }) => withdrawn === undefined);
    return JSON.stringify({ id, relevant: isRelevant(hits), hits });
  });
  const { sums } = await store.readingOf(now.toISOString().slice(0, 7));
  const lost = readings.flatMap(({ item, dropped, answer }) =>
    Object.keys(dropped).length === 0
      ? []
      : [`${JSON.stringify(dropped)} ${item.title} | ${item.summary} | ${JSON.stringify(answer?.hits)}`],
  );
  return { answers, lost, told: `${chosen.length} of ${items.length} items chosen; ${JSON.stringify(sums)}` };
}

export function scoreAnswers(gold: string, answers: readonly string[]): void {
  const file = join(mkdtempSync(join(tmpdir(), 'fissure-quality-')), 'answers.jsonl');
  writeFileSync(file, answers.join('\n'));
  spawnSync(process.execPath, [join(material, 'gold', 'score.mjs'), gold, file], { stdio: 'inherit' });
}
