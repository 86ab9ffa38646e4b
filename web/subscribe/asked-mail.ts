// Forms whose answer is a mail: the page says the same whatever comes of it, and after the same time.
import { renderRequestedMail } from '../../shared/digest/requested-mail.ts';
import type { RequestedMail } from '../../shared/subscribers/requested-mail.ts';
import type { SubscribeServices } from './services.ts';

/** Whether a mail is sent must not show in how long the answer takes. */
const answerMs = 1_000;

type Outcome = { kind: 'mailed' | 'not-mailed' } | { kind: 'failed'; cause: unknown };

/**
 * Does what a form asks for; resolves after a second or when it is done, whichever is later. Only the log tells what came of it, and
 * it names no address.
 * @param what the log's message
 */
export async function askForMail(
  what: string,
  request: (sendRequested: (mail: RequestedMail) => Promise<void>) => Promise<Outcome>,
  services: Pick<SubscribeServices, 'sender' | 'site' | 'clock' | 'log' | 'mailer' | 'sleep'>,
): Promise<void> {
  const { sender, site, clock, log, mailer, sleep } = services;
  const sendRequested = async (mail: RequestedMail) => {
    await mailer.send(renderRequestedMail(mail, { sender, site, now: clock.now() }));
  };
  const [asked] = await Promise.all([request(sendRequested), sleep(answerMs)]);
  if (asked.kind !== 'failed') return log.info(what, asked);
  const { cause } = asked;
  // Not the message: mailers name the address that they refuse.
  const kind = cause instanceof Error && 'kind' in cause ? cause.kind : undefined;
  log.error('requested mail failed', { error: cause instanceof Error ? cause.name : typeof cause, kind });
}
