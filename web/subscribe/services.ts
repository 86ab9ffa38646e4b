// What the pages about subscriptions need of the world, beside what every page does.
import type { Context } from 'hono';
import type { Mailer } from '../../shared/digest/mailer.ts';
import type { Outlet } from '../../shared/outlets/outlet.ts';
import type { Services } from '../../shared/services.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Keys } from '../../shared/subscribers/keys.ts';
import type { MailDomains } from '../../shared/subscribers/mail-domain.ts';
import type { Choices } from '../../shared/subscribers/terms.ts';
import type { Tokens } from '../../shared/subscribers/tokens.ts';
import type { CountryCard } from '../../shared/watchlist/country.ts';
import type { AskedMail } from './asked.ts';

export type SubscribeServices = Pick<Services, 'log' | 'clock'> & {
  store: Pick<
    Store,
    | 'changeSignUp'
    | 'changeSubscriber'
    | 'digests'
    | 'signUp'
    | 'eraseSubscriber'
    | 'erasure'
    | 'hits'
    | 'returnUse'
    | 'subscriber'
    | 'subscriptions'
    | 'objections'
    | 'changeObjection'
    | 'takeUse'
    | 'spending'
    | 'addSpending'
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
  watch: { figures: Choices['figures']; outlets: readonly Outlet[]; country: CountryCard };
  timeZone: string;
  /** Whether anybody may sign up, who has an invitation, or nobody. */
  signUp: Settings['FISSURE_SIGN_UP'];
  /** Has it carried out (asked-mail.ts) once the page is answered, however long that takes. */
  queue(asked: AskedMail): Promise<void>;
  mailDomains: MailDomains;
  /** The IP address that a request came from, as the edge knows it. */
  remoteAddress(context: Context): string | undefined;
};

/** With what the pages offer. */
export type PageServices = SubscribeServices & { choices: Choices };
