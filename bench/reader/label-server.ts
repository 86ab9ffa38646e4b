// A model server on loopback that answers the second reader from labels: a reader that makes no mistake, to see what the rest loses.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GoldLine } from '../gold.ts';

/** A labelled item; `tier`: of one who never belonged to the elite. */
export type Label = GoldLine & {
  relevant: boolean;
  hits: { who: string; event: string; status: string; tier?: string; quote?: string }[];
};

type Sent = { n: number; title: string; summary: string };

const keyOf = (title: string, summary: string) => `${title.slice(0, 200)}\n${summary.slice(0, 200)}`;

/** Serves the labels under `<url>/chat/completions`, quoting the title (or else the summary) where a label has no quote. */
export async function serveLabels(
  labels: readonly Label[],
): Promise<{ url: string; requests: () => number; close(): void }> {
  const byText = new Map(labels.map((label) => [keyOf(label.title ?? '', label.summary ?? ''), label]));
  let requests = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests += 1;
      const { messages } = JSON.parse(Buffer.concat(chunks).toString()) as { messages: { content: string }[] };
      const items = messages[1]!.content
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line) as Sent);
      const content = JSON.stringify({ items: items.map((item) => answerOf(item, byText)) });
      const usage = {
        prompt_tokens: Math.ceil(messages.map((m) => m.content).join('').length / 4),
        completion_tokens: Math.ceil(content.length / 4),
      };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }], usage }));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests: () => requests,
    close: () => server.close(),
  };
}

function answerOf({ n, title, summary }: Sent, byText: ReadonlyMap<string, Label>) {
  const label = byText.get(keyOf(title, summary));
  const hits = (label?.hits ?? [])
    .filter(({ tier }) => tier !== 'opposition')
    .map(({ who, event, status, quote }) => ({ who, event, status, quote: quote ?? (title || summary.slice(0, 200)) }));
  return { n, relevant: label?.relevant ?? false, hits };
}
