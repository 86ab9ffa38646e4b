// `fissure token`: personal tokens of the hosted explorer, for feed readers and programs.
import { Command, Option } from 'commander';
import type { Store } from '../../shared/store/store.ts';
import { bearerOf } from '../../shared/subscribers/bearer.ts';
import { grantAccess, longestName, mostGrants } from '../../shared/subscribers/grants.ts';
import type { Keys } from '../../shared/subscribers/keys.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { revokeTokens } from '../../shared/subscribers/subscription.ts';
import { createTokens, type Tokens } from '../../shared/subscribers/tokens.ts';
import type { Context } from '../context.ts';
import { withData } from '../data.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { findSubscriber, keysOf } from '../find-subscriber.ts';
import { print, printable, warn } from '../terminal.ts';

const help = `
A token shows who reads, for a year: in the header "Authorization: Bearer TOKEN", or as "?token=TOKEN" in the address of
a feed. It has a name, by which /account lists and ends it; ten at most are good at a time. --revoke ends all of one subscriber at
once, with the sessions and the links in mails sent so far (those that unsubscribe go on working). On this machine the pages are open to it alone and ask for none.

Examples:
  fissure token --aws                        the owner's
  fissure token --aws ada@example.org
  fissure token --aws --check TOKEN          whose it is, and whether it still works
  fissure token --aws --revoke ada@example.org`;

type Options = { name: string; revoke?: boolean; check?: string; json?: boolean };
type Found = { store: Store; tokens: Tokens; keys: Keys };

export function tokenCommand(context: Context): Command {
  return new Command('token')
    .description('make, check and revoke tokens for feed readers and programs')
    .argument('[subscriber]', 'address or id of whom it is for', 'owner')
    .addOption(new Option('--revoke', 'end all tokens and sessions of the subscriber').conflicts('check'))
    .option('--name <name>', 'what the token is for', 'command line')
    .option('--check <token>', 'whose token it is, and whether it works')
    .option('--json', 'the answer as JSON')
    .addHelpText('after', help)
    .action(async (who: string, options: Options) => {
      await withData(context, async (store) => {
        const keys = await keysOf(context);
        const found = { store, keys, tokens: createTokens({ keys: keys.tokens, clock: context.clock }) };
        if (options.check !== undefined) return check(options.check, found, options, context);
        const subscriber = await confirmed(who, found);
        await (options.revoke ? revoke : make)(subscriber, found, options, context);
      });
    });
}

async function confirmed(who: string, found: Found): Promise<Subscriber> {
  const subscriber = await findSubscriber(who, found);
  if (subscriber?.status === 'confirmed') return subscriber;
  const why =
    subscriber === undefined
      ? `is no subscriber${who === 'owner' ? ' yet: the owner is entered by the first run of "fissure start" or of the deployment' : ''}`
      : `has not confirmed, or gets no mail any more (${subscriber.status})`;
  throw new UsageError(`"${who}" ${why}; tokens are for confirmed subscribers`);
}

async function make(subscriber: Subscriber, found: Found, { json, name }: Options, { terminal, clock }: Context) {
  const granted = await grantAccess('api', subscriber, { ...found, clock }, printable(name).slice(0, longestName));
  if (granted.kind !== 'granted')
    throw new UsageError(`${mostGrants.api} tokens are good already; end one at /account, or all with --revoke`);
  const [{ id }, { token }] = [subscriber, granted];
  await print(terminal, json ? `${JSON.stringify({ subscriber: id, token })}\n` : `${token}\n`);
  if (!json) warn(terminal, 'Good for a year. Whoever has it can read the history: fissure token --revoke ends it.');
}

async function revoke({ id }: Subscriber, { store }: Found, { json }: Options, { terminal, clock }: Context) {
  const changed = await store.changeSubscriber(id, revokeTokens(clock.now()));
  const words = 'Tokens, sessions and links in mails sent so far work no more, but for those that unsubscribe.';
  await print(terminal, json ? `${JSON.stringify({ subscriber: id, epoch: changed?.epoch })}\n` : `${words}\n`);
}

/** Exit code 1 where the token opens nothing. */
async function check(token: string, found: Found, { json }: Options, { terminal, end }: Context) {
  const bearer = await bearerOf('api', token, found);
  const answer = bearer.kind === 'valid' ? { kind: bearer.kind, subscriber: bearer.subscriber.id } : bearer;
  const words = {
    valid: `It works, and is of subscriber ${'subscriber' in answer ? answer.subscriber : ''}.`,
    expired: 'It is over, or was revoked.',
    invalid: 'It is no token of this installation, or of somebody who is subscribed no more.',
  }[bearer.kind];
  await print(terminal, json ? `${JSON.stringify(answer)}\n` : `${words}\n`);
  if (bearer.kind !== 'valid') end(exitCodes.failed);
}
