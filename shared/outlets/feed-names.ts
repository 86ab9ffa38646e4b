// Which element of a feed says what: vocabularies by namespace or customary prefix, and the fields of an entry. Data, no logic but look-up.

/** Vocabularies that say something of an entry. `core` is RSS, Atom and RDF's own; `other` is everything not listed. */
export type Vocabulary =
  | 'core'
  | 'dc'
  | 'content'
  | 'media'
  | 'itunes'
  | 'news'
  | 'yandex'
  | 'rbc'
  | 'rdf'
  | 'xhtml'
  | 'other';

const namespaces: [RegExp, Vocabulary][] = [
  [/^https?:\/\/purl\.org\/dc\//i, 'dc'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\//i, 'other'],
  [/^https?:\/\/(search\.yahoo\.com|www\.rssboard\.org|tools\.search\.yahoo\.com)\/(mrss|media-rss)/i, 'media'],
  [/^https?:\/\/www\.itunes\.com\//i, 'itunes'],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap-news/i, 'news'],
  [/^https?:\/\/news\.yandex\.ru/i, 'yandex'],
  [/^https?:\/\/(www\.)?rbc\.ru/i, 'rbc'],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax/i, 'rdf'],
  [/^http:\/\/www\.w3\.org\/(1999\/xhtml|1998\/math|2000\/svg)/i, 'xhtml'],
  [
    /^https?:\/\/(www\.w3\.org\/2005\/atom|purl\.org\/(atom|rss|net\/rss)|my\.netscape\.com|channel\.netscape\.com)/i,
    'core',
  ],
  [
    /^https?:\/\/(backend\.userland\.com|blogs\.law\.harvard\.edu|cyber\.law\.harvard\.edu|www\.sitemaps\.org)/i,
    'core',
  ],
];

/** What a prefix means where nothing declares it. */
const customary: Record<string, Vocabulary> = {
  '': 'core',
  atom: 'core',
  rss: 'core',
  dc: 'dc',
  dcterms: 'dc',
  content: 'content',
  media: 'media',
  itunes: 'itunes',
  news: 'news',
  yandex: 'yandex',
  rbc_news: 'rbc',
  rdf: 'rdf',
};

/** @param uri as declared, any case */
export function vocabularyOfNamespace(uri: string): Vocabulary | undefined {
  return namespaces.find(([pattern]) => pattern.test(uri.trim()))?.[1];
}

export function vocabularyOfPrefix(prefix: string): Vocabulary {
  return customary[prefix] ?? 'other';
}

export type Slot = 'guid' | 'link' | 'file' | 'title' | 'summary' | 'content' | 'author' | 'date';

/** A field, and its place among those that say the same: 0 is taken first. */
export type Field = { slot: Slot; rank: number };

const ranked: Record<Slot, string[]> = {
  guid: ['core guid', 'core id', 'dc identifier'],
  link: ['core link', 'core loc'],
  file: ['core enclosure'],
  title: ['core title', 'dc title', 'news title', 'media title', 'itunes title'],
  summary: [
    ...['core description', 'core summary', 'core abstract', 'dc description', 'dc abstract'],
    ...['media description', 'itunes summary', 'itunes subtitle'],
  ],
  content: [
    ...['content encoded', 'core content', 'yandex full-text', 'rbc full-text', 'core body', 'xhtml body', 'xhtml div'],
  ],
  author: ['dc creator', 'core author', 'itunes author', 'dc author'],
  date: [
    ...['core pubdate', 'core published', 'news publication_date', 'dc date', 'dc issued', 'core issued', 'dc created'],
    ...['dc available', 'core created', 'core updated', 'dc modified', 'core modified', 'core lastmod'],
  ],
};

/** Fields by `vocabulary local-name`, in lower case. */
const fields: ReadonlyMap<string, Field> = new Map(
  Object.entries(ranked).flatMap(([slot, names]) =>
    names.map((name, rank): [string, Field] => [name, { slot: slot as Slot, rank }]),
  ),
);

/** What an element is to an entry, looked up once for each name that a feed uses. */
export type Place = { role: 'field' | 'group' | 'apart' | 'other'; field?: Field };

/** @param local name without its prefix, in lower case */
export function placeOf(vocabulary: Vocabulary, local: string): Place {
  const name = `${vocabulary} ${local}`;
  const field = fields.get(name);
  if (field) return { role: 'field', field };
  if (groups.has(name)) return { role: 'group' };
  return { role: apart.has(name) || vocabulary === 'media' ? 'apart' : 'other' };
}

/** Elements in an entry whose own titles, links and dates are not the entry's: another feed, a picture, a person. */
const apart: ReadonlySet<string> = new Set([
  ...['core source', 'core contributor', 'core image', 'core textinput', 'dc contributor'],
]);

/** Elements that only group what belongs to the entry. */
const groups: ReadonlySet<string> = new Set(['media group', 'media content', 'news news']);
