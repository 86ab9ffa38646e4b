// A person found by role into watch/figures, from the pages of a local run: by the road of `fissure figures import`.
import { relative } from 'node:path';
import { gatherDiscoveries } from '../shared/match/discoveries/discoveries.ts';
import type { Settings } from '../shared/settings.ts';
import type { Store } from '../shared/store/store.ts';
import { readWatchFiles, toSources } from '../shared/watchlist/load.ts';
import type { AddFigure } from '../web/services.ts';
import { planImport } from './figures/plan.ts';
import { distinct, type PersonRecord } from './figures/record.ts';
import { changedFiles, writeFiles } from './figures/write-figures.ts';
import { loadWatch } from './outlet-list.ts';

/** The files are read anew each time: the owner may have edited them since the pages were opened. */
export function figureAdder(settings: Settings, store: Pick<Store, 'hits'>): AddFigure {
  return async (who, circle) => {
    const folder = settings.FISSURE_WATCH;
    const watchlist = loadWatch(settings);
    const [discovery] = gatherDiscoveries(await Array.fromAsync(store.hits({ who })), watchlist);
    if (discovery === undefined) return { kind: 'known' };
    const { name, spellings, ru, uk, gender, roles } = discovery;
    const record: PersonRecord = {
      place: name,
      key: '',
      names: distinct([name, ru?.sure ? ru.text : undefined, uk, ...spellings]),
      ...(gender.sure && { gender: gender.value }),
      posts: roles.map(({ text }) => text),
    };
    const files = readWatchFiles(folder);
    const plan = planImport([record], toSources(files).figures, watchlist, {
      circle: circle ?? discovery.circle,
      source: undefined,
    });
    const [problem] = plan.problems;
    if (problem !== undefined) return { kind: 'problem', message: problem.message };
    const changed = changedFiles(plan, files.figures, folder);
    writeFiles(changed);
    const [file] = changed.keys();
    const [fresh] = plan.fresh;
    if (file === undefined) return { kind: 'known' };
    const id = fresh?.id ?? [...plan.extended.keys()][0]!;
    return { kind: 'added', id, file: relative(process.cwd(), file), guessed: fresh?.guessed ?? [] };
  };
}
