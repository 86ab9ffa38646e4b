// Invented news and subscribers for bench/digest/digest.ts: the same for the same seed.

import type { FigureCard } from '../../shared/digest/digest-story.ts';
import type { Period } from '../../shared/digest/period.ts';
import type { Hit } from '../../shared/hit.ts';
import type { Outlet, OutletState } from '../../shared/outlets/outlet.ts';
import type { Subscriber } from '../../shared/subscribers/subscriber.ts';
import { type EventId, eventIds, type Stance, type Status } from '../../shared/vocabulary.ts';
import { type CountryCard, cardOf } from '../../shared/watchlist/country.ts';
import { loadCountry } from '../../shared/watchlist/watch-folder.ts';
import { circles, subscriberOf } from './readers.ts';

export type Made = {
  hits: Hit[];
  outlets: Outlet[];
  figures: FigureCard[];
  country: CountryCard;
  states: Map<string, OutletState>;
  subscribers: Subscriber[];
  period: Period;
};

const dayMs = 24 * 60 * 60 * 1000;
const now = Date.parse('2022-03-24T06:00:00.000Z');
const stances: Stance[] = ['independent', 'state', 'western', 'ukrainian'];
const words = {
  en: 'official source ministry war told decision week said senior Moscow Kremlin after reports newspaper office former'.split(
    ' ',
  ),
  ru: 'источник сообщил решение чиновник правительство неделя война газета бывший Москва после указ должность министр'.split(
    ' ',
  ),
};

/** Numbers from 0 to below 1 (Mulberry32). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `stories` of some 5 hits each by 60 outlets over nine days, a fifth of the texts copied. */
export function makeNews({ stories, subscribers, seed }: { stories: number; subscribers: number; seed: number }): Made {
  const next = lots(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const outlets = Array.from({ length: 60 }, (_, index) => outletOf(`outlet-${index}`, stances[index % 4]!));
  const figures = Array.from({ length: Math.ceil(stories * 0.7) }, (_, index) => ({
    id: `figure-${index}`,
    role: 'Deputy Minister of something until March 2022',
    circle: circles[index % circles.length]!,
  }));
  const sentence = (language: 'en' | 'ru', length: number) =>
    Array.from({ length }, () => pick(words[language])).join(' ');
  const hits = Array.from({ length: stories }, (_, index) => {
    const figure = figures[index % figures.length]!;
    const event = eventIds[(index + Math.floor(index / figures.length)) % eventIds.length]!;
    const copied = sentence('ru', 22);
    return Array.from({ length: 1 + Math.floor(next() * 9) }, (_, report): Hit => {
      const language = next() < 0.5 ? 'en' : 'ru';
      const told = next() < 0.2 ? copied : sentence(language, 14 + Math.floor(next() * 20));
      const at = new Date(now - (report === 0 ? 0 : next() * next() * 9) * dayMs - 60_000).toISOString();
      return hitOf(`${index}-${report}`, {
        figure,
        event,
        outlet: pick(outlets),
        at,
        told,
        language,
        score: 0.4 + next() * 0.6,
      });
    });
  }).flat();
  const state = (id: string): OutletState => ({
    outletId: id,
    lastSuccessAt: new Date(now).toISOString(),
    lastNewItemAt: new Date(now).toISOString(),
    seen: [],
    itemsRead: 40,
    hitsFound: 1,
  });
  return {
    hits,
    outlets,
    figures,
    country: cardOf(loadCountry('watch')),
    states: new Map(outlets.map(({ id }) => [id, state(id)])),
    subscribers: Array.from({ length: subscribers }, (_, index) => subscriberOf(index, pick, next)),
    period: { from: new Date(now - dayMs).toISOString(), to: new Date(now).toISOString(), by: 'seen' },
  };
}

function outletOf(id: string, stance: Stance): Outlet {
  const url = `https://${id}.example.org/feed`;
  return {
    id,
    name: `The ${id}`,
    url,
    kind: 'feed',
    language: 'en',
    country: 'RU',
    stance,
    interval: 30,
    enabled: true,
    sample: false,
  };
}

type Given = {
  figure: FigureCard;
  event: EventId;
  outlet: Outlet;
  at: string;
  told: string;
  language: 'en' | 'ru';
  score: number;
};

function hitOf(id: string, { figure, event, outlet, at, told, language, score }: Given): Hit {
  const name = `Ivan Surname${figure.id.slice(7)}`;
  const sentence = `${name} resigned ${told}.`;
  const start = name.length + 1;
  const status: Status = score < 0.55 ? 'possible' : score > 0.97 ? 'denied' : 'asserted';
  return {
    id: `${outlet.id}:${id}#${figure.id}#${event}`,
    itemId: `${outlet.id}:${id}`,
    outletId: outlet.id,
    url: `https://${outlet.id}.example.org/news/2022/03/24/${id}`,
    title: told.slice(0, 70),
    language,
    publishedAt: at,
    firstSeenAt: at,
    backfill: false,
    who: figure.id,
    figureId: figure.id,
    figure: name,
    role: null,
    event,
    status,
    score,
    relevant: true,
    evidence: {
      field: 'summary',
      sentence,
      mention: { text: name, rule: 'name', start: 0, end: name.length },
      trigger: { text: 'resigned', phrase: 'resigned', start, end: start + 8 },
      attribution: 'subject',
      distance: 1,
      cues: [],
      score: [],
      watchlist: 'bench',
    },
  };
}
