// An entry while the walk collects it: every candidate for every field, and in the end the best of each.
import type { RawEntry } from './entry.ts';
import type { Field, Slot, Vocabulary } from './feed-names.ts';
import { linkRank } from './links.ts';
import { escapeText, isElement, plainLine } from './plain.ts';

/** Characters of a field that are kept: more than an item holds of it, with its markup. */
export const longestField = 400_000;

type Attributes = Record<string, string>;
type Candidate = { rank: number; text: string };
type Capture = {
  field: Field;
  parts: string[];
  length: number;
  literal: boolean;
  attributes: Attributes;
  base: string | undefined;
  /** Nothing that follows belongs to it. */
  whole?: true;
};

/** Mutable on purpose: the walk calls it for every piece of a document. */
export class EntryDraft {
  #candidates: Partial<Record<Slot, Candidate[]>> = {};
  #capture: Capture | undefined;
  #guidIsLink = false;

  /** @param attributes of the entry's own tag: RDF has its identity there, CDF its link */
  constructor(attributes: Attributes, base: string | undefined) {
    if (attributes['rdf:about']) this.#add('guid', 1, attributes['rdf:about']);
    if (attributes.href) this.#addLink(3, attributes.href, base);
    if (attributes.lastmod) this.#add('date', 9, attributes.lastmod);
  }

  get capturing(): boolean {
    return this.#capture !== undefined;
  }

  /** Whether the field being collected is one line, not a text. */
  get capturesLine(): boolean {
    const slot = this.#capture?.field.slot;
    return slot !== 'summary' && slot !== 'content';
  }

  startField(field: Field, vocabulary: Vocabulary, attributes: Attributes, base: string | undefined): void {
    // Only XHTML's text is literally text (RFC 4287 3.1.1.3); everywhere else escaped markup occurs, whatever the type says.
    const literal = attributes.type === 'xhtml' || vocabulary === 'xhtml';
    this.#capture = { field, parts: [], length: 0, literal, attributes, base };
  }

  addText(text: string): void {
    const capture = this.#capture;
    if (!capture || capture.whole || capture.length > longestField) return;
    capture.parts.push(capture.literal ? escapeText(text) : text);
    capture.length += text.length;
  }

  /** A tag within a field: markup where it is one of HTML's; of a person (RFC 4287 3.2) the name counts, of HTML's time the attribute. */
  addTag(name: string, opening: '<' | '</', attributes: Attributes = {}): void {
    const capture = this.#capture;
    if (!capture || capture.length > longestField) return;
    if (capture.field.slot === 'author' && name === 'name') {
      if (opening === '<') capture.parts = [];
      else capture.whole = true;
      return;
    }
    if (capture.field.slot === 'date' && attributes.datetime !== undefined) {
      capture.parts = [attributes.datetime];
      capture.whole = true;
      return;
    }
    const tag = isElement(name) ? `${opening}${name}>` : '\n';
    capture.parts.push(tag);
    capture.length += tag.length;
  }

  endField(): void {
    const capture = this.#capture;
    if (!capture) return;
    this.#capture = undefined;
    const { field, attributes, base, parts } = capture;
    const written = decodeMode(parts.length === 1 ? parts[0]! : parts.join(''), attributes);
    const text = field.slot === 'date' && written.includes('<') ? dateIn(written) : written;
    if (field.slot === 'file') this.#add('file', 0, resolved(attributes.url ?? '', base));
    else if (field.slot === 'link' && attributes.rel?.trim().toLowerCase() === 'enclosure')
      this.#add('file', 1, resolved(attributes.href ?? text, base));
    else if (field.slot === 'link') this.#addLink(linkRank(attributes), attributes.href ?? text, base, attributes);
    else if (field.slot === 'content' && attributes.src) this.#addLink(2, attributes.src, base);
    else if (field.slot === 'content' && /^(image|audio|video)\//.test(attributes.type ?? '')) return;
    // Only an Atom id is an address that a base may complete (RFC 4287 4.2.6).
    else
      this.#add(
        field.slot,
        field.rank,
        field.slot === 'guid' && field.rank === 1 && base ? resolved(text, base) : text,
      );
    if (field.slot === 'guid' && field.rank === 0)
      this.#guidIsLink = attributes.ispermalink?.trim().toLowerCase() !== 'false';
    // An Atom id is an address that need not lead anywhere (RFC 4287 4.2.6), but mostly does.
    if (field.slot === 'guid' && field.rank === 1) this.#guidIsLink = true;
  }

  finish(): RawEntry {
    const texts = (slot: Slot) => {
      const all = this.#candidates[slot] ?? [];
      return all.length > 1 ? all.sort((a, b) => a.rank - b.rank) : all;
    };
    const best = (slot: Slot) => texts(slot)[0]?.text;
    return {
      guid: best('guid'),
      guidIsLink: this.#guidIsLink,
      links: texts('link').map(({ text }) => text),
      file: best('file'),
      title: best('title'),
      summary: best('summary'),
      content: best('content'),
      author: best('author'),
      dates: texts('date').map(({ text }) => text),
    };
  }

  #add(slot: Slot, rank: number, text: string): void {
    if (text.trim() === '') return;
    this.#candidates[slot] ??= [];
    const all = this.#candidates[slot];
    // Of the same element again and again the first few are kept: a hostile entry has 200,000 of them.
    if (all.length < 20) all.push({ rank, text });
  }

  #addLink(rank: number | undefined, href: string, base: string | undefined, attributes: Attributes = {}): void {
    const written = attributes['rdf:resource'] && href.trim() === '' ? attributes['rdf:resource'] : href;
    if (rank === undefined || written.trim() === '') return;
    this.#add('link', rank, resolved(written, base));
  }
}

/** Absolute where an xml:base says how; else as written, for the feed's own address to settle. */
const resolved = (href: string, base: string | undefined): string =>
  (base === undefined ? undefined : URL.parse(href.trim(), base)?.href) ?? href.trim();

/** Of a date written as markup, as Drupal's lists of pages write it. */
const dateIn = (markup: string): string => /\sdatetime\s*=\s*["']([^"']+)/i.exec(markup)?.[1] ?? plainLine(markup);

/** Atom 0.3 may carry a field in base64, Atom 1.0 content of types that are no text (RFC 4287 4.1.3.3). */
function decodeMode(text: string, { mode, type }: Attributes): string {
  if (mode === undefined && type === undefined) return text;
  const encoded = mode === 'base64' || /^application\/octet-stream$|\/base64$/.test(type ?? '');
  return encoded ? Buffer.from(text, 'base64').toString('utf8') : text;
}
