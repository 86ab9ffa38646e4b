// How much of a digest its mail shows: all of it where that fits, else what is most telling, with the rest named.
import type { Digest, DigestStory } from '../build.ts';

export type Plan = {
  /** Stories told in full, each with so many of its reports. */
  told: { story: DigestStory; reports: number }[];
  /** Stories of which only the headline is given, most telling first. */
  named: DigestStory[];
};

/** Reports shown of each story, from generous to what a story cannot do without. */
const reportSteps = [6, 3, 2, 1];

/**
 * The most generous plan whose stories stay within `budget`, as `size` measures a story with so many reports. Where not
 * even one report each fits, the stories that do are told and the others named.
 */
export function planDigest(
  { stories }: Digest,
  budget: number,
  size: (story: DigestStory, reports: number) => number,
): Plan {
  let fitting: Plan['told'] = [];
  for (const reports of reportSteps) {
    fitting = [];
    let used = 0;
    for (const story of stories) {
      used += size(story, reports);
      if (used > budget) break;
      fitting.push({ story, reports });
    }
    if (fitting.length === stories.length) break;
  }
  return { told: fitting, named: stories.slice(fitting.length) };
}
