// Gives entries their identity and makes items of them.
import { createHash } from 'node:crypto';
import type { Item } from '../item.ts';
import type { Entry } from './entry.ts';
import type { Outlet } from './outlet.ts';
import { urlKey } from './url.ts';

/** An entry older than this when its outlet is first polled is history, not news: a digest covers a day, and a weekend is two more. */
const backfillDays = 3;

/** Characters kept: no headline is longer, and an item with its text stays under DynamoDB's 400 KB in UTF-8, at up to three bytes a letter. */
export const longestBody = 100_000;
const longest = { title: 500, summary: 20_000, body: longestBody };

/** A headline for an entry that has none, taken from its text. */
const headlineLength = 140;

/** The items of one listing, in its order, one an identity. @param firstPoll nothing of this outlet was read before */
export function toItems(entries: readonly Entry[], outlet: Outlet, now: Date, firstPoll: boolean): Item[] {
  const keys = identities(entries, outlet.identity);
  const items = entries.flatMap((entry, index) => toItem(entry, outlet, now, { key: keys[index], firstPoll }) ?? []);
  return [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed();
}

/**
 * @param options.key identity within the outlet, where the whole listing was looked at; by default the entry's own best
 * @returns undefined for an entry without any text
 */
export function toItem(
  entry: Entry,
  outlet: Outlet,
  now: Date,
  { key = candidates(entry)[0]!, firstPoll = false }: { key?: string | undefined; firstPoll?: boolean } = {},
): Item | undefined {
  const { title, summary = '' } = titled(entry);
  if (title === undefined) return undefined;
  const published = Date.parse(entry.publishedAt ?? '');
  const known = published <= now.getTime();
  const old = !known || published < now.getTime() - backfillDays * 86_400_000;
  return {
    id: `${outlet.id}.${shortHash(key)}`,
    outletId: outlet.id,
    url: entry.url ?? '',
    title: cut(title, longest.title),
    summary: cut(summary, longest.summary),
    ...(entry.body && { body: cut(entry.body, longest.body) }),
    language: outlet.language,
    publishedAt: known ? entry.publishedAt! : now.toISOString(),
    firstSeenAt: now.toISOString(),
    backfill: firstPoll && old && !outlet.sample,
  };
}

/**
 * What each entry is known by at the next poll: its guid, else its address, else its text. Never the time of reading. A guid or address that entries of different
 * titles share within one listing tells nothing apart (some outlets give every entry the same), nor does, where there is no guid, an
 * address under which different texts stand (a page of a service's state); then the next candidate counts.
 */
function identities(entries: readonly Entry[], forced: Outlet['identity']): string[] {
  if (forced !== undefined) return entries.map((entry) => forcedKey(entry, forced) ?? candidates(entry).at(-1)!);
  const told = new Map<string, Set<string>>();
  for (const entry of entries) {
    const words = entry.guid === undefined ? textKey(entry) : (entry.title ?? '');
    for (const key of candidates(entry)) told.set(key, (told.get(key) ?? new Set()).add(words));
  }
  return entries.map((entry) => {
    const keys = candidates(entry);
    return keys.find((key) => told.get(key)!.size === 1) ?? keys.at(-1)!;
  });
}

/** By the owner's word, whatever the entries share; undefined where the entry lacks it. */
function forcedKey({ guid, url, title, summary }: Entry, forced: NonNullable<Outlet['identity']>): string | undefined {
  if (forced === 'guid') return guid;
  if (forced === 'url') return url === undefined ? undefined : urlKey(url);
  return `text ${title ?? ''}\n${summary ?? ''}`;
}

/** Best first. Both the loose form (scheme, fragment and tracking dropped) and the exact one, for outlets whose fragments tell entries apart. */
function candidates(entry: Entry): string[] {
  const named = [entry.guid, entry.url].flatMap((name) => (name === undefined ? [] : [urlKey(name), name]));
  return [...named, textKey(entry)];
}

const textKey = ({ title, summary, body }: Entry): string => `text ${title ?? ''}\n${summary ?? body ?? ''}`;

/** Entries that no item can be made of: a picture alone, an empty element. */
export const countTextless = (entries: readonly Entry[]): number =>
  entries.filter((entry) => titled(entry).title === undefined).length;

function titled({ title, summary, body }: Entry): { title?: string; summary?: string } {
  if (title !== undefined) return { title, ...(summary && { summary }) };
  const text = summary ?? body;
  if (text === undefined) return {};
  if (text.length <= headlineLength) return { title: text.replaceAll('\n', ' ') };
  const head = text.slice(0, headlineLength).replaceAll('\n', ' ');
  const end = head.lastIndexOf(' ');
  return { title: `${end > 0 ? head.slice(0, end) : head}…`, summary: text };
}

/** Cuts at a length without leaving half a surrogate pair. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** 96 bits: among a thousand million items of one outlet, a collision is one in a hundred thousand million. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
