// A person found by role into watch/figures, from the pages of a local run: by the road of `fissure figures import`.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { gatherDiscoveries } from '../shared/match/discoveries/discoveries.ts';
import type { Settings } from '../shared/settings.ts';
import type { Store } from '../shared/store/store.ts';
import { readWatchFiles, toSources } from '../shared/watchlist/load.ts';
import type { AddFigure, LineChange } from '../web/services.ts';
import { planImport } from './figures/plan.ts';
import { distinct, type PersonRecord } from './figures/record.ts';
import { changedFiles, writeFiles } from './figures/write-figures.ts';
import { loadWatch } from './outlet-list.ts';

/** The files are read anew each time: the owner may have edited them since the pages were opened. */
export function figureAdder(settings: Settings, store: Pick<Store, 'hits'>): AddFigure {
  return async (who, { circle, seen }) => {
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
    const [[file, text] = []] = changed;
    if (file === undefined || text === undefined) return { kind: 'known' };
    const [fresh] = plan.fresh;
    const key = createHash('sha256').update(text).digest('base64url');
    if (seen === key) writeFiles(changed);
    return {
      ...{ kind: seen === key ? 'added' : 'shown', key },
      ...{ id: fresh?.id ?? [...plan.extended.keys()][0]!, guessed: fresh?.guessed ?? [] },
      ...{ file: relative(process.cwd(), file), changes: changedLines(existing(file), text) },
    };
  };
}

const existing = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Lines that stay, above what changes. */
const linesBefore = 2;

/** One person changes lines in one place: what is between the same beginning and the same end. */
function changedLines(before: string, after: string): LineChange[] {
  const [old, now] = [before, after].map((text) => text.trimEnd().split('\n')) as [string[], string[]];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const signed = (sign: LineChange['sign'], lines: string[]) => lines.map((line): LineChange => ({ sign, line }));
  return [
    ...signed(' ', now.slice(Math.max(0, start - linesBefore), start)),
    ...signed('-', before === '' ? [] : old.slice(start, old.length - end)),
    ...signed('+', now.slice(start, now.length - end)),
  ];
}
