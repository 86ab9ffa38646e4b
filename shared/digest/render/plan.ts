// How much of a digest its mail shows: all of it where that fits, else what is most telling, with the rest named.
import type { DigestStory } from '../digest-story.ts';

export type Plan = {
  /** Stories told in full, each with so many of its reports. */
  told: { story: DigestStory; reports: number }[];
  /** Stories of which only the headline is given, most telling first. */
  named: readonly DigestStory[];
};

/** Reports shown of the story at a place (from 0), from generous to what a story cannot do without. */
const reportSteps: ((place: number) => number)[] = [
  () => 6,
  () => 3,
  (place) => (place < 10 ? 3 : 2),
  (place) => (place < 10 ? 3 : 1),
];

/**
 * The most generous plan whose stories, told with so many reports each, stay within `budget` bytes. Where even the least
 * generous does not fit, the stories that do are told and the others named.
 */
export function planDigest(
  stories: readonly DigestStory[],
  budget: number,
  bytesOf: (story: DigestStory, reports: number) => number,
): Plan {
  let fitting: Plan['told'] = [];
  for (const reportsAt of reportSteps) {
    fitting = [];
    let used = 0;
    for (const [place, story] of stories.entries()) {
      const reports = Math.min(reportsAt(place), story.reports.length);
      used += bytesOf(story, reports);
      if (used > budget) break;
      fitting.push({ story, reports });
    }
    if (fitting.length === stories.length) break;
  }
  return { told: fitting, named: stories.slice(fitting.length) };
}
