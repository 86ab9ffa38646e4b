// A story as the API and the command line give it.
import type { Story } from '../../shared/stories/story.ts';
import { type InCountry, storyHeadline } from '../explorer/parts.ts';

/** As storySchema of schemas.ts describes it: hits and outlets by their ids. */
export type StoryAnswer = Omit<Story, 'hits' | 'copyOf'> & { headline: string; outlets: string[]; hits: string[] };

export function toStoryAnswer(story: Story, services: InCountry): StoryAnswer {
  const { hits, copyOf, ...told } = story;
  return {
    ...told,
    headline: storyHeadline(story, services),
    outlets: [...new Set(hits.map(({ outletId }) => outletId).reverse())],
    hits: hits.map(({ id }) => id),
  };
}
