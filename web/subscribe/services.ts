// What the pages about subscriptions need of the world, beside what every page does.
import type { Mailer } from '../../shared/digest/mailer.ts';
import type { Outlet } from '../../shared/model.ts';
import type { Services } from '../../shared/services.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Keys } from '../../shared/subscribers/keys.ts';
import type { Choices } from '../../shared/subscribers/terms.ts';
import type { Tokens } from '../../shared/subscribers/tokens.ts';

export type SubscribeServices = Pick<Services, 'log' | 'clock'> & {
  store: Pick<
    Store,
    'changeSubscriber' | 'digests' | 'eraseSubscriber' | 'erasure' | 'hits' | 'returnUse' | 'subscriber' | 'takeUse'
  >;
  /** `sign-in`: what was found is not shown to everybody. */
  access: 'loopback' | 'sign-in';
  mailer: Pick<Mailer, 'send'>;
  tokens: Tokens;
  keys: Pick<Keys, 'addresses'>;
  /** The From address, and the origin that links begin with. */
  sender: string;
  site: string;
  /** What can be chosen, and the zone of who chooses none. */
  watch: { figures: Choices['figures']; outlets: readonly Outlet[] };
  timeZone: string;
  /** Waits so many milliseconds. */
  sleep(milliseconds: number): Promise<unknown>;
};

/** With what the pages offer. */
export type PageServices = SubscribeServices & { choices: Choices };
