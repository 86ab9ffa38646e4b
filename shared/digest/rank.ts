// What is most telling: the order of stories in a digest, and of reports in a story.
import type { EventId, Hit, Status } from '../model.ts';

/** How much each status counts: a denial of a defection is news, a recollection is not. */
const statusFactor: Record<Status, number> = { asserted: 1, possible: 0.6, denied: 0.7, past: 0.1 };

/** How telling an event is of a crack in the elite, from what a person does freely to what is merely done to one. */
const eventFactor: Record<EventId, number> = {
  rebelled: 1,
  defected: 1,
  died: 0.95,
  'left-country': 0.95,
  'spoke-out': 0.9,
  resigned: 0.9,
  detained: 0.85,
  wanted: 0.8,
  dismissed: 0.75,
  disappeared: 0.7,
  rift: 0.65,
  returned: 0.6,
  sanctioned: 0.4,
};

/** Weight of a story, above 0: certainty of the match, times status, times event, raised by each further voice, less and less. */
export function storyWeight(story: { score: number; status: Status; event: EventId }, voices: number): number {
  return (
    story.score * statusFactor[story.status] * eventFactor[story.event] * (1 + 0.25 * Math.log2(Math.max(1, voices)))
  );
}

/** Best report first: those that say what their story says, then by score; of equals the earlier, which had it first. */
export function compareReports(statusOf: (hit: Hit) => Status): (a: Hit, b: Hit) => number {
  const rank = (hit: Hit) => (hit.status === statusOf(hit) ? 1 : 0) + statusFactor[hit.status];
  return (a, b) =>
    rank(b) - rank(a) ||
    b.score - a.score ||
    Date.parse(a.publishedAt) - Date.parse(b.publishedAt) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
