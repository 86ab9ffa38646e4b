// The outlets that a local run knows: the owner's, and the samples that the demo reads.
import { join } from 'node:path';
import { Option } from 'commander';
import { loadOutlets, type OutletFile, readOutlets } from '../shared/outlets/load.ts';
import type { Outlet } from '../shared/outlets/outlet.ts';
import type { Settings } from '../shared/settings.ts';
import type { Watchlist } from '../shared/watchlist/compile.ts';
import { unknown } from '../shared/watchlist/suggest.ts';
import { loadWatchlist } from '../shared/watchlist/watchlist.ts';
import type { Yaml } from '../shared/yaml.ts';
import { UsageError } from './exit.ts';

const samplesFile = join(import.meta.dirname, '..', 'samples', 'outlets.yaml');

/** The owner's outlets. Throws WatchError. */
export function loadWatchedOutlets(settings: Pick<Settings, 'FISSURE_WATCH'>): Outlet[] {
  return loadOutlets(join(settings.FISSURE_WATCH, 'outlets.yaml'));
}

/** The same with the places of all that stands there. */
export function readWatchedOutlets(settings: Pick<Settings, 'FISSURE_WATCH'>): Yaml<OutletFile> {
  return readOutlets(join(settings.FISSURE_WATCH, 'outlets.yaml'));
}

/** The owner's watchlist, once the whole folder is found right: a mistake in outlets.yaml stops those too who read none. Throws WatchError. */
export function loadWatch(settings: Pick<Settings, 'FISSURE_WATCH'>): Watchlist {
  loadWatchedOutlets(settings);
  return loadWatchlist(settings.FISSURE_WATCH);
}

/** The owner's outlets and the samples after them: all that stored hits may come from. Throws WatchError. */
export function loadOutletList(settings: Pick<Settings, 'FISSURE_WATCH'>): Outlet[] {
  return [...loadWatchedOutlets(settings), ...loadOutlets(samplesFile)];
}

/** What to call an outlet where it is shown: samples are always marked; one no longer watched goes by its id. */
export function outletNames(outlets: readonly Pick<Outlet, 'id' | 'name' | 'sample'>[]): (id: string) => string {
  const names = new Map(outlets.map(({ id, name, sample }) => [id, sample ? `${name} (sample)` : name]));
  return (id) => names.get(id) ?? id;
}

/** The outlets with these ids, or all enabled ones where none is named. Throws UsageError for an unknown id. */
export function chooseOutlets(ids: readonly string[], outlets: readonly Outlet[]): Outlet[] {
  if (ids.length === 0) return outlets.filter(({ enabled }) => enabled);
  return ids.map((id) => {
    const outlet = outlets.find((candidate) => candidate.id === id);
    if (outlet) return outlet;
    const known = outlets.map((candidate) => candidate.id);
    throw new UsageError(`outlet: ${unknown('outlet', id, known)}`);
  });
}

/** For those who run a feed bridge beside Fissure: an outlet's name may lead to this machine only where the owner says so. */
export function loopbackOption(): Option {
  return new Option('--loopback', 'outlets may be on this machine, on any port (by default only public addresses)');
}
