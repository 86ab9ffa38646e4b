// The gauntlet's server: an outlet a path, each behaving as its part says. In a process of its own, so that what is measured is the poller.
import { type ChildProcess, fork } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { misbehaviours } from './misbehaviour.ts';

export type Actor = { id: string; misbehaves: { name: string; kind: string } | undefined };

/** Items that each outlet publishes in each round; the feed lists the newest forty. */
const published = 3;
const listed = 40;

export type GauntletServer = { port: number; beginRound(round: number): Promise<void>; stop(): void };

export async function startServer(cast: readonly Actor[]): Promise<GauntletServer> {
  const child = fork(import.meta.filename, ['serve'], { execArgv: [] });
  const port = (await ask(child, { cast })) as number;
  return {
    port,
    beginRound: async (round) => void (await ask(child, { round })),
    stop: () => child.disconnect(),
  };
}

function ask(child: ChildProcess, message: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the gauntlet's server ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
    child.send(message);
  });
}

/** A faulty outlet misbehaves in odd rounds, a `passing` one at the first request of it only; a hostile one always. */
function listen(cast: readonly Actor[], currentRound: () => number): Promise<Server> {
  const asked = new Map<string, number>();
  const parts = new Map(misbehaviours.map((one) => [one.name, one]));
  const server = createServer((request, response) => {
    response.on('error', () => {});
    const actor = cast.find(({ id }) => request.url === `/${id}`);
    if (!actor) return void response.writeHead(302, { location: '/' }).end();
    const round = currentRound();
    const times = (asked.get(`${actor.id} ${round}`) ?? 0) + 1;
    asked.set(`${actor.id} ${round}`, times);
    const misbehaves = actor.misbehaves && parts.get(actor.misbehaves.name);
    const passed = times > 1 && misbehaves?.kind === 'passing';
    if (misbehaves && (misbehaves.kind === 'hostile' || (round % 2 === 1 && !passed)))
      return misbehaves.answer(request, response, renderFeed(actor.id, round));
    const etag = `"${actor.id}-${round}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag }).end(renderFeed(actor.id, round));
  });
  return new Promise((resolve) => server.listen(0, '0.0.0.0', () => resolve(server)));
}

const title = (id: string, number: number) =>
  `Report ${number} of ${id} on what ministers did${number % 5 === 0 ? ': one resigned' : ''}`;

/** Everything that an outlet has published by a round. */
export function titlesOf(id: string, round: number): string[] {
  return Array.from({ length: Math.max(0, (round + 1) * published) }, (_, number) => title(id, number));
}

function renderFeed(id: string, round: number): string {
  const items = titlesOf(id, round)
    .map(
      (text, number) =>
        `<item><title>${text}</title><link>https://${id}.test/${number}</link><guid>${id}-${number}</guid>` +
        `<pubDate>${new Date(Date.UTC(2026, 2, 2, 10, number)).toUTCString()}</pubDate><description>Текст сообщения ${id} о министрах</description></item>`,
    )
    .reverse()
    .slice(0, listed);
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:x="http://backend.userland.com/rss2"><channel><title>${id}</title>${items.join('')}</channel></rss>`;
}

if (process.send && process.argv[2] === 'serve') {
  let round = 0;
  process.on('message', async (message: { cast?: Actor[]; round?: number }) => {
    if (message.round !== undefined) round = message.round;
    const answer = message.cast ? ((await listen(message.cast, () => round)).address() as AddressInfo).port : 'begun';
    process.send!(answer);
  });
  process.once('disconnect', () => process.exit(0));
}
