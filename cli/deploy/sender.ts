// The SES identities that mail needs before the first deployment: made here, verified by their owner's click or DNS, owned by no stack.
import { setTimeout as sleep } from 'node:timers/promises';
import { AlreadyExistsException, CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { clientOptions, readIdentity } from '../account.ts';
import { type Deployment, explainAws } from '../aws.ts';
import type { Context } from '../context.ts';
import { warn } from '../terminal.ts';

const pollMs = 5_000;
/** The link in SES's mail is good for a day; somebody at the terminal follows it within minutes. */
const patienceMs = 15 * 60_000;

/**
 * Has SES know the identity (an address or a domain); where a person is at the terminal, waits until it is verified. What it
 * still lacks the checks tell (checkSender).
 */
export async function prepareIdentity(
  { terminal, signal }: Pick<Context, 'terminal' | 'signal'>,
  deployment: Deployment,
  identity: string,
): Promise<void> {
  const known = await readIdentity(deployment, identity);
  if (known?.verified) return;
  const tokens = known?.tokens ?? (await createIdentity(deployment, identity));
  if (known === undefined) warn(terminal, `SES did not know ${identity}; it does now.`);
  if (identity.includes('@')) {
    warn(
      terminal,
      `SES ${known === undefined ? 'sends' : 'sent'} a mail to ${identity}, "Amazon Web Services – Email Address Verification Request": follow its link.`,
    );
  } else {
    warn(terminal, `Put these records into the DNS of ${identity}:`);
    for (const token of tokens) warn(terminal, `  ${token}._domainkey.${identity} CNAME ${token}.dkim.amazonses.com`);
  }
  if (!terminal.interactive) return;
  warn(terminal, 'Waiting for it (Ctrl-C ends that; the same command goes on later) ...');
  for (const until = Date.now() + patienceMs; Date.now() < until; ) {
    await sleep(pollMs, undefined, { signal });
    if ((await readIdentity(deployment, identity))?.verified) return;
  }
}

/** The DKIM tokens of a domain; none for an address. */
async function createIdentity(deployment: Deployment, EmailIdentity: string): Promise<string[]> {
  try {
    const client = new SESv2Client(clientOptions(deployment));
    const { DkimAttributes } = await client.send(new CreateEmailIdentityCommand({ EmailIdentity }));
    return DkimAttributes?.Tokens ?? [];
  } catch (error) {
    if (error instanceof AlreadyExistsException) return [];
    throw explainAws(error, deployment);
  }
}
