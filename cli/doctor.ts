// Looks a deployment over, check by check. Loaded on demand: the clients it needs take longer to load than most commands to run.
import { type Check, checkBootstrap, checkMailQuota, checkRecipient, checkSender, readAccount } from './account.ts';
import { type Deployment, targetOf } from './aws.ts';
import type { Context } from './context.ts';
import { type Decided, readDecided } from './deploy/options.ts';
import { readDeployedStack } from './deploy/stack.ts';
import { checkAlarmMail, checkAlarms, checkPutAside, checkSchedules, checkStack, checkTable } from './deployed.ts';
import { exitCodes } from './exit.ts';
import { checkReader } from './reader-check.ts';
import { renderTable } from './table.ts';
import { print, type Terminal } from './terminal.ts';
import { checkRows } from './upkeep.ts';

export type DoctorOptions = { stage?: string; region?: string; profile?: string; json?: boolean };

export async function runDoctor(context: Context, { json, ...target }: DoctorOptions): Promise<void> {
  const { terminal } = context;
  const checks = await examine(targetOf(target, context.settings), context);
  await print(terminal, json ? `${JSON.stringify(checks, null, 2)}\n` : `${findingsTable(checks, terminal)}\n`);
  if (checks.some(({ state }) => state === 'failed')) context.end(exitCodes.failed);
}

/** Without identity and region nothing else can be asked; a check that may not be made is told, and the others go on. */
async function examine(deployment: Deployment, context: Context): Promise<Check[]> {
  const account = await readAccount(deployment);
  const { id, region, partition } = account;
  const where = partition === 'aws' ? region : `${region} (${partition})`;
  const identity: Check = { name: 'identity', state: 'ok', found: `account ${id} in ${where}` };
  const [options, stack] = await Promise.all([readDecided(deployment), readDeployedStack(deployment)]);
  const all: [name: string, look: () => Promise<Check | Check[]>][] = [
    ['bootstrap', () => checkBootstrap(deployment, account)],
    ['stack', async () => checkStack(deployment, stack)],
    ['table', () => checkTable(deployment)],
    ['sender', () => checkMailAddresses(deployment, options)],
    ['sandbox', () => checkMailQuota(deployment)],
    ['schedule', () => checkSchedules(deployment)],
    ['rows', () => checkRows(deployment, context, Number(options.tick ?? 5))],
    ['second reader', () => checkReader(deployment, account, options.reader)],
    ['dead letters', () => checkPutAside(deployment, stack)],
    ['alarms', () => checkAlarms(deployment)],
    ['alarm mail', () => checkAlarmMail(deployment, stack)],
  ];
  const found = await Promise.all(
    all.map(([name, look]) =>
      look().catch(
        (error: Error): Check => ({ name, state: 'failed', found: 'could not be asked', mend: error.message }),
      ),
    ),
  );
  return [identity, ...found.flat()];
}

/** Whom mail comes from, and whether the owner's own gets through. */
async function checkMailAddresses(deployment: Deployment, { owner, sender, domain }: Decided): Promise<Check[]> {
  const identity = domain ?? sender ?? owner;
  if (owner === undefined || identity === undefined)
    return [{ name: 'sender', state: 'failed', found: 'unknown: nothing is deployed', mend: 'npm run deploy' }];
  const checks = [checkSender(deployment, identity), checkRecipient(deployment, owner, identity)];
  return (await Promise.all(checks)).flat();
}

const marks = { ok: 'ok', attention: '!', failed: 'FAILED' } as const;

function findingsTable(checks: readonly Check[], terminal: Pick<Terminal, 'columns'>): string {
  const rows = checks.map(({ name, state, found, mend }) => ({
    cells: [marks[state], name, found],
    notes: mend === undefined ? [] : mend.split('\n').map((line, at) => (at === 0 ? `-> ${line}` : `   ${line}`)),
  }));
  return renderTable(['', '', { head: '', flows: true }], rows, terminal);
}
