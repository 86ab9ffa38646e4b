// A process for engine.test.ts: opens the engine of a folder, says so, and uses it until its input ends or it is killed.
// Arguments: data folder, engine ('' for the usual choice).
import { openEngine } from '../cli/engine.ts';
import type { EngineName } from '../cli/engine-protocol.ts';

const [folder = '', name] = process.argv.slice(2);
const engine = await openEngine(folder, name ? { engine: name as EngineName } : {});
process.stdout.write(`${engine.socket}\n`);
process.stdin.resume().once('end', () => engine.close());
