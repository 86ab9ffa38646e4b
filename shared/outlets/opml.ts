// Outlet lists to and from OPML 2.0 (opml.org/spec2.opml), as other feed readers keep them.
import { Parser } from 'htmlparser2';
import { Document } from 'yaml';
import { type Language, languages, type Stance } from '../vocabulary.ts';
import type { Outlet } from './outlet.ts';
import { freeId } from './outlet-id.ts';
import { plainLine } from './plain.ts';

/** What an outline says of a feed. */
export type Outline = {
  name: string;
  url: string;
  language?: Language /** Names of the folders around it, outermost first. */;
  folders: string[];
};

/** Lists are small; a file beyond this is something else. */
const mostOutlines = 10_000;
const deepest = 50;

/** Feeds of a list, and what in it is none: `reason` for a person. */
export type OutlineList = { feeds: Outline[]; skipped: { name: string; reason: string }[] };

/** Every outline with an `xmlUrl` that is a feed's address, once an address, in the file's order; none in a text that is no OPML. Never throws. */
export function readOpml(text: string): OutlineList {
  const found = new Map<string, Outline>();
  const skipped: OutlineList['skipped'] = [];
  const folders: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name !== 'outline') return;
        const title = plainLine(attributes.text || attributes.title || '');
        folders.push(title);
        const written = attributes.xmlurl?.trim() ?? '';
        if (written === '' || found.size + skipped.length >= mostOutlines) return;
        const url = written.replace(/^feed:(?:\/\/)?(https?:)/i, '$1').replace(/^feed:\/\//i, 'http://');
        const reason = noFeed(url, attributes.type ?? '');
        if (reason !== undefined) skipped.push({ name: title || written, reason });
        if (reason !== undefined || found.has(url)) return;
        const language = languages.find((language) => attributes.language?.toLowerCase().startsWith(language));
        const above = folders.slice(0, -1).slice(-deepest).filter(Boolean);
        found.set(url, { name: title || new URL(url).host, url, ...(language && { language }), folders: above });
      },
      onclosetag(name) {
        if (name === 'outline') folders.pop();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  return { feeds: [...found.values()], skipped };
}

/** Why an outline's address is that of no feed. FreshRSS keeps scraped pages as `HTML+XPath` and the like. */
function noFeed(url: string, type: string): string | undefined {
  if (type.includes('+'))
    return `a page that its reader takes apart (${type}), no feed; give it as an outlet of kind page`;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return `"${url}" is no http or https address`;
  return undefined;
}

const stanceNames: Record<Stance, string> = {
  independent: 'Independent',
  state: 'Russian state',
  western: 'Western',
  ukrainian: 'Ukrainian',
  other: 'Other',
};

/** Feeds of the list, a folder a stance; pages are left out, since other readers cannot read them. */
export function renderOpml(outlets: readonly Outlet[], now: Date): string {
  const feeds = outlets.filter(({ kind, sample }) => kind === 'feed' && !sample);
  const folders = (Object.keys(stanceNames) as Stance[]).flatMap((stance) => {
    const inside = feeds.filter((outlet) => outlet.stance === stance);
    if (inside.length === 0) return [];
    const lines = inside.map(
      ({ name, url, language }) =>
        `      <outline type="rss" text="${escapeXml(name)}" title="${escapeXml(name)}" xmlUrl="${escapeXml(url)}" language="${language}"/>`,
    );
    return [`    <outline text="${stanceNames[stance]}">`, ...lines, '    </outline>'];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>Fissure outlets</title><dateCreated>${now.toUTCString()}</dateCreated></head>`,
    '  <body>',
    ...folders,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

/**
 * Outlines as entries for watch/outlets.yaml, switched off: OPML does not say country and stance, and seldom the language.
 * @param taken ids and addresses that the list has; an outline with such an address is left out
 */
export function outlinesToYaml(outlines: readonly Outline[], taken: readonly Pick<Outlet, 'id' | 'url'>[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  const urls = new Set(taken.map(({ url }) => url));
  return outlines
    .filter(({ url }) => !urls.has(url))
    .map(({ name, url, language = 'en', folders }) => {
      const id = freeId(name, url, ids);
      ids.add(id);
      const entry = new Document([{ id, name, url, language, country: 'ZZ', stance: 'other', enabled: false }]);
      const hint = [...folders, 'set language, country and stance, then enabled: true'].join(' / ');
      entry.commentBefore = ` ${hint.replace(/\s+/g, ' ')}`;
      return entry.toString({ lineWidth: 0 }).replaceAll(/^(?=.)/gm, '  ');
    })
    .join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
