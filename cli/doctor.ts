// Looks a deployment over, check by check. Loaded on demand: the clients it needs take longer to load than most commands to run.
import { resourceNames } from '../shared/settings.ts';
import { type Check, checkBootstrap, checkMailQuota, checkSender, readAccount, readParameter } from './account.ts';
import { type Deployment, targetOf } from './aws.ts';
import type { Context } from './context.ts';
import { checkAlarmMail, checkAlarms, checkLastPoll, checkPutAside, checkSchedules, checkTable } from './deployed.ts';
import { exitCodes } from './exit.ts';
import { checkReader } from './reader-check.ts';
import { print } from './terminal.ts';

export type DoctorOptions = { stage?: string; region?: string; profile?: string; json?: boolean };

export async function runDoctor(context: Context, { json, ...target }: DoctorOptions): Promise<void> {
  const { terminal, clock } = context;
  const checks = await examine(targetOf(target, context.settings), clock.now());
  await print(terminal, json ? `${JSON.stringify(checks, null, 2)}\n` : checks.map(toLines).join(''));
  if (checks.some(({ state }) => state === 'failed')) context.end(exitCodes.failed);
}

/** Without identity and region nothing else can be asked; a check that may not be made is told, and the others go on. */
async function examine(deployment: Deployment, now: Date): Promise<Check[]> {
  const account = await readAccount(deployment);
  const names = resourceNames(deployment.stage);
  const identity: Check = { name: 'identity', state: 'ok', found: `account ${account.id} in ${account.region}` };
  const sender = async (): Promise<Check[]> => {
    const known = await readParameter(deployment, names.senderParameter);
    if (known !== undefined) return checkSender(deployment, known);
    return [{ name: 'sender', state: 'failed', found: 'unknown: nothing is deployed', mend: 'npm run deploy' }];
  };
  const all: [name: string, look: () => Promise<Check | Check[]>][] = [
    ['bootstrap', () => checkBootstrap(deployment, account)],
    ['table', () => checkTable(deployment)],
    ['sender', sender],
    ['sandbox', () => checkMailQuota(deployment)],
    ['schedule', () => checkSchedules(deployment)],
    ['last poll', () => checkLastPoll(deployment, now)],
    ['dead letters', () => checkPutAside(deployment)],
    ['second reader', () => checkReader(deployment, account)],
    ['alarms', () => checkAlarms(deployment)],
    ['alarm mail', () => checkAlarmMail(deployment, account)],
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

const marks = { ok: 'ok', attention: '!', failed: 'FAILED' } as const;

function toLines({ name, state, found, mend }: Check): string {
  const line = `${marks[state].padEnd(7)}${name.padEnd(14)}${found}\n`;
  return mend === undefined ? line : `${line}${' '.repeat(21)}-> ${mend.replaceAll('\n', `\n${' '.repeat(24)}`)}\n`;
}
