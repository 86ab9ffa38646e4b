// Which of those who held a post a day means. Days are ISO dates.
import type { Figure, Holder } from '../../watchlist/compile.ts';

/** So many days after he left "the minister" may still be the one who left: dismissals are told behind the day. */
const handover = 2;
/** "Former" means somebody who left within so many years, if nobody else did. */
const formerYears = 3;

const plus = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const isIn = ({ since, until }: Holder, first: string, last: string) =>
  (since === undefined || since <= last) && (until === undefined || until >= first);

/** Who held it on the day; of those who hand over, the one who leaves. */
export function holderOn(holders: readonly Holder[], day: string): Figure | undefined {
  const there = holders.filter((holder) => isIn(holder, plus(day, -handover), day));
  return there.toSorted((a, b) => (a.until ?? '9').localeCompare(b.until ?? '9'))[0]?.figure;
}

/** Who came last, or is about to. */
export function newest(holders: readonly Holder[], day: string): Figure | undefined {
  const there = holders.filter((holder) => isIn(holder, day, plus(day, handover)));
  return there.toSorted((a, b) => (b.since ?? '').localeCompare(a.since ?? ''))[0]?.figure;
}

/** Who left it in the years before, where it was one only; whoever is known to be dead is left out. */
export function formerHolder(holders: readonly Holder[], day: string): Figure | undefined {
  const earliest = plus(day, -365 * formerYears);
  const there = new Set(holders.filter((one) => isIn(one, day, day) && !one.until).map(({ figure }) => figure));
  const left = holders.filter(
    ({ figure, until }) =>
      until !== undefined && until < day && until >= earliest && !there.has(figure) && !isLongDead(figure, day),
  );
  const figures = [...new Set(left.map(({ figure }) => figure))];
  return figures.length === 1 ? figures[0] : undefined;
}

const isLongDead = ({ known }: Figure, day: string) => known.died !== undefined && plus(known.died, 10) < day;
