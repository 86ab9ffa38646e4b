// The brake on sign-up: mails to confirm that come back cost the sender's name, so too many of them close it. Pure.
import { createHash } from 'node:crypto';

/** What is kept of the last mails to confirm: codes from which no address or subscriber follows. */
export type SignUpState = {
  /** Newest last. `back`: it came back for good. */
  sent: { mail: string; back?: true }[];
  /** Set by the brake, cleared by the owner. `told`: the owner has been. */
  closed?: { at: string; told: boolean };
};

const remembered = 50;
/** Above so many parts of the last 50; SES looks closer from 5 % on, and a single typing error must not close anything. */
const mostBack = 0.02;

export const firstSignUpState: SignUpState = { sent: [] };

/** @param key of the mail (Email.key) */
const codeOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 16);

export function noteConfirmMail(state: SignUpState, key: string): SignUpState {
  return { ...state, sent: [...state.sent, { mail: codeOf(key) }].slice(-remembered) };
}

/** undefined: it is none of the last 50, or known to have come back. */
export function noteReturned(state: SignUpState, key: string, now: Date): SignUpState | undefined {
  const mail = codeOf(key);
  if (!state.sent.some((one) => one.mail === mail && !one.back)) return undefined;
  const sent = state.sent.map((one) => (one.mail === mail ? { ...one, back: true as const } : one));
  const back = sent.filter((one) => one.back).length;
  const isTooMuch = back / remembered > mostBack;
  return { ...state, sent, ...(isTooMuch && !state.closed && { closed: { at: now.toISOString(), told: false } }) };
}

/** By the owner: what came back before counts no more. */
export const openSignUp = (): SignUpState => firstSignUpState;
