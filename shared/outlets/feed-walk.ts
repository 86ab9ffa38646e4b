// Reads a feed by the local names of its tags, in any state of health: a walk with a stack of its own, and no tree.
import { decodeXml } from './clean-xml.ts';
import type { Partly, RawEntry } from './entry.ts';
import { EntryDraft, longestField } from './entry-draft.ts';
import { type Place, placeOf, type Vocabulary, vocabularyOfNamespace, vocabularyOfPrefix } from './feed-names.ts';
import { linkRank } from './links.ts';
import { type Attributes, scanTags } from './tag-scan.ts';

/** Beyond any feed that is not hostile; what was read until then counts. */
const most = { tags: 300_000, depth: 500, entries: 5_000 };

/** A name that the feed uses, looked at once. */
type Name = {
  /** As written, in lower case: what an end tag must repeat. */
  whole: string;
  prefix: string | undefined;
  local: string;
  /** How often it is open: most stray end tags are known without a search. */
  open: number;
  places: Map<Vocabulary, Place>;
};

type Frame = {
  name: Name;
  /** What names without prefix mean in it. */
  plain: Vocabulary;
  /** By an xml:base; absent where there is none. */
  base: string | undefined;
  role: 'entry' | 'group' | 'field' | 'apart' | 'other';
  /** Within an element of a vocabulary that is not known: what is called an item there is none of the feed's. */
  foreign: boolean;
};

/** Elements that end a field left open: no such markup belongs in a headline, and fewer still in a text. */
const endsLine =
  /^(title|link|guid|id|pubdate|published|updated|description|summary|content|author|category|enclosure)$/;
const endsText = /^(guid|pubdate|published|updated|issued|description|summary)$/;

/** `site`: the address that the feed names as its page, which links of entries are relative to. */
type Walked = { entries: RawEntry[]; site?: string; partly?: Partly };

/**
 * Reads RSS 0.9x to 2.0, RDF, CDF, Atom 0.3 and 1.0 and sitemaps, whatever prefixes, capitals, unclosed or crossed tags they have. Markup in
 * a field is kept as markup. Time and memory are linear in the text, of which at most 300,000 tags and 5,000 entries are read.
 * @param xml as from `cleanXml`
 * @param options.cutShort `xml` is only the beginning of the document
 * @param url of the document; links are made absolute where an xml:base (XML Base 1.1) says how
 */
export function walkFeed(xml: string, url: string, { cutShort = false } = {}): Walked {
  const entries: RawEntry[] = [];
  const declared = new Map<string, Vocabulary>();
  const names = new Map<string, Name>();
  let tagName = nameOf('');
  const frames: Frame[] = [{ name: tagName, plain: 'core', base: undefined, role: 'other', foreign: false }];
  let draft: EntryDraft | undefined;
  let tags = 0;
  let attributes: Attributes = {};
  let cut = false;
  let site: string | undefined;
  /** The text of the channel's own link, while it is read. */
  let siteText: string[] | undefined;

  scanTags(xml, {
    text(start, end) {
      if (draft?.capturing || siteText !== undefined)
        addText(decodeXml(xml.slice(start, Math.min(end, start + longestField))));
    },
    cdata(start, end) {
      if (draft?.capturing || siteText !== undefined) addText(xml.slice(start, end));
    },
    open(name, written, empty) {
      tagName = nameOf(name);
      attributes = written;
      for (const key in written) if (written[key]!.includes('&')) written[key] = decodeXml(written[key]!);
      open(empty);
      return !cut;
    },
    close: (name) => close(nameOf(name)),
  });
  const unfinished = draft !== undefined;
  if (unfinished) keepUnfinished();
  return {
    entries,
    ...(site !== undefined && { site }),
    ...(cut ? { partly: 'limit' as const } : unfinished && { partly: 'broken-off' as const }),
  };

  /** An entry without its end may lack what it is known by, and come again under another identity: it waits for the next poll, unless it is all there is. */
  function keepUnfinished(): void {
    draft!.endField();
    const last = draft!.finish();
    const known = cutShort || cut || (last.guid ?? last.links[0]) !== undefined;
    if (entries.length === 0 && last.title !== undefined && known) entries.push(last);
  }

  function nameOf(whole: string): Name {
    const known = names.get(whole);
    if (known !== undefined) return known;
    const colon = whole.indexOf(':');
    const prefix = colon < 0 ? undefined : whole.slice(0, colon);
    const name = { whole, prefix, local: whole.slice(colon + 1), open: 0, places: new Map<Vocabulary, Place>() };
    names.set(whole, name);
    return name;
  }

  function addText(text: string): void {
    if (draft) draft.addText(text);
    else siteText?.push(text);
  }

  function open(empty: boolean): void {
    if (++tags > most.tags) {
      stop();
      return;
    }
    const { prefix, local } = tagName;
    const plain = declare();
    const vocabulary = prefix === undefined ? plain : (declared.get(prefix) ?? vocabularyOfPrefix(prefix));
    if (draft?.capturing && endsField(vocabulary, local)) popTo(frames.findLastIndex(({ role }) => role === 'field'));
    if (draft?.capturing && !isEntry(vocabulary, local)) {
      draft.addTag(local, '<', attributes);
      push('other', plain);
    } else if (isEntry(vocabulary, local)) {
      if (empty && draft) return; // an empty entry within another is a slip of the pen
      startEntry(plain);
    } else if (draft && frames.at(-1)!.role !== 'apart') startElement(vocabulary, local, plain);
    else {
      if (!draft && site === undefined && vocabulary === 'core' && local === 'link') startSite();
      push(frames.at(-1)!.role === 'apart' ? 'apart' : 'other', plain, vocabulary === 'other');
    }
    if (empty) close(tagName);
  }

  /** RSS's link of the channel is a text, Atom's of the feed an attribute. */
  function startSite(): void {
    if (attributes.href === undefined) siteText = [];
    else if (linkRank(attributes) === 0) takeSite(attributes.href);
  }

  function takeSite(text: string): void {
    const found = URL.parse(text.trim(), frames.at(-1)!.base ?? url);
    if (found && /^https?:$/.test(found.protocol) && text.trim() !== '') site = found.href;
    siteText = undefined;
  }

  function startEntry(plain: Vocabulary): void {
    const inside = frames.findIndex(({ role }) => role === 'entry');
    if (inside > 0) popTo(inside); // the entry before was not closed
    if (entries.length >= most.entries) {
      stop();
      return;
    }
    push('entry', plain);
    draft = new EntryDraft(attributes, frames.at(-1)!.base);
  }

  function startElement(vocabulary: Vocabulary, local: string, plain: Vocabulary): void {
    let place = tagName.places.get(vocabulary);
    if (place === undefined) {
      place = placeOf(vocabulary, local);
      tagName.places.set(vocabulary, place);
    }
    const { role, field } = place;
    if (push(role, plain, vocabulary === 'other') && field)
      draft!.startField(field, vocabulary, attributes, frames.at(-1)!.base);
  }

  function endsField(vocabulary: Vocabulary, local: string): boolean {
    if (vocabulary !== 'core') return false;
    return (draft!.capturesLine ? endsLine : endsText).test(local);
  }

  /** `item` in RSS, RDF and CDF, `entry` in Atom, `url` in a sitemap; behind the root's end stands none. */
  function isEntry(vocabulary: Vocabulary, local: string): boolean {
    if (vocabulary !== 'core' || (frames.length === 1 && tags > 1) || frames.at(-1)!.foreign) return false;
    if (local === 'item' || local === 'entry') return true;
    return local === 'url' && frames.at(-1)!.name.local === 'urlset';
  }

  /** Takes in the tag's namespaces. @returns what names without prefix mean from here on */
  function declare(): Vocabulary {
    let { plain } = frames.at(-1)!;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const vocabulary = vocabularyOfNamespace(attributes[name]!);
      if (name === 'xmlns') plain = vocabulary === undefined || vocabulary === 'rdf' ? plain : vocabulary;
      else if (name[5] === ':') declared.set(name.slice(6), vocabulary ?? vocabularyOfPrefix(name.slice(6)));
    }
    return plain;
  }

  /** @returns false where it would lie too deep, where no field begins */
  function push(role: Frame['role'], plain: Vocabulary, foreign = false): boolean {
    if (frames.length > most.depth) return false;
    const written = attributes['xml:base'];
    const above = frames.at(-1)!.base;
    const base = written === undefined ? above : (URL.parse(written.trim(), above ?? url)?.href ?? above);
    frames.push({ name: tagName, plain, base, role, foreign: foreign || frames.at(-1)!.foreign });
    tagName.open++;
    return true;
  }

  /** Closes the innermost element of that name and what was left open within; an end tag without a beginning is nothing. */
  function close(name: Name): void {
    if (name.open === 0) return;
    const last = frames.length - 1;
    const index = frames[last]!.name === name ? last : frames.findLastIndex((frame) => frame.name === name);
    if (draft?.capturing && frames[index]!.role === 'other') draft.addTag(name.local, '</');
    popTo(index);
  }

  function popTo(length: number): void {
    while (frames.length > length) {
      const { name, role } = frames.pop()!;
      name.open--;
      if (siteText !== undefined && role === 'other') takeSite(siteText.join(''));
      if (role === 'field') draft?.endField();
      if (role === 'entry' && draft) {
        entries.push(draft.finish());
        draft = undefined;
      }
    }
  }

  function stop(): void {
    cut = true;
  }
}
