// How many headlines of the probes are read right, as a floor for each event and language; `npm run bench:probes` prints the rest.
import { describe, expect, it } from 'vitest';
import { eventIds, languages } from '../../shared/vocabulary.ts';
import { loadCountry } from '../../shared/watchlist/watch-folder.ts';
import { probeFloors } from './probe-floors.ts';
import { judgeProbe, type Probe, readProbes, scoreOf, tryProbe } from './probes.ts';
import { watchlist } from './reading.ts';

const probes = readProbes(watchlist);

const { begun } = loadCountry('watch').languages;

const tables = languages.flatMap((language) =>
  eventIds.map((event) => ({
    language,
    event,
    own: probes.filter((probe) => probe.language === language && probe.event === event),
    floor: probeFloors[language][event],
  })),
);

describe('the probes', () => {
  it('have a floor for each file, and a file for each floor', () => {
    const without = tables.filter(({ own, floor }) => own.length > 0 !== (floor !== undefined));
    expect(without.map(({ language, event }) => `${language} ${event}`)).toEqual([]);
  });

  it('are at least 80 a file, 60 in a language that is begun, two fifths or more of them look-alikes', () => {
    const thin = tables.filter(({ language, own }) => {
      const least = begun.includes(language) ? 12 : 80;
      const alike = own.filter(({ who, status }) => who.length === 0 || status === 'past').length;
      return own.length > 0 && (own.length < least || alike < 0.4 * own.length);
    });
    for (const language of begun)
      expect(probes.filter((probe) => probe.language === language).length).toBeGreaterThanOrEqual(60);
    expect(thin.map(({ language, event, own }) => `${language} ${event}: ${own.length}`)).toEqual([]);
  });

  it('say no headline twice', () => {
    const seen = probes.map(({ event, item }) => `${event} ${item.title} ${item.summary}`);
    expect(seen.filter((text, index) => seen.indexOf(text) !== index)).toEqual([]);
  });

  it.each(tables.filter(({ own }) => own.length > 0))(
    'of $event in $language are read as well as ever',
    ({ own, floor }) => {
      expect(scoreOf(own.map((probe) => tryProbe(probe, watchlist))).f1).toBeGreaterThanOrEqual(floor!);
    },
  );
});

describe('a probe', () => {
  const probe = (who: string[], status: Probe['status']) => ({ who, status }) as Probe;
  const hit = { figureId: 'chubais', status: 'asserted' } as const;

  it.each<[string, Probe, Parameters<typeof judgeProbe>[1], Partial<ReturnType<typeof judgeProbe>>]>([
    ['is right where who is found', probe(['chubais'], 'asserted'), [hit], { right: ['chubais'], lost: [], wrong: [] }],
    ['is lost where nobody is', probe(['chubais'], 'asserted'), [], { right: [], lost: ['chubais'], wrong: [] }],
    ['is wrong for another', probe(['kudrin'], 'asserted'), [hit], { right: [], lost: ['kudrin'], wrong: ['chubais'] }],
    ['is found with another status', probe(['chubais'], 'denied'), [hit], { right: ['chubais'], status: ['chubais'] }],
    ['that looks alike wants no hit', probe([], undefined), [hit], { right: [], wrong: ['chubais'] }],
    ['of the past wants none either', probe(['chubais'], 'past'), [hit], { right: [], lost: [], wrong: ['chubais'] }],
    [
      'by role takes any who is on no list',
      probe(['role'], 'asserted'),
      [{ ...hit, figureId: null }],
      { right: ['role'] },
    ],
  ])('%s', (_, given, hits, expected) => {
    expect(judgeProbe(given, hits)).toMatchObject(expected);
  });
});
