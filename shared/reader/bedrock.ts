// A model of Amazon Bedrock by its Converse operation: a plain request, signed by AWS's own signer.
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { loadConfig, NODE_REGION_CONFIG_OPTIONS } from '@smithy/core/config';
import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';
import * as z from 'zod';
import { type Asked, jsonOf, type Model, refusalOf, send } from './model.ts';
import type { Prompt } from './prompt.ts';
import type { Target } from './target.ts';

/** As the SDK finds them where they are not given: region, credentials, AWS_ENDPOINT_URL_BEDROCK_RUNTIME. */
export type BedrockOptions = { region?: string; profile?: string; endpoint?: string };

const replyShape = z.object({
  output: z.object({ message: z.object({ content: z.array(z.object({ text: z.string().optional() })) }) }),
  usage: z.object({ inputTokens: z.number().min(0), outputTokens: z.number().min(0) }),
});

/** As the SDK reads it. */
const endpointConfig = {
  environmentVariableSelector: (environment: Record<string, string | undefined>) =>
    environment.AWS_ENDPOINT_URL_BEDROCK_RUNTIME ?? environment.AWS_ENDPOINT_URL,
  configFileSelector: () => undefined,
  default: undefined,
};

export function bedrockModel({ model }: Extract<Target, { kind: 'bedrock' }>, options: BedrockOptions = {}): Model {
  const { profile } = options;
  const profiled = profile === undefined ? {} : { profile };
  const region = async () => options.region ?? (await loadConfig(NODE_REGION_CONFIG_OPTIONS, profiled)());
  const signer = new SignatureV4({
    service: 'bedrock',
    region,
    credentials: defaultProvider(profiled),
    sha256: Hash.bind(null, 'sha256'),
  });

  return {
    name: `bedrock:${model}`,
    async ask(prompt, { mostTokens, signal }) {
      let request: Awaited<ReturnType<typeof signed>>;
      try {
        request = await signed(prompt, mostTokens);
      } catch (error) {
        return { kind: 'refused', message: `signing the request: ${(error as Error).message}` };
      }
      const reply = await send(request.url, request, signal);
      if (reply.kind !== 'reply') return reply;
      if (reply.status === 200) return toAnswer(reply.text);
      const said = z.object({ message: z.string() }).safeParse(jsonOf(reply.text));
      return refusalOf(reply, said.success ? said.data.message : reply.text);
    },
  };

  async function signed(prompt: Prompt, mostTokens: number) {
    const endpoint = options.endpoint ?? (await loadConfig<string | undefined>(endpointConfig)());
    const base = new URL(endpoint ?? `https://bedrock-runtime.${await region()}.amazonaws.com`);
    const body = JSON.stringify({
      system: [{ text: prompt.system }],
      messages: [{ role: 'user', content: [{ text: prompt.user }] }],
      inferenceConfig: { maxTokens: mostTokens, temperature: 0 },
    });
    const { headers, path } = await signer.sign({
      method: 'POST',
      protocol: base.protocol,
      hostname: base.hostname,
      ...(base.port !== '' && { port: Number(base.port) }),
      path: `/model/${encodeURIComponent(model)}/converse`,
      headers: { host: base.host, 'content-type': 'application/json' },
      body,
    });
    return { url: `${base.origin}${path}`, method: 'POST', headers, body };
  }
}

function toAnswer(text: string): Asked {
  const reply = replyShape.safeParse(jsonOf(text));
  if (!reply.success) return { kind: 'silent', message: 'an answer that is none of Converse' };
  const { output, usage } = reply.data;
  return {
    kind: 'answer',
    text: output.message.content.map((part) => part.text ?? '').join(''),
    usage: { input: usage.inputTokens, output: usage.outputTokens },
  };
}
