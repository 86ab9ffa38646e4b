// A hit out of its row.
import type { Hit } from '../hit.ts';
import type { Row } from './client.ts';

/** Where a person's withdrawal stands: beside what the second reader says, and of more weight. */
export const markAttribute = 'marked';

export function toHit(row: Row): Hit {
  const { pk, sk, hitMonth, hitWho, hitAt, hitWords, [markAttribute]: marked, ...hit } = row;
  if (marked !== undefined) hit.withdrawn = marked;
  // Rows of before it was kept as text hold it as a map; summaries have none.
  if (typeof hit.evidence === 'string') hit.evidence = JSON.parse(hit.evidence);
  return hit as Hit;
}
