// Makes a stack ready to be deployed to, whatever state an earlier try left it in, or says what does.
import { setTimeout as sleep } from 'node:timers/promises';
import { resourceNames } from '../../shared/settings.ts';
import { type Deployment, targetWords } from '../aws.ts';
import { UsageError } from '../exit.ts';
import { type Terminal, warn } from '../terminal.ts';
import { describeFailures } from './failures.ts';
import type { StackState, Stacks } from './stack.ts';

/** What each state of CloudFormation means for the next deployment. */
const meanings: Record<string, 'stands' | 'clear away' | 'take back'> = {
  CREATE_COMPLETE: 'stands',
  UPDATE_COMPLETE: 'stands',
  UPDATE_ROLLBACK_COMPLETE: 'stands',
  IMPORT_COMPLETE: 'stands',
  IMPORT_ROLLBACK_COMPLETE: 'stands',
  // A first try that failed can only be deleted; so can a deletion that did not end.
  CREATE_FAILED: 'clear away',
  ROLLBACK_COMPLETE: 'clear away',
  ROLLBACK_FAILED: 'clear away',
  DELETE_FAILED: 'clear away',
  UPDATE_FAILED: 'take back',
  UPDATE_ROLLBACK_FAILED: 'take back',
  IMPORT_ROLLBACK_FAILED: 'take back',
};

/** Of a stack that CloudFormation works on, or that awaits its first change set. */
const noStack = new Set(['REVIEW_IN_PROGRESS', 'DELETE_COMPLETE']);

const pollMs = 3_000;

/**
 * The stack as it stands, or undefined where the deployment makes it. What a failed first try or a deletion left is deleted, its
 * protection lifted; the table is no part of that. Throws UsageError naming the command where the owner has to act.
 */
export async function makeReady(
  stacks: Stacks,
  deployment: Deployment,
  terminal: Pick<Terminal, 'stderr'>,
): Promise<StackState | undefined> {
  const state = await stacks.read();
  if (state === undefined || noStack.has(state.status)) return undefined;
  const { stack } = resourceNames(deployment.stage);
  const target = `--stack-name ${stack}${targetWords(deployment)}`;
  switch (meanings[state.status]) {
    case 'stands':
      return state;
    case 'clear away':
      warn(terminal, `${stack} is in ${state.status}: what an earlier try left is deleted first; the table stays.`);
      await clearAway(stacks, state, deployment, terminal);
      return undefined;
    case 'take back':
      throw new UsageError(
        `${stack} is in ${state.status}: an upgrade failed and could not be taken back. First:\n` +
          `  aws cloudformation ${state.status === 'UPDATE_FAILED' ? 'rollback-stack' : 'continue-update-rollback'} ${target}\n` +
          `and when it is in UPDATE_ROLLBACK_COMPLETE, deploy again.${await describeFailures(stacks, state, deployment)}`,
      );
    default: {
      const what = state.status.startsWith('DELETE') ? 'stack-delete-complete' : 'stack-update-complete';
      throw new UsageError(
        `${stack} is in ${state.status}: another deployment or deletion is under way. Wait for it, then repeat:\n` +
          `  aws cloudformation wait ${what} ${target}`,
      );
    }
  }
}

/** Deletes the stack and waits for its end. Throws UsageError where something resists. */
export async function clearAway(
  stacks: Stacks,
  state: StackState,
  deployment: Deployment,
  terminal: Pick<Terminal, 'stderr'>,
): Promise<void> {
  const { stack } = resourceNames(deployment.stage);
  if (state.isProtected) {
    warn(terminal, `The protection of ${stack} is lifted.`);
    await stacks.protect(false);
  }
  await stacks.delete(state.id);
  const after = await deleted(stacks);
  if (after === undefined) return;
  throw new UsageError(
    `${stack} could not be deleted (${after.status}${after.reason === undefined ? '' : `: ${after.reason}`}). ` +
      `Mend it and repeat, or leave the rest behind:\n` +
      `  aws cloudformation delete-stack --deletion-mode FORCE_DELETE_STACK --stack-name ${stack}${targetWords(deployment)}` +
      (await describeFailures(stacks, after, deployment)),
  );
}

/** The stack as it is once its deletion ended; undefined where it is gone. */
async function deleted(stacks: Stacks): Promise<StackState | undefined> {
  for (;;) {
    const state = await stacks.read();
    if (state === undefined || state.status === 'DELETE_COMPLETE') return undefined;
    if (!state.status.endsWith('_IN_PROGRESS')) return state;
    await sleep(pollMs);
  }
}
