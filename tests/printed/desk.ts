// One process that runs the commands of a shell: a process for each would load the program anew for each.
// What a command is given and what it answers go over a socket, so that pipes and redirections are the shell's own.
import { createServer } from 'node:net';
import { Readable, Writable } from 'node:stream';
import pc from 'picocolors';
import { openEngine } from '../../cli/engine.ts';
import { runCommand } from '../../cli/program.ts';
import { readSettings } from '../../shared/settings.ts';

type Asked = { words: string[]; environment: Record<string, string>; stdin: string };

const [socket, data] = process.argv.slice(2);
const engine = await openEngine(data!);

const server = createServer({ allowHalfOpen: true }, async (connection) => {
  connection.on('error', () => {});
  const { words, environment, stdin }: Asked = JSON.parse(Buffer.concat(await connection.toArray()).toString());
  const told = { stdout: '', stderr: '' };
  const into = (name: keyof typeof told) =>
    new Writable({
      write: (chunk, _, done) => {
        told[name] += chunk;
        done();
      },
    });
  const code = await runCommand(words, {
    terminal: {
      stdin: Readable.from([Buffer.from(stdin, 'base64')]),
      stdout: into('stdout'),
      stderr: into('stderr'),
      columns: 120,
      interactive: false,
      colors: pc.createColors(false),
    },
    clock: { now: () => new Date() },
    settings: () => readSettings(environment),
    signal: new AbortController().signal,
  });
  connection.end(JSON.stringify({ ...told, code }));
});
server.listen(socket, () => process.stdout.write('open\n'));
process.on('SIGTERM', () => {
  server.close();
  void engine.close().then(() => process.exit());
});
