// A history to answer an analyst from, imported as docs/explorer.md tells: made-up reports, in our own words, of real people in 2022 and 2023.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../cli/run.ts';
import { givenHit } from '../digest/given.ts';
import { type OpenSite, openFolder } from './site.ts';

const reports: [date: string, outlet: string, lang: string, title: string, summary?: string][] = [
  ['2022-09-24', 'moscow-times', 'en', 'Russia’s Deputy Defense Minister Dmitry Bulgakov dismissed'],
  ['2023-01-11', 'meduza-en', 'en', 'General Sergei Surovikin replaced as commander of the forces in Ukraine'],
  ['2023-05-05', 'moscow-times', 'en', 'Wagner chief Yevgeny Prigozhin condemns the Defense Ministry over the war'],
  [
    '2023-06-24',
    'moscow-times',
    'en',
    'Prigozhin’s mutiny reaches Rostov',
    'Yevgeny Prigozhin mutinied and sent his men to Moscow.',
  ],
  ['2023-06-24', 'meduza', 'ru', 'Евгений Пригожин поднял мятеж'],
  ['2023-06-24', 'tass-en', 'en', 'Yevgeny Prigozhin mutinied against the Defense Ministry in Moscow'],
  ['2023-06-25', 'bbc-russian', 'ru', 'Пригожин поднял мятеж и остановил колонну'],
  ['2023-07-02', 'moscow-times', 'en', 'Prigozhin mutinied: what the generals did'],
  ['2023-06-28', 'moscow-times', 'en', 'General Sergei Surovikin arrested after the mutiny'],
  ['2023-07-13', 'meduza-en', 'en', 'Major General Ivan Popov dismissed as commander of the 58th Army'],
  ['2023-07-14', 'tass', 'ru', 'Генерал-майор Иван Попов отстранен от командования'],
  ['2023-08-23', 'moscow-times', 'en', 'Yevgeny Prigozhin killed in plane crash'],
  ['2023-08-23', 'tass-en', 'en', 'Yevgeny Prigozhin and Dmitry Utkin killed in plane crash'],
  ['2023-08-23', 'moscow-times', 'en', 'General Sergei Surovikin dismissed as air force chief'],
  ['2023-10-20', 'meduza-en', 'en', 'Sergei Shoigu sacked a general of the army'],
  ['2023-11-03', 'moscow-times', 'en', 'Sergei Shoigu may resign as Defense Minister, two officials say'],
  ['2023-12-01', 'tass-en', 'en', 'Former Deputy Defense Minister Dmitry Bulgakov detained on suspicion of fraud'],
];

/** First found long ago, unlike all that is imported today. */
const foundLongAgo = '2023-01-01T00:00:00.000Z';

/** The site over it, open until `close`. */
export async function openAnalystsSite(): Promise<OpenSite> {
  const folder = mkdtempSync(join(tmpdir(), 'fissure-web-'));
  const file = join(folder, 'reports.jsonl');
  const lines = reports.map(([date, outlet, lang, title, summary = ''], index) =>
    JSON.stringify({ id: `r${index}`, outlet, lang, date: `${date}T10:${10 + index}:00Z`, title, summary }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { code, stderr } = await runCli(['import', file], { FISSURE_DATA: folder });
  if (code !== 0) throw new Error(`The import failed: ${stderr}`);
  const old = givenHit({ id: 'old', firstSeenAt: foundLongAgo, publishedAt: foundLongAgo });
  return openFolder(folder, { before: ({ store }) => store.putHits([old]) });
}
