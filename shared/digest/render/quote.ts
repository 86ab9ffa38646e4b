// The words of a report that a digest shows: what it says of each event of the block, what matched told apart.
import type { Evidence } from '../../hit.ts';
import { inTellingOrder } from '../event-headline.ts';
import { excerptOf, type Piece } from '../excerpt.ts';
import type { Report } from '../reports.ts';
import { quotePieces } from '../typography.ts';

/** One item rarely says more in so many sentences, and a digest is no article. */
const mostSentences = 2;

/** In quotation marks; sentences that stand apart in the item are parted by an ellipsis. */
export function quoteOf({ hit, also }: Report): Piece[] {
  const bySentence = Map.groupBy(
    inTellingOrder([hit, ...also]).map(({ evidence }) => evidence),
    ({ sentence }) => sentence,
  );
  const excerpts = [...bySentence.values()]
    .slice(0, mostSentences)
    .map(([evidence, ...same]) => excerptOf(evidence as Evidence, same));
  const pieces = excerpts.flatMap((excerpt, index) =>
    index === 0 ? excerpt : [{ text: ' … ', marked: false }, ...excerpt],
  );
  return quotePieces(pieces, hit.language);
}
