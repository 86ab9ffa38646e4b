// What an AWS account must have before and after a deployment: each check ends well, or with the command that mends it.
import { GetAccountCommand, GetEmailIdentityCommand, NotFoundException, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { type Deployment, explainAws, targetWords } from './aws.ts';

/** `attention`: it works, and yet the owner should know. */
export type Check = { name: string; state: 'ok' | 'attention' | 'failed'; found: string; mend?: string };

/** `partition`: `aws`, or another world of its own such as `aws-cn`. */
export type Account = { id: string; region: string; partition: string };

/** Options for any client of the SDK. */
export const clientOptions = ({ region, profile }: Deployment) => ({
  ...(region !== undefined && { region }),
  ...(profile !== undefined && { profile }),
  maxAttempts: 2,
});

/** Who asks, and where. Throws UsageError where there is no region or no credentials. */
export async function readAccount(deployment: Deployment): Promise<Account> {
  const client = new STSClient(clientOptions(deployment));
  try {
    const region = await client.config.region();
    const { Account: id = '', Arn: arn = '' } = await client.send(new GetCallerIdentityCommand({}));
    return { id, region, partition: arn.split(':')[1] || 'aws' };
  } catch (error) {
    throw explainAws(error, deployment);
  }
}

/** Version of the CDK's bootstrap that the template asks for (its rule CheckBootstrapVersion). */
export const leastBootstrap = 6;

/** The CDK's own buckets and roles, made once an account and region. */
export async function checkBootstrap(deployment: Deployment, { id, region }: Account): Promise<Check> {
  const { profile } = deployment;
  const version = await readParameter(deployment, '/cdk-bootstrap/hnb659fds/version');
  const name = 'bootstrap';
  const mend = `npx cdk bootstrap aws://${id}/${region}${targetWords({ ...(profile !== undefined && { profile }) })}`;
  if (version === undefined)
    return { name, state: 'failed', found: `account ${id} is not prepared for the CDK in ${region}`, mend };
  if (!(Number(version) >= leastBootstrap))
    return { name, state: 'failed', found: `version ${version} is too old, ${leastBootstrap} is needed`, mend };
  return { name, state: 'ok', found: `version ${version}` };
}

/** Value of a plain parameter; undefined where there is none. */
async function readParameter(deployment: Deployment, name: string): Promise<string | undefined> {
  try {
    const client = new SSMClient(clientOptions(deployment));
    return (await client.send(new GetParameterCommand({ Name: name }))).Parameter?.Value;
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw explainAws(error, deployment);
  }
}

type Identity = { verified: boolean; signed: boolean; status: string; tokens: string[] };

/** What SES knows of an address or a domain in this region; undefined: nothing. */
export async function readIdentity(deployment: Deployment, identity: string): Promise<Identity | undefined> {
  try {
    const client = new SESv2Client(clientOptions(deployment));
    const { VerifiedForSendingStatus: verified = false, DkimAttributes: dkim } = await client.send(
      new GetEmailIdentityCommand({ EmailIdentity: identity }),
    );
    const status = dkim?.Status ?? 'PENDING';
    const signed = dkim?.SigningEnabled === true && status === 'SUCCESS';
    return { verified, signed, status, tokens: dkim?.Tokens ?? [] };
  } catch (error) {
    if (error instanceof NotFoundException) return undefined;
    throw explainAws(error, deployment);
  }
}

/** @param identity an address or a domain */
export async function checkSender(deployment: Deployment, identity: string): Promise<Check[]> {
  const known = await readIdentity(deployment, identity);
  const target = targetWords(deployment);
  const isDomain = !identity.includes('@');
  const dkim = dkimCheck(isDomain, known?.signed === true);
  if (known?.verified) return [{ name: 'sender', state: 'ok', found: `${identity} is verified in SES` }, dkim];
  if (known === undefined) {
    const mend = `npm run deploy has SES ask ${isDomain ? 'for records in its DNS' : 'it by mail'}; or aws sesv2 create-email-identity --email-identity ${identity}${target}`;
    return [{ name: 'sender', state: 'failed', found: `SES does not know ${identity} in this region`, mend }];
  }
  const mend = isDomain
    ? `put its records into the DNS, up to three days may pass: ${known.tokens.map((token) => `\n${token}._domainkey.${identity} CNAME ${token}.dkim.amazonses.com`).join('')}`
    : `follow the link in the mail from SES; for another one: aws sesv2 delete-email-identity --email-identity ${identity}${target}, then deploy again`;
  return [{ name: 'sender', state: 'failed', found: `${identity} is not verified yet (${known.status})`, mend }, dkim];
}

/** In the sandbox the owner's own digest arrives only where SES knows the address. @param sender address or domain that is checked anyway */
export async function checkRecipient(deployment: Deployment, owner: string, sender: string): Promise<Check[]> {
  if (owner === sender || owner.endsWith(`@${sender}`)) return [];
  if (!(await isSandbox(deployment))) return [];
  const [{ state, mend } = { state: 'ok' as const }] = await checkSender(deployment, owner);
  const name = 'owner address';
  if (state === 'ok') return [{ name, state, found: 'verified: mails reach it from the sandbox' }];
  return [{ name, state: 'attention', found: 'in the sandbox your digests do not reach you', ...(mend && { mend }) }];
}

/** Whether SES sends to verified addresses alone. */
export async function isSandbox(deployment: Deployment): Promise<boolean> {
  const [sandbox] = await checkMailQuota(deployment);
  return sandbox?.state !== 'ok';
}

const dkimCheck = (isDomain: boolean, signed: boolean): Check =>
  signed
    ? { name: 'DKIM', state: 'ok', found: 'mails are signed' }
    : {
        name: 'DKIM',
        state: 'attention',
        found: isDomain
          ? 'mails are not signed'
          : 'an address alone cannot sign its mails; some will be taken for spam',
        mend: isDomain
          ? 'complete the CNAME records of the domain'
          : 'send from a domain of your own: deploy with --domain',
      };

/** Sandbox, quota and right of the account to send mail. */
export async function checkMailQuota(deployment: Deployment): Promise<Check[]> {
  try {
    const client = new SESv2Client(clientOptions(deployment));
    const { ProductionAccessEnabled, SendQuota, EnforcementStatus, SendingEnabled } = await client.send(
      new GetAccountCommand({}),
    );
    const { Max24HourSend: most = 0, SentLast24Hours: sent = 0, MaxSendRate: rate = 0 } = SendQuota ?? {};
    const used = `${sent} of ${most === -1 ? 'any number of' : most} mails in 24 hours, ${rate} a second`;
    const sandbox: Check = ProductionAccessEnabled
      ? { name: 'sandbox', state: 'ok', found: 'left' }
      : {
          name: 'sandbox',
          state: 'attention',
          found: 'SES sends to verified addresses alone',
          mend: 'enough for yourself; for others ask for production access: SES console, Account dashboard (docs/deploy.md, "Out of the sandbox")',
        };
    const full = most > 0 && sent >= 0.9 * most;
    const isHealthy = EnforcementStatus === undefined || EnforcementStatus === 'HEALTHY';
    const quota: Check = {
      name: 'mail quota',
      state: isHealthy ? (full ? 'attention' : 'ok') : 'failed',
      found: `${used}${isHealthy ? '' : `; the account is under ${EnforcementStatus}`}`,
      ...((!isHealthy || full) && { mend: 'SES console, Reputation metrics and Account dashboard' }),
    };
    const sending: Check =
      SendingEnabled === false
        ? {
            name: 'sending',
            state: 'failed',
            found: 'paused: no mail of this account is sent',
            mend: `SES console, Account dashboard, mend what it names; a pause of your own ends with: aws sesv2 put-account-sending-attributes --sending-enabled${targetWords(deployment)}`,
          }
        : { name: 'sending', state: 'ok', found: 'enabled' };
    return [sandbox, quota, sending];
  } catch (error) {
    throw explainAws(error, deployment);
  }
}
