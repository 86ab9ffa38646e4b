// The ring of what an outlet listed lately: which entries are new, which are edited, which are only republished. Pure.
import { createHash } from 'node:crypto';
import type { Item } from '../item.ts';
import type { Outlet } from './outlet.ts';
import { urlKey } from './url.ts';

/**
 * Entries remembered at least: those that leave a feed for a while and come back then cost no write. Each is 30 bytes of a state that is
 * written with all news and read at every tick: with 200, writing states was the largest line of the bill (docs/cost.md), and with
 * so many a state stays below two kilobytes.
 */
const remembered = 45;
/** And at most, so that a state stays under DynamoDB's 400 KB at some 40 bytes each; an entry beyond costs a conditional write a poll, no more. */
const mostRemembered = 5_000;
/** Shorter headlines come again by themselves ("Weather"), so they do not prove an article republished. */
const tellingTitle = 25;

/** `new`: never listed before. `edited`: its text changed; `item` has the identity it was stored under. `known`: nothing to do. */
export type Seen = { kind: 'new' | 'edited' | 'known'; item: Item; key: string };

/**
 * Compares a listing with the ring, in its order. A new guid on an address or text that is known is the same article: outlets change their guids all
 * at once, and republish. An address that several items of the listing share proves nothing.
 */
export function compareWithSeen(items: readonly Item[], ring: readonly string[], outlet: Outlet): Seen[] {
  const byId = new Map<string, Mark>();
  const byUrl = new Map<string, Mark>();
  const byText = new Map<string, Mark>();
  for (const mark of ring.toReversed().map(parseMark)) {
    byId.set(mark.id, mark);
    if (mark.url) byUrl.set(mark.url, mark);
    if (mark.text) byText.set(mark.text, mark);
  }
  const shared = sharedUrls(items);
  return items.map((item): Seen => {
    const mark = markOf(item, shared);
    const key = formatMark(mark);
    const before = byId.get(mark.id);
    if (before) return { kind: before.text === '' || before.text === mark.text ? 'known' : 'edited', item, key };
    if (outlet.identity === 'guid') return { kind: 'new', item, key };
    const sameUrl = mark.url === '' ? undefined : byUrl.get(mark.url);
    if (sameUrl?.text === mark.text) return { kind: 'known', item, key };
    if (sameUrl)
      return {
        kind: 'edited',
        item: { ...item, id: `${outlet.id}.${sameUrl.id}` },
        key: formatMark({ ...mark, id: sameUrl.id }),
      };
    const sameText =
      outlet.identity === undefined && item.title.length >= tellingTitle ? byText.get(mark.text) : undefined;
    return { kind: sameText ? 'known' : 'new', item, key };
  });
}

/** The ring after a poll, newest first. @param keys of what was listed, in the listing's order */
export function ringAfter(keys: readonly string[], before: readonly string[]): string[] {
  const ids = new Set<string>();
  const ring = [...keys, ...before].filter((key) => {
    const { id } = parseMark(key);
    return !ids.has(id) && ids.add(id);
  });
  return ring.slice(0, Math.min(Math.max(remembered, 2 * keys.length), mostRemembered));
}

/** An item as the ring keeps it: `id.url.text`, the last two hashes, empty where there is nothing to compare. */
type Mark = { id: string; url: string; text: string };

function markOf(item: Item, shared: ReadonlySet<string>): Mark {
  const url = item.url === '' ? '' : urlKey(item.url);
  return {
    id: item.id.slice(item.outletId.length + 1),
    url: url === '' || shared.has(url) ? '' : shortHash(url),
    // Numbers in a summary count comments and minutes; a change of them alone is no edit.
    text: shortHash(`${item.title}\n${item.summary.replace(/\d+/g, '')}`),
  };
}

function formatMark({ id, url, text }: Mark): string {
  return `${id}.${url}.${text}`;
}

function parseMark(key: string): Mark {
  const [id = '', url = '', text = ''] = key.split('.');
  return { id, url, text };
}

function sharedUrls(items: readonly Item[]): Set<string> {
  const once = new Set<string>();
  return new Set(items.map(({ url }) => urlKey(url)).filter((url) => once.has(url) || !once.add(url)));
}

/** 60 bits: within a ring of thousands, a collision is one in a hundred thousand million. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}
