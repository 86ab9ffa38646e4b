// A process for kill.test.ts: adds the same items at every start, as a poll does that was cut off, and says so at the end.
// Arguments: data folder, engine, count of items.
import { openEngine } from '../../cli/engine.ts';
import type { EngineName } from '../../cli/engine-protocol.ts';
import { createClient } from '../../shared/store/client.ts';
import { ensureTable } from '../../shared/store/ensure-table.ts';
import { createStore } from '../../shared/store/store.ts';
import { sampleHit, sampleItem } from './samples.ts';

const [folder = '', name, count] = process.argv.slice(2);
const engine = await openEngine(folder, { engine: name as EngineName });
const client = createClient({ socket: engine.socket });
await ensureTable(client, 'fissure');
const store = createStore({ client, table: 'fissure', keepItemsDays: 180, now: () => new Date() });
process.stdout.write('open\n');
for (let number = 0; number < Number(count); number++) {
  // Every third item has no date of its own: its outlet's poll dates it anew each time.
  const now = new Date().toISOString();
  const publishedAt = number % 3 === 0 ? now : new Date(Date.UTC(2023, 0, 1 + number)).toISOString();
  const item = sampleItem(`${number}`, { publishedAt, firstSeenAt: now });
  await store.addItem(item, [sampleHit(item), sampleHit(item, { who: `person-${number}` })]);
}
await engine.close();
process.stdout.write('done\n');
