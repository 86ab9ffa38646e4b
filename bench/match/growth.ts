// How the time to read a text grows with its length, for the dearest texts there are; in a process that has read others of their kind before.
//   npm run bench:growth
import Table from 'cli-table3';
import { readText } from '../../shared/match/match.ts';
import { type Language, languages } from '../../shared/vocabulary.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { hostileText, type Shape, shapes } from './hostile-texts.ts';

const lengths = [1_000, 10_000, 30_000, 100_000];
const warmUp = 20_000;
/** Milliseconds at most: for 10,000 characters, and for one item. */
const most = { tenThousand: 50, item: 300 };

const watchlist = loadWatchlist('watch');
const published = new Date('2023-06-28');
const missed: string[] = [];

function measure(language: Language, shape: Shape, characters: number): { milliseconds: number; steps: string } {
  const text = { title: '', summary: hostileText(language, shape, characters, 7), language };
  const before = process.cpuUsage();
  const { work } = readText(text, watchlist, published);
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, steps: `${work.steps}${work.note === undefined ? '' : ', ended'}` };
}

const table = new Table({
  head: ['language', 'shape', ...lengths.flatMap((length) => [`${length / 1000}k: CPU ms`, 'steps'])],
  style: { head: [], border: [] },
});
const all = Object.keys(shapes) as Shape[];
for (const language of languages) for (const shape of all) measure(language, shape, warmUp);
for (const language of languages) {
  for (const shape of all) {
    const cells = lengths.map((length) => {
      const { milliseconds, steps } = measure(language, shape, length);
      const limit = Math.min(most.item, Math.max(1, length / 10_000) * most.tenThousand);
      if (milliseconds > limit)
        missed.push(`${language}, ${shape}, ${length} characters: ${milliseconds.toFixed(0)} ms, ${limit} at most`);
      return [milliseconds.toFixed(0), steps];
    });
    table.push([language, shape, ...cells.flat()]);
  }
}
console.log(String(table));
for (const one of missed) console.log(`MISSED: ${one}`);
