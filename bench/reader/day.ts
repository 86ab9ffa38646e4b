// What a day of news gives the second reader: items, requests, tokens, and the money of a month of such days, by what is chosen.
//   npm run bench:reader-day
// The corpus lies beside the checkout in ../shared; without it it says that it was skipped.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Item } from '../../shared/item.ts';
import { lookAt } from '../../shared/match/match.ts';
import { batchesOf } from '../../shared/reader/ask.ts';
import { isChosen } from '../../shared/reader/choose.ts';
import { type Excerpt, excerptFor } from '../../shared/reader/excerpt.ts';
import { dollarsOf, nanosOf, priceOf } from '../../shared/reader/prices.ts';
import { promptFor } from '../../shared/reader/prompt.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { type GoldLine, material, readLines, toItem } from '../gold.ts';

const corpus = join(material, 'corpus', 'feeds-2022-2023.jsonl.gz');

/** Characters of a token in English, and tokens of an answer: measured for models of several makers, rounded up. */
const charactersOfToken = 4;
const tokensOfAnswer = { item: 14, hit: 45 };

const models = [
  'amazon.nova-micro-v1:0',
  'amazon.nova-lite-v1:0',
  'amazon.nova-pro-v1:0',
  'mistral.mistral-small-2402-v1:0',
];

if (!existsSync(corpus)) console.log(`skipped: there is no corpus at ${corpus}`);
else {
  const watchlist = loadWatchlist('watch');
  const items = readLines<GoldLine>(gunzipSync(readFileSync(corpus)).toString()).map(toItem);
  const day = [...Map.groupBy(items, ({ outletId }) => outletId).values()].flatMap(busiestDay);
  const outlets = new Set(day.map(({ outletId }) => outletId)).size;
  console.log(`\n${outlets} outlets, each on its busiest day: ${day.length} items`);
  const choices = ['all', 'named', 'doubtful'] as const;
  console.table(Object.fromEntries(choices.map((choice) => [choice, dayOf(day, choice)])));

  function busiestDay(own: readonly Item[]): Item[] {
    const days = Map.groupBy(own, ({ publishedAt }) => publishedAt.slice(0, 10));
    return [...days.values()].reduce((most, next) => (next.length > most.length ? next : most));
  }

  function dayOf(all: readonly Item[], choice: (typeof choices)[number]) {
    const looked = all.map((item) => ({ item, ...lookAt(item, watchlist) }));
    const chosen = looked.filter((seen) => isChosen(choice, seen.hits, () => seen));
    const questions = chosen.map(({ item, reading }) => ({ excerpt: excerptFor(item, reading) }));
    const batches = batchesOf(questions);
    const hits = chosen.reduce((sum, seen) => sum + seen.hits.length, 0);
    const output = chosen.length * tokensOfAnswer.item + hits * tokensOfAnswer.hit;
    // News comes as outlets are polled: some of it together, some of it alone.
    const together = tokensOf(batches);
    const alone = tokensOf(questions.map((question) => [question]));
    const month = (model: string, input: number) =>
      (dollarsOf(nanosOf({ input, output }, priceOf({ kind: 'bedrock', model }))) * 30.4).toFixed(2);
    return {
      items: chosen.length,
      share: `${((100 * chosen.length) / all.length).toFixed(1)} %`,
      requests: batches.length,
      'tokens in': together,
      'in, each alone': alone,
      'tokens out': output,
      ...Object.fromEntries(
        models.map((model) => [`${nameOf(model)} USD`, `${month(model, together)} to ${month(model, alone)}`]),
      ),
    };
  }
  function tokensOf(batches: readonly { excerpt: Excerpt }[][]): number {
    const prompts = batches.map((batch) =>
      promptFor(
        batch.map(({ excerpt }) => excerpt),
        watchlist.country,
      ),
    );
    const characters = prompts.reduce((sum, { system, user }) => sum + system.length + user.length, 0);
    return Math.round(characters / charactersOfToken);
  }
}

function nameOf(model: string): string {
  return model.replace(/^\w+\.|-v\d.*$|-\d{4}-.*$/g, '');
}
