// What the second reader and the rules say of a hit, in words: the same in the terminal and on the pages. Pure.
import type { Hit, SecondReading } from '../hit.ts';

type Judged = Pick<Hit, 'status' | 'reader' | 'withdrawn'>;

const unreadWords: Record<Extract<SecondReading, { state: 'unread' }>['reason'], string> = {
  budget: 'the budget of the month is used up',
  failed: 'the model did not answer',
  refused: 'the model refused the request',
  'not-shown': 'it stands too far down a long text',
};

/** "Read again by nova-lite: confirmed. The rules said asserted (phrase “resign+”)."; empty where no reader was to read it. */
export function verdictWords({ status, reader, withdrawn }: Judged): string {
  if (reader === undefined) return '';
  if (reader.state === 'awaited') return 'Not read again yet; until then the rules’ verdict stands.';
  if (reader.state === 'unread')
    return `Not read again, since ${unreadWords[reader.reason]}; the rules’ verdict stands.`;
  const by = `Read again by ${reader.model} (instructions ${reader.prompt})`;
  const ruled = reader.rules;
  const rules =
    ruled === undefined
      ? 'The rules had not found it.'
      : `The rules said ${ruled.status}, score ${ruled.score.toFixed(2)} (phrase “${ruled.phrase}”, ${ruled.attribution}).`;
  if (withdrawn !== undefined && reader.quote === undefined)
    return `${by}: not confirmed, so it stands in no story and no digest. ${rules}`;
  return `${by}: ${status}, by the words “${reader.quote ?? ''}”. ${rules}`;
}
