// Has the deployed function send the owner a digest at once, and tells what became of it: that mail arrives is seen, not hoped for.
import { setTimeout as sleep } from 'node:timers/promises';
import { InvokeCommand, LambdaClient, ResourceNotFoundException } from '@aws-sdk/client-lambda';
import type { Delivery } from '../../shared/digest/deliver.ts';
import { resourceNames } from '../../shared/settings.ts';
import type { DigestRecord } from '../../shared/subscribers/digest-record.ts';
import { clientOptions } from '../account.ts';
import { type Deployment, explainAws, notDeployed, withDeployedStore } from '../aws.ts';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { print, warn } from '../terminal.ts';

const pollMs = 2_000;
/** SES reports a mail within seconds; a server that is slow is told as such. */
const patienceMs = 45_000;

/** Runs a function of the deployment and gives its answer. Throws where it fails, or is not there. */
export async function invoke(deployment: Deployment, name: string, event: object): Promise<unknown> {
  const FunctionName = `${resourceNames(deployment.stage).stack}-${name}`;
  // A run takes up to ten minutes, and one that was cut off here goes on there: it is not begun twice.
  const client = new LambdaClient({ ...clientOptions(deployment), maxAttempts: 1 });
  try {
    const { Payload, FunctionError } = await client.send(
      new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }),
    );
    const text = Buffer.from(Payload ?? []).toString();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (FunctionError === undefined) return answer;
    const { errorMessage = text } = answer as { errorMessage?: string };
    throw new Error(`${FunctionName} failed: ${errorMessage}. Its log: CloudWatch, /aws/lambda/${FunctionName}`);
  } catch (error) {
    if (error instanceof ResourceNotFoundException)
      throw new UsageError(notDeployed(deployment, `function ${FunctionName}`));
    throw explainAws(error, deployment);
  }
}

/** The owner's digest of the past day, or the proof of quiet; sets the exit code where it does not arrive. */
export async function mailNow(context: Context, deployment: Deployment): Promise<void> {
  const { terminal } = context;
  const delivery = (await invoke(deployment, 'digest', { digest: 'now' })) as Delivery;
  if (delivery.kind !== 'sent') {
    const why = 'error' in delivery && delivery.error !== undefined ? delivery.error : delivery.kind;
    warn(terminal, `The test mail was not sent: ${why}`);
    warn(terminal, `"fissure doctor" looks at what mail needs; then: fissure digest --aws --now`);
    return context.end(exitCodes.failed);
  }
  warn(terminal, `SES has taken "${delivery.subject}"; waiting for its report ...`);
  const events = await reportOf(context, deployment, delivery.key);
  const { text, arrived } = describeFate(events);
  await print(terminal, `${text}\n`);
  if (!arrived) context.end(exitCodes.failed);
}

async function reportOf(
  context: Context,
  deployment: Deployment,
  key: string,
): Promise<NonNullable<DigestRecord['events']>> {
  return withDeployedStore(deployment, context, async (store) => {
    for (const until = Date.now() + patienceMs; ; await sleep(pollMs, undefined, { signal: context.signal })) {
      const { events = {} } = (await store.digest(key)) ?? {};
      const isSettled = events.delivered ?? events.bounced ?? events.rejected ?? events.complained;
      if (isSettled !== undefined || Date.now() >= until) return events;
    }
  });
}

/** `arrived`: or nothing speaks against it. */
function describeFate(events: NonNullable<DigestRecord['events']>): { text: string; arrived: boolean } {
  const { delivered, bounced, rejected, sent, delayed } = events;
  if (bounced !== undefined)
    return {
      text: `It bounced at ${bounced}: your mail server does not take it. Is the address right? With --domain mails are signed, and taken more readily.`,
      arrived: false,
    };
  if (rejected !== undefined)
    return { text: `SES rejected it at ${rejected}: it found something harmful in it.`, arrived: false };
  if (delivered !== undefined)
    return { text: `Delivered at ${delivered}. Look into the spam folder where you do not see it.`, arrived: true };
  if (delayed !== undefined)
    return { text: `Your mail server asked for patience at ${delayed}; SES tries again.`, arrived: true };
  if (sent !== undefined) return { text: `Sent at ${sent}; your mail server has not answered yet.`, arrived: true };
  return {
    text: 'SES has not reported on it yet. That is rare: docs/runbook.md#failed-events tells where its reports may have gone.',
    arrived: false,
  };
}
