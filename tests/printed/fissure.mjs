// What stands for `fissure` in a shell of tests/printed: hands its words to the desk, and prints and ends as that says.
import { once } from 'node:events';
import { connect } from 'node:net';

const stdin = Buffer.concat(await process.stdin.toArray()).toString('base64');
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('FISSURE_')));
const desk = connect(process.env.DESK);
desk.end(JSON.stringify({ words: process.argv.slice(2), environment, stdin }));
const parts = [];
desk.on('data', (part) => parts.push(part));
await once(desk, 'end');
const { stdout, stderr, code } = JSON.parse(Buffer.concat(parts).toString());
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = code;
