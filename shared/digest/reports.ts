// The reports that a digest shows of a story: one a text, each outlet heard before any is heard twice.
import type { Hit } from '../hit.ts';
import type { OutletCard, TextSources } from './sources.ts';

/** One text, by whoever had it first of those told. */
export type Report = {
  hit: Hit;
  outlet: OutletCard;
  /** Other hits of the same item: what else it says of the same person. */
  also: Hit[];
  /** Other outlets with the same text. */
  carriers: OutletCard[];
};

/** `inOrder`: most telling first. Hits of one item are one report, and so are copies of one text. */
export function toReports(
  inOrder: readonly Hit[],
  sources: TextSources,
  outletOf: (id: string) => OutletCard,
): Report[] {
  const textOf = ({ itemId }: Hit) => sources.get(itemId)?.itemId ?? itemId;
  const reports = [...Map.groupBy(inOrder, textOf)].map(([source, hits]): Report => {
    const hit = hits.find(({ itemId }) => itemId === source) ?? hits[0]!;
    const carriers = new Set(hits.map(({ outletId }) => outletId).filter((id) => id !== hit.outletId));
    return {
      hit,
      outlet: outletOf(hit.outletId),
      also: hits.filter((other) => other !== hit && other.itemId === hit.itemId),
      carriers: [...carriers].map(outletOf),
    };
  });
  return bestOfEachFirst(reports);
}

/** Keeps the order, but every outlet speaks once before any speaks twice. */
function bestOfEachFirst(reports: readonly Report[]): Report[] {
  const heard = new Map<string, number>();
  return reports
    .map((report) => {
      const turn = heard.get(report.outlet.id) ?? 0;
      heard.set(report.outlet.id, turn + 1);
      return { report, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ report }) => report);
}
