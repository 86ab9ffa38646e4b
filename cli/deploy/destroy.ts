// Takes a deployment down: asks first, then deletes the stack and waits for its end. Nothing is bundled for it.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { resourceNames } from '../../shared/settings.ts';
import { readAccount } from '../account.ts';
import { targetOf, targetWords } from '../aws.ts';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { print, type Terminal, warn } from '../terminal.ts';
import type { TargetOptions } from './deploy.ts';
import { clearAway } from './ready.ts';
import { openStacks } from './stack.ts';

export async function runDestroy(
  context: Context,
  { yes, ...given }: TargetOptions & { yes?: boolean },
): Promise<void> {
  const { terminal, settings } = context;
  const deployment = targetOf(given, settings);
  const account = await readAccount(deployment);
  const { table, keyParameter, optionsParameter, stack } = resourceNames(deployment.stage);
  const stacks = openStacks(deployment);
  const state = await stacks.read();
  const target = targetWords(deployment);
  if (state === undefined)
    throw new UsageError(
      `There is no stack ${stack} in account ${account.id}, ${account.region}. Another is named with --stage, --region and --profile.`,
    );
  if (state.status.endsWith('_IN_PROGRESS') && state.status !== 'REVIEW_IN_PROGRESS')
    throw new UsageError(
      `${stack} is in ${state.status}: something is under way. Look again when it is done:\n  aws cloudformation describe-stacks --stack-name ${stack}${target}`,
    );
  warn(
    terminal,
    `Account ${account.id}, ${account.region}: ${stack} is deleted, with its functions, site, alarms and logs.`,
  );
  warn(
    terminal,
    `Kept, and taken over by the next deployment of "${deployment.stage}": table ${table} with all its data, the keys`,
  );
  warn(
    terminal,
    `in ${keyParameter}, the options in ${optionsParameter}, the sender in SES. To delete them too, for good:`,
  );
  for (const command of [
    `dynamodb update-table --table-name ${table} --no-deletion-protection-enabled`,
    `dynamodb delete-table --table-name ${table}`,
    `ssm delete-parameters --names ${keyParameter} ${optionsParameter}`,
  ])
    warn(terminal, `  aws ${command}${target}`);
  if (!yes && !(await agreed(terminal, `Delete ${stack}? [y/N] `))) {
    warn(terminal, 'Nothing was deleted. From a script: --yes');
    return context.end(exitCodes.usage);
  }
  await clearAway(stacks, state, deployment, terminal);
  await print(terminal, `${stack} is deleted.\n`);
}

async function agreed({ stdin, stderr }: Terminal, question: string): Promise<boolean> {
  stderr.write(question);
  const lines = createInterface({ input: stdin });
  const [answer] = await Promise.race([once(lines, 'line'), once(lines, 'close').then(() => [''])]);
  lines.close();
  return /^y(es)?$/i.test(String(answer).trim());
}
