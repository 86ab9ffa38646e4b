import { describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { gatherDiscoveries } from '../../shared/match/discoveries/discoveries.ts';
import { discoveriesYaml } from '../../shared/match/discoveries/discovery-yaml.ts';
import { matchItem } from '../../shared/match/match.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { figuresFile } from '../../shared/watchlist/schema.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { parseYaml } from '../../shared/yaml.ts';
import { makeHit } from '../cli/hit.ts';
import { writeWatch } from '../watchlist/small-watch.ts';

/** A hit of somebody found by role; the mention is the name as the text has it. */
function unlisted(figure: string, over: Partial<Hit> & { text?: string; sentence?: string } = {}): Hit {
  const { text = figure, sentence = `General ${text} resigns`, ...rest } = over;
  const { evidence } = makeHit();
  return makeHit({
    figure,
    figureId: null,
    who: `name:${figure}`,
    role: 'russian general',
    title: sentence,
    evidence: { ...evidence, sentence, mention: { text, rule: 'name with role' } },
    ...rest,
  });
}

const gather = (...hits: Hit[]) => gatherDiscoveries(hits, loadWatchlist(writeWatch()));

describe('discoveries', () => {
  it('are the named people who are no figures, the most frequent first', () => {
    const found = gather(
      unlisted('Igor Zaretsky'),
      makeHit(),
      makeHit({ figure: null, figureId: null, role: 'russian general' }),
      unlisted('Pavel Lomov'),
      unlisted('Pavel Lomov', { event: 'detained', outletId: 'other', publishedAt: '2022-05-01T00:00:00.000Z' }),
    );
    expect(found.map(({ name, hits }) => [name, hits])).toEqual([
      ['Pavel Lomov', 2],
      ['Igor Zaretsky', 1],
    ]);
    expect(found[0]).toMatchObject({
      id: 'lomov',
      circle: 'army',
      events: [
        { text: 'resigned', count: 1 },
        { text: 'detained', count: 1 },
      ],
      outlets: [
        { text: 'the-outlet', count: 1 },
        { text: 'other', count: 1 },
      ],
      from: '2022-03-23T12:00:00.000Z',
      to: '2022-05-01T00:00:00.000Z',
    });
  });

  it('leave out whom the watchlist knows by now, in any spelling', () => {
    expect(gather(unlisted('Gennady Bulavin'), unlisted('Guennadi Boulavine'), unlisted('Ivan Bulavin'))).toMatchObject(
      [{ name: 'Ivan Bulavin', id: 'bulavin-ivan' }],
    );
  });

  it('join the spellings of one person over languages', () => {
    const found = gather(
      unlisted('Igor Volobuev'),
      unlisted('Igor Wolobujew', { language: 'de' }),
      unlisted('Igor Volobuev', { language: 'ru', text: 'Игоря Волобуева' }),
      unlisted('Igor Volobuev', { language: 'uk', text: 'Ігорем Волобуєвим' }),
      unlisted('Igor Volodin'),
    );
    expect(found).toMatchObject([
      { name: 'Igor Volobuev', hits: 4, ru: { text: 'Игорь Волобуев', sure: true }, uk: 'Ігор Волобуєв' },
      { name: 'Igor Volodin', hits: 1, ru: { text: 'Игорь Володин', sure: false } },
    ]);
  });

  it.each<[Language, string, string, string]>([
    ['ru', 'Marina Ovsyannikova', 'задержали Марину Овсянникову', 'Марина Овсянникова'],
    ['ru', 'Boris Bondarev', 'с Борисом Анатольевичем Бондаревым', 'Борис Анатольевич Бондарев'],
    ['ru', 'Pavel Yakubovich', 'о Павле Якубовиче', 'Павел Якубович'],
    ['ru', 'Oleg Zaretskiy', 'Олег Зарецкий', 'Олег Зарецкий'],
    ['ru', 'Oleg Zaretsky', 'арест Олега Зарецкого', 'Олег Зарецкий'],
  ])('undo the declension (%s): %s in "%s"', (language, figure, text, ru) => {
    const [found] = gather(unlisted(figure, { language, text: 'генерал', sentence: text }));
    if (figure.endsWith('kiy')) expect(found!.ru?.sure).toBe(false);
    else expect(found!.ru).toEqual({ text: ru, sure: true });
  });

  it('tell a woman by her given name, and say where they only guess', () => {
    expect(gather(unlisted('Zhanna Ledkova'))[0]!.gender).toEqual({ value: 'f', sure: true });
    expect(gather(unlisted('Xqz Ledkova'))[0]!.gender).toEqual({ value: 'm', sure: false });
  });
});

describe('their YAML', () => {
  const yamlOf = (...hits: Hit[]) => discoveriesYaml(gather(...hits), (id) => id);
  const header = 'circle: army\nfigures:\n';

  it('can be pasted into a file of figures, where they are found from then on', () => {
    const hits = [
      unlisted('Igor Volobuev', { language: 'ru', text: 'Игоря Волобуева' }),
      unlisted('Gennady Bulavkin', { role: 'chief: "of" #staff' }),
    ];
    const yaml = yamlOf(...hits);
    const { value } = parseYaml(header + yaml, 'pasted.yaml', figuresFile);
    expect(value.figures.map(({ id, ru, role }) => [id, ru, role])).toEqual([
      ['bulavkin', 'Геннадий Булавкин', 'chief: "of" #staff'],
      ['volobuev', 'Игорь Волобуев', 'russian general'],
    ]);
    const watch = writeWatch({ 'figures/army.yaml': (text) => text + yaml });
    const item = { ...makeHit(), id: '1', summary: '', title: 'Igor Volobuev resigns' };
    expect(matchItem(item, loadWatchlist(watch))).toMatchObject([{ who: 'volobuev' }]);
    expect(gatherDiscoveries(hits, loadWatchlist(watch))).toEqual([]);
  });

  it('says above each what was seen, and marks what is guessed', () => {
    const yaml = yamlOf(unlisted('Igor Zaretsky', { sentence: 'General Igor Zaretsky resigns' }));
    expect(yaml.split('\n')).toEqual([
      '  # 1 hit, 2022-03-23: resigned',
      '  # in the-outlet',
      '  # as russian general',
      '  # 2022-03-23: General Igor Zaretsky resigns',
      '  # https://outlet.example/1',
      '  # for watch/figures/army.yaml',
      '  - id: zaretsky',
      '    name: Igor Zaretsky',
      '    ru: Игорь Зарецкий # check',
      '    gender: m',
      '    role: russian general',
      '    bare: context',
      '',
    ]);
  });

  it('keeps what an outlet wrote within its comment', () => {
    const sentence = 'General resigns\u2028- id: planted\u0085  name: X\r\n  - id: another';
    const yaml = yamlOf(unlisted('Igor Zaretsky', { sentence, url: 'https://a.example/\n- id: x' }));
    expect(parseYaml(header + yaml, 'pasted.yaml', figuresFile).value.figures.map(({ id }) => id)).toEqual([
      'zaretsky',
    ]);
  });
});
