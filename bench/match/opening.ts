// What it costs to open a compiled watchlist, in a process that does nothing else.
//   node bench/match/opening.ts FILE   (bench/match/match.ts runs it)
import { openBuiltWatchlist } from '../../shared/watchlist/built.ts';

const memory = () => {
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
};
const wordsIn = (table: Int32Array) => table.filter((signal, index) => index % 2 === 1 && signal !== 0).length;
const before = memory();
const from = process.cpuUsage();
const watchlist = openBuiltWatchlist(process.argv[2]!);
const { user, system } = process.cpuUsage(from);
const after = memory();
console.log(
  JSON.stringify({
    milliseconds: (user + system) / 1000,
    words: wordsIn(watchlist.filter.words.table) + wordsIn(watchlist.filter.names.table),
    rssMb: after.rss - before.rss,
    heapMb: after.heap - before.heap,
  }),
);
