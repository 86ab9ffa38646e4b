// The watchlist's own figures hold together: enough of them, each once, in scripts that the name rules can work on.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresFile } from '../../shared/watchlist/schema.ts';
import { readYaml } from '../../shared/yaml.ts';

const folder = new URL('../../watch/figures/', import.meta.url).pathname;
const files = readdirSync(folder).map((name) => ({ name, ...readYaml(folder + name, figuresFile).value }));
const figures = files.flatMap((file) =>
  file.figures.map(({ ru = '', ...figure }) => ({ ...figure, ru, circle: file.circle, tier: file.tier })),
);

const repeated = (values: readonly string[]) => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];
const withoutYo = (name: string) => name.replaceAll('ё', 'е');
/** Given name and surname, without the patronymic. */
const short = (ru: string) => ru.replace(/^(\S+) \S+ (?=\S)/, '$1 ');
/** A surname to what its masculine and feminine forms share. */
const family = (ru: string) => withoutYo(ru.split(' ').at(-1) ?? '').replace(/(ая|ий|а)$/, '');

describe('the figures in watch/figures', () => {
  it('are at least 350 of the elite, and the opposition stands apart', () => {
    expect(figures.filter((figure) => figure.tier === 'elite').length).toBeGreaterThanOrEqual(350);
    expect(files.filter((file) => file.tier === 'opposition').map((file) => file.circle)).toEqual(['opposition']);
  });

  it('stand in the file of their circle', () => {
    for (const file of files) expect(file.name).toBe(`${file.circle}.yaml`);
  });

  it('stand in one file only, whatever their patronymic', () => {
    expect(repeated(figures.map((figure) => figure.id))).toEqual([]);
    expect(repeated(figures.map((figure) => withoutYo(short(figure.ru))))).toEqual([]);
    expect(repeated(figures.map((figure) => figure.name))).toEqual([]);
  });

  it('have a Russian and a Ukrainian name in letters of that language only', () => {
    const russian = /^[А-ЯЁ][а-яё]+([- ][А-ЯЁа-яё][а-яё]+)+$/;
    const ukrainian = /^[А-ЩЬЮЯЄІЇҐ][а-щьюяєіїґ'’]+([- ][А-ЩЬЮЯЄІЇҐ][а-щьюяєіїґ'’]+)+$/;
    expect(figures.filter((figure) => !russian.test(figure.ru)).map((figure) => figure.id)).toEqual([]);
    expect(figures.filter((figure) => !ukrainian.test(figure.uk ?? '')).map((figure) => figure.id)).toEqual([]);
  });

  it('have a gender that agrees with the patronymic', () => {
    const odd = figures.filter(({ ru, gender }) => {
      const patronymic = ru.split(' ')[1] ?? '';
      return (
        (/(вна|чна)$/.test(patronymic) && ru.split(' ').length > 2 && gender === 'm') ||
        (/ич$/.test(patronymic) && ru.split(' ').length > 2 && gender === 'f')
      );
    });
    expect(odd.map((figure) => figure.id)).toEqual([]);
  });

  it('share a bare surname with no other figure that may be meant by it as easily', () => {
    const byFamily = Map.groupBy(figures, (figure) => family(figure.ru));
    const contested = [...byFamily.values()].filter(
      (group) =>
        group.filter((figure) => figure.bare === 'always').length > 1 ||
        (group.every((figure) => figure.bare !== 'always') &&
          group.filter((figure) => figure.bare === 'context').length > 1),
    );
    expect(contested.map((group) => group.map((figure) => figure.id))).toEqual([]);
  });
});
