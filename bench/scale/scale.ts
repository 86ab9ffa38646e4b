// What 20 to 100,000 outlets ask of queue, functions and table, and what happens past each limit: the tables of docs/scale.md.
//   npm run bench:scale
import { mostOutlets, occasionRow, occasions, sizeRow, sizes } from './cases.ts';

const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
line(['outlets', 'interval', 'messages', 'polls', 'lag', 'writes', 'busiest key', 'reads', 'USD', 'nearest limit']);
for (const size of sizes) line(sizeRow(size));
console.log();
line(['occasion', 'polls', 'refused', 'ticks left out', 'lag', 'writes', 'busiest key', 'seconds throttled']);
for (const occasion of occasions) line(occasionRow(occasion));
console.log();
for (const polls of [2, 5, 20, 50])
  console.log(`${polls} polls at once: up to ${mostOutlets({ polls, account: 1000 })} outlets every 15 minutes`);
