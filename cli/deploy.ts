// Deploys and takes down: the CDK does it, once nothing is missing. Loaded on demand, as cli/doctor.ts is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ConfigError, readConfig, type StackConfig } from '../infra/config.ts';
import { resourceNames } from '../shared/settings.ts';
import { loadWatchlist } from '../shared/watchlist/watchlist.ts';
import {
  type Account,
  type Check,
  checkBootstrap,
  checkMailQuota,
  checkRecipient,
  checkSender,
  readAccount,
} from './account.ts';
import { type Deployment, targetOf } from './aws.ts';
import type { Context } from './context.ts';
import { exitCodes, UsageError } from './exit.ts';
import { loadWatchedOutlets } from './outlet-list.ts';
import { print, warn } from './terminal.ts';

export type TargetOptions = { stage?: string; region?: string; profile?: string };
export type DeployOptions = TargetOptions & {
  owner?: string;
  sender?: string;
  domain?: string;
  timeZone?: string;
  tick?: string;
  outletsPerMessage?: string;
  polls?: string;
  keepItems?: string;
  reader?: string;
  readerItems?: string;
  readerBudget?: string;
  /** False: --no-dashboard. */
  dashboard?: boolean;
  budget?: string;
  check?: boolean;
};

export async function runDeploy(context: Context, options: DeployOptions): Promise<void> {
  const { check, stage, region, profile, dashboard, ...decided } = options;
  const { owner, domain } = decided;
  if (owner === undefined) throw new UsageError('--owner: missing. npm run deploy -- --owner you@example.org');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(owner)) throw new UsageError(`--owner: "${owner}" is no address`);
  const target = targetOf({ stage, region, profile }, context.settings);
  const { sender } = checked({ ...decided, stage: target.stage });
  // Throws WatchError: they are shipped with the functions.
  const settings = context.settings();
  loadWatchedOutlets(settings);
  loadWatchlist(settings.FISSURE_WATCH);
  const account = await readAccount(target);
  const checks = (
    await Promise.all([
      checkBootstrap(target, account),
      checkSender(target, domain ?? sender),
      checkMailQuota(target),
      checkRecipient(target, owner, domain ?? sender),
    ])
  ).flat();
  refuseFailed(checks);
  for (const { name, found, mend } of checks.filter(({ state }) => state === 'attention'))
    warn(context.terminal, `${name}: ${found}. ${mend ?? ''}`);
  if (check) return print(context.terminal, `Nothing is missing in account ${account.id}, ${account.region}.\n`);
  // Table and sender of an earlier deployment of the stage are taken over.
  const words = ['deploy', '--import-existing-resources', '--require-approval', 'never'];
  await runCdk(context, target, account, words, { ...decided, ...(dashboard === false && { dashboard: 'false' }) });
}

/** What the stack would refuse is told before AWS is asked. Throws UsageError. */
function checked(decided: Record<string, string | undefined>): StackConfig {
  try {
    return readConfig(decided);
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message);
    throw error;
  }
}

function refuseFailed(checks: readonly Check[]): void {
  const failed = checks.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return;
  const list = failed.map(({ name, found, mend }) => `  ${name}: ${found}\n    ${mend}`);
  throw new UsageError(`Nothing was deployed. First:\n${list.join('\n')}`);
}

export async function runDestroy(context: Context, given: TargetOptions): Promise<void> {
  const { terminal, settings } = context;
  const target = targetOf(given, settings);
  const account = await readAccount(target);
  const { table, keyParameter, stack } = resourceNames(target.stage);
  warn(
    terminal,
    `Kept, and taken over by the next deployment of "${target.stage}": table ${table} with all its data, the`,
  );
  warn(terminal, `keys in parameter ${keyParameter}, the sender in SES. docs/deploy.md tells how to delete them too.`);
  warn(terminal, `The stack is protected; lift that first: aws cloudformation update-termination-protection`);
  warn(terminal, `  --no-enable-termination-protection --stack-name ${stack}`);
  // The app wants to know an owner; what is taken down depends on the stage alone.
  await runCdk(context, target, account, ['destroy'], { owner: 'owner@example.org' });
}

const root = join(import.meta.dirname, '..');

/** The CDK at the terminal, with its own questions. @param decided context of the app */
async function runCdk(
  context: Context,
  { stage, profile }: Deployment,
  account: Account,
  words: readonly string[],
  decided: Record<string, string | undefined>,
): Promise<void> {
  const given = Object.entries({ ...decided, stage, account: account.id, region: account.region });
  const app = given.flatMap(([name, value]) => (value === undefined ? [] : ['-c', `${name}=${value}`]));
  const profiled = profile === undefined ? [] : ['--profile', profile];
  const args = ['--no-install', 'cdk', ...words, resourceNames(stage).stack, ...app, ...profiled];
  const cdk = spawn('npx', args, { cwd: root, stdio: 'inherit' });
  const [code] = await once(cdk, 'exit');
  if (code !== 0) context.end(exitCodes.failed);
}
