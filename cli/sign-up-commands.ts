// `fissure subscribers invite` and `open-sign-up`: who may sign up on the site.

import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { paths } from '../shared/paths.ts';
import { openSignUp } from '../shared/subscribers/sign-up-state.ts';
import { createTokens } from '../shared/subscribers/tokens.ts';
import type { Context } from './context.ts';
import { withData } from './data.ts';
import { UsageError } from './exit.ts';
import { keysOf } from './find-subscriber.ts';
import { print } from './terminal.ts';

export function inviteCommand(context: Context): Command {
  return new Command('invite')
    .description('make an invitation to sign up, good for one person and 30 days')
    .option('--site <url>', 'where the site is reached (default: FISSURE_SITE)')
    .action(async ({ site = context.settings().FISSURE_SITE }: { site?: string }) => {
      if (!/^https?:$/.test(URL.parse(site)?.protocol ?? '')) throw new UsageError(`--site: "${site}" is no address`);
      const tokens = createTokens({ keys: (await keysOf(context)).tokens, clock: context.clock });
      const invitation = await tokens.issue('invitation', 'anybody', { jti: randomUUID() });
      await print(context.terminal, `${new URL(paths.invitation(invitation), site)}\n`);
    });
}

export function openSignUpCommand(context: Context): Command {
  return new Command('open-sign-up')
    .description('open sign-up again after too many mails came back')
    .action(async () => {
      await withData(context, async (store) => {
        const { closed } = await store.signUp();
        if (closed) await store.changeSignUp(openSignUp);
        await print(
          context.terminal,
          closed ? `Sign-up is open again; it was closed on ${closed.at}.\n` : 'Sign-up is open.\n',
        );
      });
    });
}
