// The words of the mails that a form has sent: to confirm, to change what is subscribed already, to sign in.

import { paths } from '../paths.ts';
import type { RequestedMail } from '../subscribers/requested-mail.ts';
import type { CountryCard } from '../watchlist/country.ts';
import type { Email } from './email.ts';
import { renderLetter } from './letter.ts';

const why =
  'You get this mail because somebody, most likely you, entered this address at Fissure. Without your word nothing more is sent.';

/** `now` tells this mail from an earlier one like it. `site` is an origin, as FISSURE_SITE gives it. */
export function renderRequestedMail(
  { kind, to, subscriberId, token }: RequestedMail,
  { sender, site, now, country }: { sender: string; site: string; now: Date; country: CountryCard },
): Email {
  const common = { key: `${subscriberId}#${kind}-${now.toISOString()}`, to, sender };
  const url = site + paths.requested(kind, token);
  if (kind === 'confirm') {
    return renderLetter({
      ...common,
      subject: 'Please confirm: digests from Fissure',
      before: [
        'Do you want digests from Fissure?',
        `Fissure watches news outlets for cracks in ${country.possessive} elite: who resigned, fled, spoke out, was dismissed or arrested. It was asked to send what it finds to this address.`,
      ],
      link: { url, words: 'Yes, confirm the subscription' },
      after: [
        `The link is good for a week. ${why}`,
        'If it was not you, leave this mail unanswered: what was entered is forgotten after a week.',
      ],
    });
  }
  if (kind === 'sign-in') {
    return renderLetter({
      ...common,
      subject: 'Sign in to Fissure',
      before: [
        'Sign in to Fissure',
        'Follow the link in the browser in which you want to read the history, and press the button there.',
      ],
      link: { url, words: 'Sign in' },
      after: [
        'The link is good for a quarter of an hour, and once. Whoever has it gets in as you: do not pass it on.',
        'You get this mail because somebody, most likely you, entered this address at Fissure. If it was not you, do nothing.',
      ],
    });
  }
  return renderLetter({
    ...common,
    subject: 'Your subscription to Fissure',
    before: [
      'You are subscribed already',
      'Fissure was asked to send digests to this address, which gets them. Nothing was changed. Here you can change what they tell and when, or end them.',
    ],
    link: { url, words: 'Change the subscription' },
    after: ['The link is good for 60 days; whoever has it can change the subscription, so do not pass it on.', why],
  });
}
