// Deploys: the CDK does it, once nothing is missing. Loaded on demand, as cli/doctor.ts is.
import { ConfigError, readConfig, type StackConfig } from '../../infra/config.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import {
  type Account,
  type Check,
  checkBootstrap,
  checkMailQuota,
  checkRecipient,
  checkSender,
  isSandbox,
  readAccount,
} from '../account.ts';
import { type Deployment, targetOf } from '../aws.ts';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { loadWatchedOutlets } from '../outlet-list.ts';
import { print, warn } from '../terminal.ts';
import { type RunCdk, runCdk } from './cdk.ts';
import { describeFailures } from './failures.ts';
import { invoke, mailNow } from './mail-now.ts';
import { type Decided, describeChanges, readDecided, saveDecided, withGiven } from './options.ts';
import { makeReady } from './ready.ts';
import { prepareIdentity } from './sender.ts';
import { siteRunsFor } from './site-runs.ts';
import { openStacks, type StackState, type Stacks } from './stack.ts';

export type TargetOptions = { stage?: string; region?: string; profile?: string };
export type DeployOptions = TargetOptions &
  Omit<Decided, 'dashboard' | 'domain'> & {
    /** False: --no-domain. */
    domain?: string | false;
    /** False: --no-dashboard. */
    dashboard?: boolean;
    check?: boolean;
    show?: boolean;
    /** Absent: after a first deployment, and where owner or sender changed. */
    mail?: boolean;
  };

/** @param cdk stands for the CDK at the terminal */
export async function runDeploy(context: Context, options: DeployOptions, cdk: RunCdk = runCdk): Promise<void> {
  const { check, show, mail, stage, region, profile, ...asked } = options;
  const given = toDecided(asked);
  const deployment = targetOf({ stage, region, profile }, context.settings);
  if (given.owner !== undefined) checked({ ...given, stage: deployment.stage });
  // Throws WatchError: they are shipped with the functions.
  const settings = context.settings();
  loadWatchedOutlets(settings);
  loadWatchlist(settings.FISSURE_WATCH);

  const account = await readAccount(deployment);
  const before = await readDecided(deployment);
  const decided = withGiven(before, given);
  const config = checked({ ...decided, stage: deployment.stage });
  const target = { deployment, account };
  if (show) return showChanges(context, { before, decided, target, cdk });

  if (!check) await prepareSender(context, deployment, config);
  const checks = await examine(deployment, account, config);
  refuseFailed(checks);
  for (const { name, found, mend } of checks.filter(({ state }) => state === 'attention'))
    warn(context.terminal, `${name}: ${found}. ${mend ?? ''}`);
  const { siteRuns, remark } = await siteRunsFor(deployment, decided.siteRuns);
  if (check) return print(context.terminal, `Nothing is missing in account ${account.id}, ${account.region}.\n`);

  if (remark !== undefined) warn(context.terminal, remark);
  const stacks = openStacks(deployment);
  const standing = await makeReady(stacks, deployment, context.terminal);
  tellOptions(context, before, decided);
  await saveDecided(deployment, decided);
  // A table that an earlier stack of the stage kept is taken over.
  const words = ['deploy', '--import-existing-resources', '--require-approval', 'never'];
  // The CDK protects before it knows whether the stack will stand; a first try that fails could then be neither deleted nor repeated.
  const code = await cdk(words, target, {
    ...decided,
    siteRuns,
    ...(standing && { protectStack: 'true' }),
  });
  if (code !== 0) return tellFailure(context, stacks, deployment);
  await stacks.protect(true);
  const isNewWay = ['owner', 'sender', 'domain'].some(
    (name) => before[name as keyof Decided] !== decided[name as keyof Decided],
  );
  if (mail ?? (standing === undefined || isNewWay)) await mailFirst(context, deployment, await stacks.read());
}

/** What was deployed is seen to work: outlets are read once, and the owner gets a mail. */
async function mailFirst(context: Context, deployment: Deployment, state: StackState | undefined): Promise<void> {
  const { terminal } = context;
  warn(terminal, 'Reading the outlets once ...');
  await invoke(deployment, state?.outputs.OutletsUrl === undefined ? 'poll' : 'dispatch', {});
  await mailNow(context, deployment);
  warn(
    terminal,
    'Now follow the link in the mail "AWS Notification - Subscription Confirmation": without it no alarm reaches you.',
  );
}

/** Options as texts by the names of the context; an empty one takes back to the default. */
function toDecided({
  domain,
  dashboard,
  ...rest
}: Omit<DeployOptions, keyof TargetOptions | 'check' | 'show' | 'mail'>): Decided {
  return {
    ...rest,
    ...(domain !== undefined && { domain: domain === false ? '' : domain }),
    ...(dashboard !== undefined && { dashboard: dashboard ? 'true' : '' }),
  };
}

/** What the stack would refuse is told before anything is made. Throws UsageError. */
function checked(decided: Record<string, string | undefined>): StackConfig {
  try {
    return readConfig(decided);
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message);
    throw error;
  }
}

async function prepareSender(context: Context, deployment: Deployment, { owner, sender, domain }: StackConfig) {
  const identity = domain ?? sender;
  await prepareIdentity(context, deployment, identity);
  if (owner !== identity && !owner.endsWith(`@${identity}`) && (await isSandbox(deployment)))
    await prepareIdentity(context, deployment, owner);
}

async function examine(
  deployment: Deployment,
  account: Account,
  { owner, sender, domain }: StackConfig,
): Promise<Check[]> {
  const found = await Promise.all([
    checkPartition(account),
    checkBootstrap(deployment, account),
    checkSender(deployment, domain ?? sender),
    checkMailQuota(deployment),
    checkRecipient(deployment, owner, domain ?? sender),
  ]);
  return found.flat();
}

/** Mail is what a deployment is for, and not every partition of AWS has SES. */
const checkPartition = ({ partition, region }: Account): Check[] =>
  partition === 'aws-cn'
    ? [
        {
          name: 'partition',
          state: 'failed',
          found: `${region} is of ${partition}, which has no SES`,
          mend: 'deploy to a region of another partition: --region eu-central-1, with credentials for it',
        },
      ]
    : [];

function refuseFailed(checks: readonly Check[]): void {
  const failed = checks.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return;
  const list = failed.map(
    ({ name, found, mend = '' }) => `  ${name}: ${found}\n    ${mend.replaceAll('\n', '\n      ')}`,
  );
  throw new UsageError(`Nothing was deployed. First:\n${list.join('\n')}`);
}

function tellOptions({ terminal }: Context, before: Decided, decided: Decided): void {
  const changes = describeChanges(before, decided);
  const isFirst = Object.keys(before).length === 0;
  if (!isFirst) for (const change of changes) warn(terminal, `Changed: ${change}`);
  const kept = Object.entries(decided).filter(([name, value]) => before[name as keyof Decided] === value);
  if (kept.length > 0) warn(terminal, `As before: ${kept.map(([name, value]) => `${name} ${value}`).join(', ')}`);
}

async function showChanges(
  context: Context,
  { before, decided, target, cdk }: { before: Decided; decided: Decided; target: Parameters<RunCdk>[1]; cdk: RunCdk },
): Promise<void> {
  const changes = describeChanges(before, decided);
  const lines = changes.length === 0 ? ['No option changes.'] : ['Options:', ...changes.map((change) => `  ${change}`)];
  await print(context.terminal, `${lines.join('\n')}\n`);
  const { siteRuns } = await siteRunsFor(target.deployment, decided.siteRuns);
  const state = await openStacks(target.deployment).read();
  const code = await cdk(['diff'], target, {
    ...decided,
    siteRuns,
    ...(state?.isProtected && { protectStack: 'true' }),
  });
  if (code !== 0) context.end(exitCodes.failed);
}

/** What CloudFormation took back is in order again; what did not even begin is told by the CDK. */
async function tellFailure({ terminal, end }: Context, stacks: Stacks, deployment: Deployment): Promise<void> {
  const state = await stacks.read();
  const what = state === undefined ? 'Nothing was made.' : `The stack is in ${state.status}.`;
  const failures = state === undefined ? '' : await describeFailures(stacks, state, deployment);
  warn(
    terminal,
    `${what} Mend what is told${failures === '' ? ' above' : ''}, and repeat the command: it goes on from there.${failures}`,
  );
  end(exitCodes.failed);
}
