// Mails that anyone can have sent by typing an address: each is counted before it is sent, so that nobody is flooded.
import type { Limit } from './limits.ts';

/** Where its one link leads, and which subscriber it is for. */
export type RequestedMail = {
  kind: 'confirm' | 'preferences' | 'sign-in';
  to: string;
  subscriberId: string;
  token: string;
};

/** What a mail counts its uses in. */
export type UseStore = {
  takeUse(name: string, limits: readonly Limit[]): Promise<{ kind: 'taken'; at: string } | { kind: 'refused' }>;
  returnUse(name: string, at: string): Promise<void>;
};

type Use = { name: string; at: string };
type Taken = { kind: 'taken'; uses: Use[] } | { kind: 'refused'; by: string };

/**
 * One use of each allowance in their order; of none where one is spent, which is named. The mailbox's own comes first: whoever
 * repeats one address must not spend what is there for all.
 */
export async function takeUses(
  allowances: readonly { name: string; limits: readonly Limit[] }[],
  store: UseStore,
): Promise<Taken> {
  const uses: Use[] = [];
  for (const { name, limits } of allowances) {
    const taken = await store.takeUse(name, limits);
    if (taken.kind === 'refused') {
      await returnUses(uses, store);
      return { kind: 'refused', by: name };
    }
    uses.push({ name, at: taken.at });
  }
  return { kind: 'taken', uses };
}

/** Sends what the uses were taken for; they are given back where it was surely not sent. */
export async function sendUsing(
  uses: readonly Use[],
  store: UseStore,
  send: () => Promise<void>,
): Promise<{ kind: 'sent' } | { kind: 'failed'; cause: unknown }> {
  try {
    await send();
    return { kind: 'sent' };
  } catch (cause) {
    // A mail whose answer was lost may have been sent.
    const unanswered = cause instanceof Error && 'kind' in cause && cause.kind === 'unanswered';
    if (!unanswered) await returnUses(uses, store);
    return { kind: 'failed', cause };
  }
}

async function returnUses(uses: readonly Use[], store: UseStore): Promise<void> {
  await Promise.all(uses.map(({ name, at }) => store.returnUse(name, at)));
}
