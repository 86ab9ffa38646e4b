// What can be wrong with a deployment, as data: what it costs people, and how long it may last before the owner is told.
import type { TroubleKind } from './trouble.ts';

/** Between two runs that look. */
export const runMinutes = 15;

type Kind = {
  /** A few words, for a subject. */
  title: string;
  /** What it costs people while it lasts. */
  means: string;
  /** Hours between looks; absent: every run looks. */
  lookHours?: number;
  /** Minutes that it may last before it is told: what passes by itself is no news. */
  patience: number;
};

/** Each has a heading of its name in docs/runbook.md. */
export const kinds: Record<TroubleKind, Kind> = {
  'no-poll': {
    title: 'nothing is read',
    means: 'News is missed, and digests say that all is quiet.',
    patience: 0,
  },
  'slow-polls': {
    title: 'outlets are read late',
    means: 'One run has too little time for all outlets: news comes late.',
    patience: 60,
  },
  'silent-outlets': {
    title: 'outlets are silent',
    means: 'What they alone report is missed, and nobody notices.',
    lookHours: 6,
    patience: 0,
  },
  'mail-stopped': {
    title: 'no mail is sent',
    means: 'Nobody gets a digest. Nothing is lost: the next that is sent tells what these would have told.',
    patience: runMinutes,
  },
  'mail-quota': {
    title: 'the quota of mail is used up',
    means: 'Those who are left get their digest when 24 hours have passed.',
    patience: 0,
  },
  'mail-refused': {
    title: 'a subscriber gets no mail',
    means:
      'SES refuses mail to somebody; the others get theirs. Each next digest tries again and tells what the refused ones would have told.',
    patience: 0,
  },
  'late-digests': {
    title: 'digests are late',
    means: 'Somebody has waited for a digest for three hours and more.',
    patience: 0,
  },
  complaints: {
    title: 'mail is reported as spam',
    means: 'At 0.1 % SES reviews the account, at 0.5 % it stops all its mail.',
    lookHours: 1,
    patience: 0,
  },
  site: {
    title: 'the site does not answer',
    means: 'Readers cannot confirm, change or leave their subscription.',
    lookHours: 1,
    patience: 2 * runMinutes,
  },
  owner: {
    title: 'your own digests have ended',
    means: 'Your address bounced or reported a digest as spam, and gets no mail any more.',
    patience: 0,
  },
};

/** Whether the run at `now` looks for it. */
export function isTimeToLook(kind: TroubleKind, now: Date): boolean {
  const { lookHours } = kinds[kind];
  return lookHours === undefined || (now.getUTCHours() % lookHours === 0 && now.getUTCMinutes() < runMinutes);
}
