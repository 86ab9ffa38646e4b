// The words of the mails that tell the owner what the site refuses.

import { ownerId } from '../subscribers/owner.ts';
import type { OwnerNotice } from '../subscribers/owner-notice.ts';
import type { Email } from './email.ts';
import { renderLetter } from './letter.ts';

const words = {
  'daily-cap': {
    subject: 'Fissure: sign-up has reached its daily cap',
    before: [
      'Sign-up has reached its daily cap',
      'As many mails to confirm as may go in a day have gone in the last 24 hours, so nobody else can sign up for now. Unless you were in the news, somebody is typing in addresses of strangers.',
      'Sign-up can be by invitation, or closed: FISSURE_SIGN_UP. "fissure subscribers invite" makes an invitation.',
    ],
  },
  budget: {
    subject: 'Fissure: readers have used up what the site gives in a day',
    before: [
      'The site has given what it gives in a day',
      'Its readers together have asked for as much as their budget of a day holds, so that some of it is refused until 00:00 UTC. It keeps the month cheap: docs/cost.md says how cheap. Digests go on as ever.',
      'If a few readers cannot have done that, a token of one may be in other hands: "fissure token --revoke" ends those of a reader.',
    ],
  },
  braked: {
    subject: 'Fissure: sign-up is closed, too many mails came back',
    before: [
      'Sign-up has closed itself',
      'More than 2 % of the last 50 mails to confirm came back: somebody is typing in addresses that do not exist, and going on would cost you the right to send mail. Digests go on as ever.',
      'Open it again with "fissure subscribers open-sign-up" (with --aws for a deployment), or leave it to invitations: FISSURE_SIGN_UP.',
    ],
  },
} as const;

export function renderOwnerNotice(
  { kind, to }: OwnerNotice,
  { sender, site, now }: { sender: string; site: string; now: Date },
): Email {
  const { subject, before } = words[kind];
  return renderLetter({
    key: `${ownerId}#${kind}-${now.toISOString()}`,
    to,
    sender,
    subject,
    before: [...before],
    link: kind === 'budget' ? { url: site, words: 'The site' } : { url: `${site}/subscribe`, words: 'The form' },
    after: ['You get this mail because you run this copy of Fissure.'],
  });
}
