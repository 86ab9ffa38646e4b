// What an AWS account must have before and after a deployment: each check ends well, or with the command that mends it.
import { GetAccountCommand, GetEmailIdentityCommand, NotFoundException, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { type Deployment, explainAws } from './aws.ts';

/** `attention`: it works, and yet the owner should know. */
export type Check = { name: string; state: 'ok' | 'attention' | 'failed'; found: string; mend?: string };

export type Account = { id: string; region: string };

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
    const { Account: id = '' } = await client.send(new GetCallerIdentityCommand({}));
    return { id, region };
  } catch (error) {
    throw explainAws(error, deployment);
  }
}

/** How commands of the AWS CLI name what these options name. */
const cliTarget = ({ region, profile }: Deployment): string =>
  `${region === undefined ? '' : ` --region ${region}`}${profile === undefined ? '' : ` --profile ${profile}`}`;

/** The CDK's own buckets and roles, made once an account and region. */
export async function checkBootstrap(deployment: Deployment, { id, region }: Account): Promise<Check> {
  const version = await readParameter(deployment, '/cdk-bootstrap/hnb659fds/version');
  const profile = deployment.profile === undefined ? '' : ` --profile ${deployment.profile}`;
  return version === undefined
    ? {
        name: 'bootstrap',
        state: 'failed',
        found: `account ${id} is not prepared for the CDK in ${region}`,
        mend: `npx cdk bootstrap aws://${id}/${region}${profile}`,
      }
    : { name: 'bootstrap', state: 'ok', found: `version ${version}` };
}

/** Value of a plain parameter; undefined where there is none. */
export async function readParameter(deployment: Deployment, name: string): Promise<string | undefined> {
  try {
    const client = new SSMClient(clientOptions(deployment));
    return (await client.send(new GetParameterCommand({ Name: name }))).Parameter?.Value;
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw explainAws(error, deployment);
  }
}

/** @param identity an address or a domain */
export async function checkSender(deployment: Deployment, identity: string): Promise<Check[]> {
  const target = cliTarget(deployment);
  const isDomain = !identity.includes('@');
  const next = isDomain
    ? `and put the three CNAME records that it answers into the domain's DNS: aws sesv2 get-email-identity --email-identity ${identity}${target} --query DkimAttributes.Tokens`
    : 'and follow the link in the mail that SES sends there';
  try {
    const client = new SESv2Client(clientOptions(deployment));
    const { VerifiedForSendingStatus: verified, DkimAttributes: dkim } = await client.send(
      new GetEmailIdentityCommand({ EmailIdentity: identity }),
    );
    const sender: Check = verified
      ? { name: 'sender', state: 'ok', found: 'verified in SES' }
      : {
          name: 'sender',
          state: 'failed',
          found: `not verified yet (${dkim?.Status ?? 'PENDING'})`,
          mend: isDomain
            ? `put the CNAME records into the DNS, up to three days may pass: aws sesv2 get-email-identity --email-identity ${identity}${target} --query DkimAttributes.Tokens`
            : `follow the link in the mail from SES; for another one: aws sesv2 delete-email-identity --email-identity ${identity}${target}, then aws sesv2 create-email-identity --email-identity ${identity}${target}`,
        };
    return [sender, dkimCheck(isDomain, dkim?.SigningEnabled === true && dkim.Status === 'SUCCESS')];
  } catch (error) {
    if (!(error instanceof NotFoundException)) throw explainAws(error, deployment);
    const mend = `aws sesv2 create-email-identity --email-identity ${identity}${target}, ${next}`;
    return [{ name: 'sender', state: 'failed', found: 'SES does not know the sender in this region', mend }];
  }
}

/** In the sandbox the owner's own digest arrives only where SES knows the address. @param sender address or domain that is checked anyway */
export async function checkRecipient(deployment: Deployment, owner: string, sender: string): Promise<Check[]> {
  if (owner === sender || owner.endsWith(`@${sender}`)) return [];
  const [sandbox] = await checkMailQuota(deployment);
  if (sandbox?.state === 'ok') return [];
  const [{ state, mend } = { state: 'ok' as const }] = await checkSender(deployment, owner);
  if (state === 'ok') return [];
  return [
    { name: 'owner', state: 'attention', found: 'in the sandbox your digests do not reach you', ...(mend && { mend }) },
  ];
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

/** Sandbox and quota of the account's mail. */
export async function checkMailQuota(deployment: Deployment): Promise<Check[]> {
  try {
    const client = new SESv2Client(clientOptions(deployment));
    const { ProductionAccessEnabled, SendQuota, EnforcementStatus } = await client.send(new GetAccountCommand({}));
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
    const state =
      EnforcementStatus !== undefined && EnforcementStatus !== 'HEALTHY' ? 'failed' : full ? 'attention' : 'ok';
    const quota: Check = {
      name: 'mail quota',
      state,
      found: `${used}${state === 'failed' ? `; the account is under ${EnforcementStatus}` : ''}`,
      ...(state !== 'ok' && { mend: 'SES console, Reputation metrics and Account dashboard' }),
    };
    return [sandbox, quota];
  } catch (error) {
    throw explainAws(error, deployment);
  }
}
