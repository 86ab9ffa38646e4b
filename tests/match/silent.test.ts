import { expect, it } from 'vitest';
import type { ItemText } from '../../shared/item.ts';
import { createItemLint, fewestItems } from '../../shared/match/silent.ts';
import { compileWatchlist } from '../../shared/watchlist/compile.ts';
import { readWatchFiles, toSources } from '../../shared/watchlist/load.ts';
import { writeWatch } from '../watchlist/small-watch.ts';

const english = (title: string): ItemText => ({ title, summary: '', language: 'en' });

function lintOf(items: readonly ItemText[], changes: Parameters<typeof writeWatch>[0] = {}) {
  const files = readWatchFiles(writeWatch(changes));
  const lint = createItemLint(files, compileWatchlist(toSources(files)));
  for (const item of items) lint.add(item);
  return lint;
}

const filler = Array.from({ length: fewestItems }, () => english('Nothing of note'));

it('tells phrases that stand in no item, and none of a language with too few items to tell', () => {
  const lint = lintOf([...filler, english('Putin sacked him. He resigns'), { ...english('Она'), language: 'ru' }]);
  expect(lint.items()).toEqual({ en: fewestItems + 1, ru: 1 });
  expect(lint.findings().map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    `silent-phrase "dismiss+" (dismissed, object) stands in none of ${fewestItems + 1} items in en`,
    `silent-phrase "sacked city" (dismissed, not) stands in none of ${fewestItems + 1} items in en`,
    `silent-phrase "leaves|left his|her @post" (resigned, subject) stands in none of ${fewestItems + 1} items in en`,
  ]);
});

it('tells a surname that is a word in the items, where it alone would mean its figure', () => {
  const items = [1, 2, 3].map(() => english('They were seen with bulavin and tokarsky on the table'));
  const [finding, ...others] = lintOf(items).findings();
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'everyday-surname', place: expect.stringMatching(/army\.yaml:3:\d+$/) });
  expect(finding!.message).toMatch(/"bulavin" stands 3 times in small letters/);
  expect(lintOf(items.slice(1)).findings()).toEqual([]);
});
