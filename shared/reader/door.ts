// Between polling and the second reader: which items of a poll go to it.

import type { Hit } from '../hit.ts';
import type { Item } from '../item.ts';
import type { Reading } from '../match/match.ts';
import type { Outlet } from '../outlets/outlet.ts';
import { type Choice, isChosen, isReadable } from './choose.ts';

/** As polling declares it (ReaderDoor). */
type Door = {
  wants(item: Item, hits: readonly Hit[], outlet: Outlet): boolean;
  add(itemIds: readonly string[]): Promise<void>;
};

type DoorServices = { look: (item: Item) => { reading: Reading; hits: Hit[] }; add: Door['add'] };

export function createDoor(choice: Choice, { look, add }: DoorServices): Door {
  return {
    wants: (item, hits, outlet) => isReadable(item, outlet) && isChosen(choice, hits, () => ({ item, ...look(item) })),
    add,
  };
}
