// Story ids, and how an old one finds its story. Why ids may move and links must not: docs/decisions.
import type { Story } from './story.ts';
import { windowDays } from './window.ts';

/** `<who>#<event>#<day of its first report>`, UTC. */
export function storyId({ who, event, firstSeenAt }: Pick<Story, 'who' | 'event' | 'firstSeenAt'>): string {
  return `${who}#${event}#${firstSeenAt.slice(0, 10)}`;
}

/** What an id says; undefined where it is none. A key of who may hold any character. */
export function readStoryId(id: string): { who: string; event: string; day: string } | undefined {
  const [, who, event, day] = /^(.+)#([a-z-]+)#(\d{4}-\d\d-\d\d)$/su.exec(id) ?? [];
  if (who === undefined || event === undefined || day === undefined || Number.isNaN(Date.parse(day))) return undefined;
  return { who, event, day };
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The story that an id means, today's or one of a time when fewer reports were known. An earlier report that comes late moves
 * the first day, and may join two stories: any day within a story's span, or nearest to it within the window, is that story's.
 * Any key of who that its hits ever had is its own: a person found by role is listed as a figure later on.
 */
export function findStory(stories: readonly Story[], id: string): Story | undefined {
  const exact = stories.find((story) => story.id === id);
  const sought = readStoryId(id);
  if (exact !== undefined || sought === undefined) return exact;
  const day = Date.parse(sought.day);
  return stories
    .filter(({ event, hits }) => event === sought.event && hits.some(({ who }) => who === sought.who))
    .map((story) => ({ story, distance: distanceTo(story, day) }))
    .filter(({ distance }) => distance <= windowDays * dayMs)
    .reduce<{ story: Story; distance: number } | undefined>(
      (nearest, next) => (nearest === undefined || next.distance < nearest.distance ? next : nearest),
      undefined,
    )?.story;
}

/** From a day to the story's span of days; 0 within. */
function distanceTo({ firstSeenAt, lastSeenAt }: Story, day: number): number {
  const [start, end] = [firstSeenAt, lastSeenAt].map((instant) => Date.parse(instant.slice(0, 10))) as [number, number];
  return Math.max(0, start - day, day - end);
}
