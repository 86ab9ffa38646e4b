import { expect, it } from 'vitest';
import { withStore } from '../../cli/local.ts';
import { readSettings } from '../../shared/settings.ts';
import { figuresFile } from '../../shared/watchlist/schema.ts';
import { parseYaml } from '../../shared/yaml.ts';
import { writeWatch } from '../watchlist/small-watch.ts';
import { makeHit } from './hit.ts';
import { makeFolder, runCli } from './run.ts';

it('lists whom stored hits name by role, as YAML and as JSON, and says so where there is nobody', async () => {
  const environment = { FISSURE_DATA: makeFolder(), FISSURE_WATCH: writeWatch() };
  expect(await runCli(['discoveries'], environment)).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringContaining('No hits are stored'),
  });
  const hits = ['Pavel Lomov', 'Pavel Lomov', 'Igor Zaretsky'].map((figure, index) =>
    makeHit({
      id: `item-${index}#x#resigned`,
      itemId: `item-${index}`,
      who: `name:${figure}`,
      figureId: null,
      figure,
      role: 'russian general',
      publishedAt: `2022-03-0${index + 1}T12:00:00.000Z`,
    }),
  );
  await withStore({ settings: () => readSettings(environment), clock: { now: () => new Date() } } as never, (store) =>
    Promise.all(hits.map((hit) => store.addItem({ ...hit, id: hit.itemId, summary: '', language: 'en' }, [hit]))),
  );
  const yaml = (await runCli(['discoveries'], environment)).stdout;
  const { figures } = parseYaml(`circle: found\n${yaml}`, 'stdout', figuresFile).value;
  expect(figures.map(({ id }) => id)).toEqual(['lomov', 'zaretsky']);

  const json = async (...words: string[]) =>
    JSON.parse((await runCli(['discoveries', '--json', ...words], environment)).stdout);
  expect(await json('--min', '2')).toMatchObject([{ name: 'Pavel Lomov', hits: 2 }]);
  expect(await json('--from', '2022-03-02')).toMatchObject([
    { name: 'Igor Zaretsky' },
    { name: 'Pavel Lomov', hits: 1 },
  ]);
  expect((await runCli(['discoveries', '--min', '3'], environment)).stderr).toMatch(/none of them as often/);
});
