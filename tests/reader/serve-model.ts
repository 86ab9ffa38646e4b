// A model server on loopback that answers as a test says, as Ollama would.
import { serve } from '../outlets/loopback.ts';
import type { SaidHit, Sent } from './given.ts';

/** @returns the value of FISSURE_READER, and how often it was asked */
export async function serveModel(say: (sent: Sent) => SaidHit[]): Promise<{ reader: string; asked: () => number }> {
  let asked = 0;
  const origin = await serve((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      asked += 1;
      const { messages } = JSON.parse(text) as { messages: { content: string }[] };
      const lines = messages[1]!.content.split('\n').slice(1);
      const items = lines.map((line) => {
        const sent = JSON.parse(line) as Sent;
        const hits = say(sent);
        return { n: sent.n, relevant: hits.some(({ status }) => status === 'asserted'), hits };
      });
      const message = { role: 'assistant', content: JSON.stringify({ items }) };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ choices: [{ message }], usage: { prompt_tokens: 1500, completion_tokens: 60 } }));
    });
  });
  return { reader: `${origin}/v1#small:8b`, asked: () => asked };
}
