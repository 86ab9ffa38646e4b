// What a form asks for and a mail answers: carried out after the page has been answered, so that the page tells nothing by its time.

import { renderOwnerNotice } from '../../shared/digest/owner-notice.ts';
import { renderRequestedMail } from '../../shared/digest/requested-mail.ts';
import { type OwnerNotice, tellUsedUp } from '../../shared/subscribers/owner-notice.ts';
import type { RequestedMail } from '../../shared/subscribers/requested-mail.ts';
import { requestSignIn } from '../../shared/subscribers/sign-in.ts';
import { requestDigests } from '../../shared/subscribers/sign-up.ts';
import { noteConfirmMail, noteReturned } from '../../shared/subscribers/sign-up-state.ts';
import type { AskedMail } from './asked.ts';
import type { SubscribeServices } from './services.ts';

type Services = Pick<
  SubscribeServices,
  'sender' | 'site' | 'clock' | 'log' | 'mailer' | 'store' | 'keys' | 'tokens'
> & {
  watch: Pick<SubscribeServices['watch'], 'country'>;
};

/**
 * Never rejects. Only the log tells what came of it, and it names no address. False: it may be tried again; what was counted for a
 * mail that surely was not sent has been given back.
 */
export async function carryOut(asked: AskedMail, services: Services): Promise<boolean> {
  const { log } = services;
  try {
    const sendRequested = (mail: RequestedMail) => send(mail, services);
    const outcome =
      asked.kind === 'sign-up'
        ? await requestDigests(asked.address, asked.terms, { ...services, sendRequested })
        : await requestSignIn(asked, { ...services, sendRequested });
    if (outcome.kind === 'failed') return logFailure(outcome.cause, services);
    log.info(asked.kind, outcome);
    if (outcome.kind === 'not-mailed' && outcome.why === 'daily-cap') {
      log.warn('sign-up reached its daily cap');
      await tellUsedUp('daily-cap', { ...services, sendNotice: (notice) => sendNotice(notice, services) });
    }
    return true;
  } catch (error) {
    return logFailure(error, services);
  }
}

/** Throws MailError. */
export async function sendNotice(
  notice: OwnerNotice,
  services: Pick<Services, 'sender' | 'site' | 'clock' | 'mailer'>,
): Promise<void> {
  const { sender, site, clock, mailer } = services;
  await mailer.send(renderOwnerNotice(notice, { sender, site, now: clock.now() }));
}

/** A mail to confirm counts for the brake before it goes, and at once where the mailer knows that nobody has the address. */
async function send(mail: RequestedMail, { sender, site, clock, mailer, store, watch }: Services): Promise<void> {
  const email = renderRequestedMail(mail, { sender, site, now: clock.now(), country: watch.country });
  if (mail.kind === 'confirm') await store.changeSignUp((state) => noteConfirmMail(state, email.key));
  try {
    await mailer.send(email);
  } catch (error) {
    const isRefused = error instanceof Error && 'kind' in error && error.kind === 'refused';
    if (mail.kind === 'confirm' && isRefused)
      await store.changeSignUp((state) => noteReturned(state, email.key, clock.now()));
    throw error;
  }
}

/** Not the message: mailers name the address that they refuse. */
function logFailure(cause: unknown, { log }: Pick<Services, 'log'>): boolean {
  const kind = cause instanceof Error && 'kind' in cause ? cause.kind : undefined;
  log.error('requested mail failed', { error: cause instanceof Error ? cause.name : typeof cause, kind });
  return kind === 'refused' || kind === 'unanswered';
}
