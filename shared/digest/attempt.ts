// One attempt at a claimed digest's mail, and what its failing means for the record.
import type { DigestRecord } from '../subscribers/digest-record.ts';
import { cleanText, shorten } from './clean.ts';
import type { Email } from './email.ts';
import { MailError, type Mailer } from './mailer.ts';
import type { Pace } from './pace.ts';

/** No mail leaves later than this after its claim: so late that reports of it might not come before the claim is given away. */
const sendWithinMs = 5 * 60_000;
/** About five hours of trying; the next digest covers the period. */
const mostAttempts = 10;

/** `settle`: what the record is to say, since no mail is under way; `lost`: perhaps. */
type Answer =
  | { kind: 'sent'; messageId: string }
  | { kind: 'unanswered'; error: string }
  | { kind: 'settle'; state: 'deferred'; reason: 'mailer' | 'unavailable'; error: string }
  | { kind: 'settle'; state: 'failed' | 'lost'; error: string };

/** One attempt; what the mailer throws becomes what the record shall say. */
export async function sendOnce(
  email: Email,
  { claimedAt, attempt = 1 }: DigestRecord,
  { mailer, clock, pace }: { mailer: Mailer; clock: { now(): Date }; pace?: Pick<Pace, 'slowDown'> },
): Promise<Answer> {
  if (clock.now().getTime() - Date.parse(claimedAt) >= sendWithinMs) {
    return { kind: 'settle', state: 'deferred', reason: 'mailer', error: 'claiming took so long that it was not sent' };
  }
  try {
    return { kind: 'sent', ...(await mailer.send(email)) };
  } catch (thrown) {
    const error = withoutAddresses(thrown);
    const kind = thrown instanceof MailError ? thrown.kind : 'unanswered';
    if (kind === 'unanswered') {
      return mailer.proof === undefined ? { kind: 'settle', state: 'lost', error } : { kind, error };
    }
    if (kind === 'deferred') pace?.slowDown();
    if (kind === 'refused' || (kind === 'deferred' && attempt >= mostAttempts)) {
      return { kind: 'settle', state: 'failed', error };
    }
    return { kind: 'settle', state: 'deferred', reason: kind === 'deferred' ? 'mailer' : kind, error };
  }
}

/** Mailers name the address they refuse; records and logs must not. */
function withoutAddresses(error: unknown): string {
  const text =
    error instanceof MailError
      ? error.message
      : error instanceof Error
        ? `${error.name}: ${error.message}`
        : String(error);
  return shorten(cleanText(text.replaceAll(/[^\s<>"']+@[^\s<>"']+/g, '<address>')), 500);
}
