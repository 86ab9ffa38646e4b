// A model behind an OpenAI-compatible address: Ollama, LM Studio, vLLM, llama.cpp, and most that are hosted.
import * as z from 'zod';
import { type Asked, jsonOf, type Model, refusalOf, send } from './model.ts';
import { answerSchema, type Prompt } from './prompt.ts';
import type { Target } from './target.ts';

const replyShape = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
  usage: z.object({ prompt_tokens: z.number().min(0), completion_tokens: z.number().min(0) }).nullish(),
});

/**
 * What not every server takes, most useful first: a request that is refused (400, 422) for one of these is sent without it, and so
 * are all that follow. LM Studio knows no `json_object`, some hosts no `json_schema`; newer models of OpenAI rename or refuse the others.
 */
const options: readonly { name: string; field: (mostTokens: number) => Record<string, unknown> }[] = [
  {
    name: 'response_format',
    field: () => ({ response_format: { type: 'json_schema', json_schema: { name: 'answers', schema: answerSchema } } }),
  },
  { name: 'temperature', field: () => ({ temperature: 0 }) },
  { name: 'max_tokens', field: (mostTokens) => ({ max_tokens: mostTokens }) },
];

/** @param key sent as bearer; empty: none */
export function chatModel({ address, model }: Extract<Target, { kind: 'chat' }>, key: string): Model {
  const without = new Set<string>();

  async function ask(prompt: Prompt, { mostTokens, signal }: Parameters<Model['ask']>[1]): Promise<Asked> {
    const taken = options.filter(({ name }) => !without.has(name));
    const body = {
      model,
      stream: false,
      messages: [
        { role: 'system', content: prompt.system },
        { role: 'user', content: prompt.user },
      ],
      ...Object.assign({}, ...taken.map(({ field }) => field(mostTokens))),
    };
    const headers = { 'content-type': 'application/json', ...(key !== '' && { authorization: `Bearer ${key}` }) };
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    const reply = await send(`${address}/chat/completions`, request, signal);
    if (reply.kind !== 'reply') return reply;
    if (reply.status === 200) return toAnswer(reply.text, prompt);
    const unknown = taken.find(
      ({ name }) => (reply.status === 400 || reply.status === 422) && reply.text.includes(name),
    );
    if (unknown === undefined) return refusalOf(reply, reply.text);
    without.add(unknown.name);
    return ask(prompt, { mostTokens, signal });
  }
  return { name: model, ask };
}

/** Bytes of a token, about: for servers that do not count. */
const bytesOfToken = 3;

function toAnswer(text: string, { system, user }: Prompt): Asked {
  const reply = replyShape.safeParse(jsonOf(text));
  if (!reply.success) return { kind: 'silent', message: 'an answer that is no chat completion' };
  const content = reply.data.choices[0]!.message.content ?? '';
  const { usage } = reply.data;
  const tokens = (words: string) => Math.ceil(Buffer.byteLength(words) / bytesOfToken);
  return {
    kind: 'answer',
    text: content,
    usage: usage
      ? { input: usage.prompt_tokens, output: usage.completion_tokens }
      : { input: tokens(system + user), output: tokens(content) },
  };
}
