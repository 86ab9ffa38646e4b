// Collects what one subscriber's digest is built of: hits of the period as stories, and the outlets' health.

import type { Hit } from '../hit.ts';
import { windowDays } from '../stories/window.ts';
import type { Coverage, Subscriber } from '../subscribers/subscriber.ts';
import type { CountryCard } from '../watchlist/country.ts';
import { buildDigest, type Digest } from './build.ts';
import { correctionMark } from './corrections.ts';
import type { FigureCard } from './digest-story.ts';
import { itemsReadInAll, outletHealth } from './health.ts';
import { createNews, type News, type NewsServices } from './news.ts';
import { newsSince } from './news-time.ts';
import type { Period } from './period.ts';

export type PrepareServices = NewsServices & {
  /** As the watchlist has them: `watchlist.figures`, `watchlist.country`. */
  figures: readonly FigureCard[];
  country: CountryCard;
  /** Shared by the digests of a run; where absent the store is read for this one. */
  news?: News;
};

const minute = 60_000;
const day = 24 * 60 * minute;

/** A hit is stored some time after it was first seen, at most the longest run of a Lambda function. */
const lateMs = 15 * minute;
/** News is rarely published longer ago; what is older reads as history. */
const oldestNewsMs = 30 * day;

/**
 * The digest for `period` (default: since the last one, or the past day) and the coverage that sending it gives;
 * `digest` is undefined where there is nothing to send.
 */
export async function prepareDigest(
  subscriber: Subscriber,
  services: PrepareServices,
  { key, now, period }: { key: string; now: Date; period?: Period },
): Promise<{ digest: Digest | undefined; coverage: Coverage }> {
  const { outlets, figures, country, news = createNews(services) } = services;
  const { at, hits, withdrawn, stories, states, readerRestsSince } = await news.read(
    publishedRange(period ?? nextPeriod(subscriber, now)),
    now,
  );
  const covered = period ?? nextPeriod(subscriber, at);

  const read = outletHealth(outlets, states, now, period === undefined ? subscriber.itemsReadUntil : 0);
  const health = { ...read, ...(readerRestsSince !== undefined && { readerRestsSince }) };
  const digest = buildDigest(subscriber, stories, health, {
    key,
    period: covered,
    outlets,
    figures,
    country,
    withdrawn,
  });
  const coverage = {
    coveredUntil: covered.to,
    itemsReadUntil: itemsReadInAll(outlets, states),
    toldLately: toldLately(hits, digest, covered),
  };
  return { digest, coverage };
}

/** From where the last digest ended to when the news was read. */
function nextPeriod({ coveredUntil, toldLately = [] }: Subscriber, at: Date): Period {
  const to = at.toISOString();
  if (coveredUntil === undefined) return { from: new Date(at.getTime() - day).toISOString(), to, by: 'seen' };
  const late = { from: before(coveredUntil, lateMs), told: new Set(toldLately) };
  return { from: coveredUntil, to: coveredUntil > to ? coveredUntil : to, by: 'seen', late };
}

/** Wide enough for stories that began before the period, and for news that outlets dated back. */
function publishedRange({ from, to, by }: Period): { from: string; to?: string } {
  return by === 'seen' ? { from: before(from, oldestNewsMs) } : { from: before(from, windowDays * day), to };
}

/** Of the hits that a late one could be mistaken for: those told now or by a digest shortly before. */
function toldLately(hits: readonly Hit[], digest: Digest | undefined, { to, late }: Period): string[] {
  const since = Date.parse(to) - lateMs;
  const told = new Set(late?.told);
  for (const story of digest?.stories ?? []) for (const id of story.told) told.add(id);
  const corrected = new Set([
    ...[...told].filter((id) => id.endsWith(correctionMark(''))),
    ...(digest?.corrections ?? []).flatMap((correction) => correction.hits.map(correctionMark)),
  ]);
  return hits.flatMap((hit) => [
    ...(told.has(hit.id) && Date.parse(newsSince(hit)) >= since ? [hit.id] : []),
    ...(corrected.has(correctionMark(hit.id)) && Date.parse(hit.withdrawn?.at ?? '') >= since
      ? [correctionMark(hit.id)]
      : []),
  ]);
}

const before = (instant: string, ms: number): string => new Date(Date.parse(instant) - ms).toISOString();
