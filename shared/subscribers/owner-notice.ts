// What the owner is told of the site by a mail, once each time: that something for all has been used up, or that sign-up is closed.

import { ownerId } from './owner.ts';
import type { UseStore } from './requested-mail.ts';
import type { SignUpState } from './sign-up-state.ts';
import type { Subscriber } from './subscriber.ts';

/** `daily-cap`: of mails to confirm. `budget`: of what readers may ask for in a day. */
type UsedUp = 'daily-cap' | 'budget';
export type OwnerNotice = { kind: UsedUp | 'braked'; to: string };

type NoticeServices = {
  store: UseStore & { subscriber(id: string): Promise<Subscriber | undefined> };
  /** Throws where the mail was not accepted. */
  sendNotice(notice: OwnerNotice): Promise<void>;
};

/** Tells once a day; where the mail fails, the next one who asks has it tried again. */
export async function tellUsedUp(kind: UsedUp, services: NoticeServices): Promise<void> {
  const name = `told-${kind}`;
  const use = await services.store.takeUse(name, [{ most: 1, hours: 24 }]);
  if (use.kind === 'refused') return;
  try {
    await tell(kind, services);
  } catch (error) {
    await services.store.returnUse(name, use.at);
    throw error;
  }
}

/** Tells once for each time that it is closed. */
export async function tellBraked(
  { closed }: SignUpState,
  services: NoticeServices & {
    store: { changeSignUp(change: (state: SignUpState) => SignUpState | undefined): Promise<SignUpState> };
  },
): Promise<void> {
  if (closed === undefined || closed.told) return;
  await tell('braked', services);
  await services.store.changeSignUp((state) =>
    state.closed?.at === closed.at ? { ...state, closed: { ...closed, told: true } } : undefined,
  );
}

async function tell(kind: OwnerNotice['kind'], { store, sendNotice }: NoticeServices): Promise<void> {
  const owner = await store.subscriber(ownerId);
  if (owner?.status === 'confirmed') await sendNotice({ kind, to: owner.email });
}
