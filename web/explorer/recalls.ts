// Background belongs to the story that it recalls, however long ago that was told: what a part of the history does not show of it. Pure.
import type { Hit } from '../../shared/hit.ts';
import type { HitSummary } from '../../shared/store/hit-query.ts';
import { windowDays } from '../../shared/stories/window.ts';

type Told = Pick<HitSummary, 'id' | 'publishedAt' | 'who' | 'event' | 'status'>;
type Span = { start: string; end: string };

export type Recalls = {
  /** Hits outside the part that belong to its stories. */
  missing: Told[];
  /** Ids of hits inside it that recall what was told outside. */
  elsewhere: Set<string>;
};

const windowMs = windowDays * 24 * 60 * 60 * 1000;

/**
 * As gatherStories puts background over the whole history, by one who × event.
 * @param inside hits of the part, as far as they are of that who and event
 * @param whole all tellings of it, or of the leader of a group of which nothing else is reported; any order
 */
export function recallsOf(inside: readonly Hit[], whole: readonly Told[], part: Span): Recalls {
  const spans = spansOf(whole);
  const isInside = ({ publishedAt }: Told) => publishedAt >= part.start && publishedAt < part.end;
  const reaches = (span: Span | undefined) => span !== undefined && span.start < part.end && span.end >= part.start;
  const loose = inside.some((hit) => hit.status === 'past' && nearest(hit, spans) === undefined);
  const past = (hits: readonly Told[]) => hits.filter(({ status }) => status === 'past');
  const belongs = (hit: Told) => {
    const span = nearest(hit, spans);
    return span === undefined ? loose : reaches(span);
  };
  return {
    missing: past(whole).filter((hit) => !isInside(hit) && belongs(hit)),
    elsewhere: new Set(past(inside).flatMap((hit) => (belongs(hit) ? [] : [hit.id]))),
  };
}

/** When it was reported, cut where the news paused. */
function spansOf(whole: readonly Told[]): Span[] {
  const times = whole.flatMap(({ status, publishedAt }) => (status === 'past' ? [] : [publishedAt])).sort();
  const spans: Span[] = [];
  for (const time of times) {
    const open = spans.at(-1);
    if (open !== undefined && Date.parse(time) - Date.parse(open.end) <= windowMs) open.end = time;
    else spans.push({ start: time, end: time });
  }
  return spans;
}

/** The report that background recalls: the nearest that came before it, or began soon after it. */
function nearest({ publishedAt }: Told, spans: readonly Span[]): Span | undefined {
  const time = Date.parse(publishedAt);
  let best: { span: Span; distance: number } | undefined;
  for (const span of spans) {
    const [start, end] = [Date.parse(span.start), Date.parse(span.end)];
    if (start - time > windowMs) break;
    const distance = Math.max(0, start - time, time - end);
    if (best === undefined || distance < best.distance) best = { span, distance };
  }
  return best?.span;
}
