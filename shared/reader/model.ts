// What a model is to the reader: given a prompt it answers, or says why not. Both kinds speak plain HTTPS; docs/decisions/0008.
import type { Usage } from './prices.ts';
import type { Prompt } from './prompt.ts';

/**
 * `answer`: what it wrote, perhaps cut off. `busy`: nothing was done, and it may be asked again (after so many milliseconds, where
 * it says so). `silent`: it did not answer in time, or the answer broke off: it may have done the work. `refused`: asking again is
 * of no use before somebody mends something.
 */
export type Asked =
  | { kind: 'answer'; text: string; usage: Usage }
  | { kind: 'busy'; message: string; waitMs?: number }
  | { kind: 'silent'; message: string }
  | { kind: 'refused'; message: string };

/** Never rejects but by an aborted signal. `mostTokens`: of the answer. */
export type Model = {
  name: string;
  ask(prompt: Prompt, options: { mostTokens: number; signal: AbortSignal }): Promise<Asked>;
};

/** An answer of ten items has some kilobytes; what is longer is none. */
const mostBytes = 256 * 1024;
/** A small model on a small machine takes its time over ten items. */
const patienceMs = 120_000;

/** What an endpoint answered: its status, headers and text, or why there is none. */
export type Reply =
  | { kind: 'reply'; status: number; text: string; retryAfter: string | null }
  | Extract<Asked, { kind: 'busy' | 'silent' }>;

/** Sends a request and reads its answer, both within bounds of time and bytes. Rejects with the reason of an aborted signal. */
export async function send(url: string, request: RequestInit, signal: AbortSignal): Promise<Reply> {
  const patience = AbortSignal.timeout(patienceMs);
  let begun = false;
  try {
    const response = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.any([signal, patience]) });
    begun = true;
    const text = await readText(response);
    const retryAfter = response.headers.get('retry-after');
    return { kind: 'reply', status: response.status, text, retryAfter };
  } catch (error) {
    signal.throwIfAborted();
    const message = patience.aborted ? `no answer in ${patienceMs / 1000} seconds` : reasonOf(error);
    return begun || patience.aborted ? { kind: 'silent', message } : { kind: 'busy', message };
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Error(`an answer longer than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error && cause.message !== '' ? `${message}: ${cause.message}` : message;
}

/** Statuses below 500 that pass by themselves: timeouts, too many, and Bedrock's model that is not ready (429) or failed (424). */
const passing: ReadonlySet<number> = new Set([408, 409, 424, 425, 429]);

/** What a status other than 200 means; `said`: the endpoint's own words. */
export function refusalOf({ status, retryAfter }: Extract<Reply, { kind: 'reply' }>, said: string): Asked {
  const message = `HTTP ${status}: ${said.slice(0, 300)}`;
  if (!passing.has(status) && status < 500) return { kind: 'refused', message };
  const seconds = Number(retryAfter ?? Number.NaN);
  return { kind: 'busy', message, ...(seconds > 0 && { waitMs: seconds * 1000 }) };
}

/** The JSON of a reply, or undefined. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
