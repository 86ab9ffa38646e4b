// The feeds that benchmarks read: made from the texts of the sample outlets, or taken from a corpus of real items.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { readSampleLabels } from '../../samples/labels.ts';
import { serveSamples } from '../../samples/serve.ts';
import { readEntries } from '../../shared/outlets/read.ts';
import { decodeText } from '../../shared/outlets/text.ts';
import type { Language } from '../../shared/vocabulary.ts';

export type FeedPlan =
  /** `kilobytes`: size that text added to the items gives each document before compression; 0 adds none. */
  | { kind: 'made'; outlets: number; items: number; kilobytes: number; density?: Density }
  /** All items of the outlet whose address is `whole`; of each other outlet those of `day`, or of its busiest day. */
  | { kind: 'corpus'; file: string; whole: string; day?: string | undefined };

type FeedItem = { guid: string; title: string; summary: string; date: string; url: string; body?: string };
export type Feed = { id: string; name: string; language: Language; items: FeedItem[] };

export function planFeeds(plan: FeedPlan): Promise<Feed[]> {
  return plan.kind === 'made' ? makeFeeds(plan) : takeFeeds(plan);
}

/** One item in so many tells of an event, and one in so many names figures and events but tells of none. */
type Density = { event: number; nearMiss: number };

/** Far more than in real feeds, so that little data shows what hits do. */
const dense: Density = { event: 25, nearMiss: 5 };

/** As in the corpus of 2022 and 2023: 356 hits of 89,873 items, and one item in 14 may name anyone. */
export const asInTheCorpus: Density = { event: 252, nearMiss: 14 };

/** Bytes of a made item without added text, about; and of its summary, where that is made too. */
const plainItemBytes = 700;
const idleSummaryBytes = 200;

type SampleText = { language: Language; title: string; summary: string; telling: boolean };

async function makeFeeds(plan: Extract<FeedPlan, { kind: 'made' }>): Promise<Feed[]> {
  const texts = await sampleTexts();
  const started = Date.now();
  const { event, nearMiss } = plan.density ?? dense;
  const bodyBytes = (plan.kilobytes * 1024) / plan.items - plainItemBytes;
  return Array.from({ length: plan.outlets }, (_, outlet) => {
    const language = (['en', 'ru', 'uk'] as const)[outlet % 3]!;
    const [telling = [], other = []] = [true, false].map((wanted) =>
      texts.filter((text) => text.language === language && text.telling === wanted),
    );
    const idle = idleSentences[language]!;
    const madeText = (serial: number): Pick<SampleText, 'title' | 'summary'> => {
      if (serial % event === 0) return telling[serial % telling.length]!;
      if (serial % nearMiss === 0) return other[serial % other.length]!;
      return { title: idle[serial % idle.length]!, summary: addedText(language, serial, idleSummaryBytes) };
    };
    const items = Array.from({ length: plan.items }, (_, index) => {
      const serial = outlet * plan.items + index;
      const { title, summary } = madeText(serial);
      return {
        guid: `made-${serial}`,
        title: `${title} (${serial})`,
        summary,
        date: new Date(started - (index + 1) * 600_000).toUTCString(),
        url: `https://made-${outlet}.example/${index}`,
        ...(bodyBytes > 0 && { body: addedText(language, serial, bodyBytes) }),
      };
    });
    return { id: `made-${outlet}`, name: `Made ${outlet}`, language, items };
  });
}

/** What fills a document up: it must cost time to read and match, and tell of nothing. */
const idleSentences: Partial<Record<Language, string[]>> = {
  en: [
    'The new bridge over the river opens to traffic in the spring.',
    'Apples and pears were cheaper at the market than a year ago.',
    'Schools in the northern districts stay closed because of the snow.',
    'The museum shows two hundred drawings from its own collection.',
    'A cold wind from the coast brings rain in the second half of the week.',
  ],
  ru: [
    'Новый мост через реку откроют для движения весной.',
    'Яблоки и груши на рынке подешевели по сравнению с прошлым годом.',
    'Школы в северных районах закрыты из-за снегопада.',
    'Музей показывает двести рисунков из своего собрания.',
    'Холодный ветер с побережья принесёт дожди во второй половине недели.',
  ],
  uk: [
    'Новий міст через річку відкриють для руху навесні.',
    'Яблука й груші на ринку подешевшали порівняно з минулим роком.',
    'Школи в північних районах зачинені через снігопад.',
    'Музей показує двісті малюнків зі свого зібрання.',
    'Холодний вітер з узбережжя принесе дощі в другій половині тижня.',
  ],
};

/** Idle sentences in an order of their own for each seed, with numbers between them so that they compress about as feeds do. */
function addedText(language: Language, seed: number, bytes: number): string {
  const pool = idleSentences[language]!;
  const sentences: string[] = [];
  let state = seed + 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647); // Park and Miller's minimal standard generator
  for (let length = 0; length < bytes; length += Buffer.byteLength(sentences.at(-1)!))
    sentences.push(`${pool[next() % pool.length]} ${next()} ${next()} ${next()}.`);
  return sentences.join(' ');
}

async function sampleTexts(): Promise<SampleText[]> {
  const labels = new Map(readSampleLabels().map((label) => [label.url, label]));
  const { outlets, close } = await serveSamples();
  const texts: SampleText[] = [];
  for (const outlet of outlets) {
    const response = await fetch(outlet.url);
    const document = decodeText(new Uint8Array(await response.arrayBuffer()), response.headers.get('content-type')!);
    const listing = await readEntries(document, outlet, outlet.url);
    if (!response.ok || listing.kind === 'failed') continue; // two of them are there to fail
    for (const { url, title = '', summary = '' } of listing.entries)
      texts.push({ language: outlet.language, title, summary, telling: labels.get(url!)!.hits.length > 0 });
  }
  await close();
  return texts;
}

type CorpusLine = { id: string; outlet: string; date: string; url: string; title: string; summary: string };

async function takeFeeds({ file, whole, day }: Extract<FeedPlan, { kind: 'corpus' }>): Promise<Feed[]> {
  const outlets = new Map<string, { name: string; days: Map<string, FeedItem[]> }>();
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const { id: guid, outlet: name, date, url, title, summary }: CorpusLine = JSON.parse(line);
    const outlet = outlets.get(toId(name)) ?? { name, days: new Map() };
    outlets.set(toId(name), outlet);
    const key = toId(name) === toId(whole) ? 'all' : date.slice(0, 10);
    const items = outlet.days.get(key) ?? [];
    outlet.days.set(key, items);
    items.push({ guid, title, summary, url, date: new Date(date).toUTCString() });
  }
  return [...outlets].flatMap(([id, { name, days }]) => {
    const busiest = [...days.values()].reduce((most, items) => (items.length > most.length ? items : most));
    const items = day === undefined || id === toId(whole) ? busiest : days.get(day);
    return items === undefined ? [] : [{ id, name, language: 'en' as const, items }];
  });
}

/** One outlet, whether it was asked by http or https. */
function toId(address: string): string {
  const words = address.toLowerCase().replace(/^(https?:\/\/)?(www\.)?/, '');
  return words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
