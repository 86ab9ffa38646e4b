// Why a hit was taken back and by whose word, for readers of mails and pages.
import type { Withdrawal } from '../hit.ts';

export const takenBackBy: Record<Withdrawal['by'], string> = {
  reader: 'read again',
  owner: 'by the owner',
  subscriber: 'reported as wrong by a reader',
};

export const takenBackWhy: Record<Withdrawal['reason'], string> = {
  unconfirmed: 'the report does not bear it out',
  'not-him': 'the report is about somebody else',
  'did-not-happen': 'it did not happen',
  background: 'the report recalls something older',
  'other-event': 'the report is about something else',
};
