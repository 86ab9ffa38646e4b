// What the second reader loses beside the model: choice, names and checks, by a reader that answers from the labels.
//   npm run bench:reader [-- --choice doubtful] [-- --sets feeds-en.dev3]
// The labelled sets lie beside the checkout in ../shared; without them it says that it was skipped.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { material, readLines } from '../gold.ts';
import { type Label, serveLabels } from './label-server.ts';
import { readSet, scoreAnswers } from './read-set.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: 'feeds-en.dev3,feeds-en.check3,moscow-times-2024' },
    choice: { type: 'string', default: 'named' },
    dropped: { type: 'boolean', default: false },
  },
});

if (!existsSync(join(material, 'gold'))) console.log('Skipped: no labelled sets beside the checkout (../shared/gold).');
else {
  const watchlist = loadWatchlist('watch');
  for (const set of values.sets.split(',')) {
    const gold = join(material, 'gold', `${set}.jsonl`);
    const labels = readLines<Label>(readFileSync(gold, 'utf8'));
    const server = await serveLabels(labels);
    const result = await readSet(labels, watchlist, {
      reader: `${server.url}#labels`,
      choice: values.choice as 'named',
    });
    server.close();
    console.log(`\n${set}, read as labelled: ${result.told}`);
    scoreAnswers(gold, result.answers);
    // Only of sets that are for building: what was dropped tells what the labels say.
    if (values.dropped) for (const line of result.lost) console.log(line);
  }
}
