import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { chatModel } from '../../shared/reader/chat.ts';
import { answerSchema } from '../../shared/reader/prompt.ts';
import { serve } from '../outlets/loopback.ts';
import { forever } from './given.ts';

type Body = Record<string, unknown> & { messages: { role: string; content: string }[] };
const prompt = { system: 'rules', user: 'items' };
const completion = (content: string, usage: object | null = { prompt_tokens: 12, completion_tokens: 3 }) =>
  JSON.stringify({ choices: [{ message: { role: 'assistant', content } }], usage });

/** A server that answers as told, and what it was sent. */
async function given(answer: (body: Body, response: ServerResponse, request: IncomingMessage) => void) {
  const bodies: Body[] = [];
  const origin = await serve((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const body = JSON.parse(text) as Body;
      bodies.push(body);
      answer(body, response, request);
    });
  });
  const model = chatModel({ kind: 'chat', address: `${origin}/v1`, model: 'small:8b' }, 'secret');
  return { bodies, ask: () => model.ask(prompt, { mostTokens: 100, signal: forever }) };
}

describe('an OpenAI-compatible server', () => {
  it('is asked with instructions and items apart, and with the shape of the answer', async () => {
    const asked: (string | undefined)[] = [];
    const { ask, bodies } = await given((_, response, { url, headers }) => {
      asked.push(url, headers.authorization);
      response.end(completion('{}'));
    });
    expect(await ask()).toEqual({ kind: 'answer', text: '{}', usage: { input: 12, output: 3 } });
    expect(asked).toEqual(['/v1/chat/completions', 'Bearer secret']);
    expect(bodies[0]).toMatchObject({
      model: 'small:8b',
      temperature: 0,
      max_tokens: 100,
      messages: [
        { role: 'system', content: 'rules' },
        { role: 'user', content: 'items' },
      ],
      response_format: { type: 'json_schema', json_schema: { schema: JSON.parse(JSON.stringify(answerSchema)) } },
    });
  });

  it('is asked without what it does not know, from then on', async () => {
    const { ask, bodies } = await given((body, response) => {
      const unknown = ['response_format', 'temperature'].find((name) => name in body);
      if (unknown === undefined) return response.end(completion('{}'));
      return response.writeHead(400).end(`{"error":{"message":"unsupported: ${unknown}"}}`);
    });
    expect([(await ask()).kind, (await ask()).kind]).toEqual(['answer', 'answer']);
    expect(bodies.map((body) => Object.keys(body).filter((key) => /format|temperature/.test(key)))).toEqual([
      ['response_format', 'temperature'],
      ['temperature'],
      [],
      [],
    ]);
  });

  it('may count no tokens; then its words are counted', async () => {
    const { ask } = await given((_, response) => response.end(completion('{}', null)));
    expect(await ask()).toMatchObject({ usage: { input: 4, output: 1 } });
  });

  it.each<[string, (response: ServerResponse) => void, object]>([
    ['429', (response) => response.writeHead(429, { 'retry-after': '7' }).end('slow'), { kind: 'busy', waitMs: 7000 }],
    ['500', (response) => response.writeHead(500).end('oops'), { kind: 'busy' }],
    ['424', (response) => response.writeHead(424).end('failed'), { kind: 'busy' }],
    ['401', (response) => response.writeHead(401).end('who are you'), { kind: 'refused' }],
    ['404', (response) => response.writeHead(404).end('no such model'), { kind: 'refused' }],
    ['302', (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), { kind: 'busy' }],
    ['no JSON', (response) => response.end('<html>'), { kind: 'silent' }],
    ['a megabyte', (response) => response.end('x'.repeat(1_000_000)), { kind: 'silent' }],
    [
      'half an answer',
      (response) => response.writeHead(200, { 'content-length': 100 }).end('{"ch', () => response.destroy()),
      { kind: 'silent' },
    ],
    ['a cut connection', (response) => response.destroy(), { kind: 'busy' }],
  ])('that answers %s is so much', async (_, answer, expected) => {
    const { ask } = await given((_body, response) => answer(response));
    expect(await ask()).toMatchObject(expected);
  });

  it('that never ends is left at the signal', async () => {
    const origin = await serve((_, response) => {
      response.write('{');
    });
    const model = chatModel({ kind: 'chat', address: `${origin}/v1`, model: 'm' }, '');
    const stop = new AbortController();
    const asked = model.ask(prompt, { mostTokens: 1, signal: stop.signal });
    setTimeout(() => stop.abort(new Error('stopped')), 50);
    await expect(asked).rejects.toThrow('stopped');
  });

  it('that is not there is busy, for it may come', async () => {
    const model = chatModel({ kind: 'chat', address: 'http://127.0.0.1:9/v1', model: 'm' }, '');
    expect(await model.ask(prompt, { mostTokens: 1, signal: forever })).toMatchObject({ kind: 'busy' });
  });
});
