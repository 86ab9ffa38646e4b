// Reads a feed by the local names of its tags, in any state of health: a walk with a stack of its own, and no tree.
import { decodeXml } from './clean-xml.ts';
import { ElementStack, type Frame, type Name } from './element-stack.ts';
import type { Partly, RawEntry } from './entry.ts';
import { EntryDraft, longestField } from './entry-draft.ts';
import { placeOf, type Vocabulary } from './feed-names.ts';
import { linkRank } from './links.ts';
import { type Attributes, scanTags } from './tag-scan.ts';

/** Beyond any feed that is not hostile; what was read until then counts. */
const most = { tags: 300_000, entries: 5_000 };

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
  const stack = new ElementStack(url);
  let tagName = stack.nameOf('');
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
      tagName = stack.nameOf(name);
      attributes = written;
      for (const key in written) if (written[key]!.includes('&')) written[key] = decodeXml(written[key]!);
      open(empty);
      return !cut;
    },
    close: (name) => close(stack.nameOf(name)),
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

  function addText(text: string): void {
    if (draft) draft.addText(text);
    else siteText?.push(text);
  }

  function open(empty: boolean): void {
    if (++tags > most.tags) {
      cut = true;
      return;
    }
    const { local } = tagName;
    const plain = stack.declare(attributes);
    const vocabulary = stack.vocabularyOf(tagName, plain);
    if (draft?.capturing && endsField(vocabulary, local)) popTo(stack.placeOfRole('field'));
    if (draft?.capturing && !isEntry(vocabulary, local)) {
      draft.addTag(local, '<', attributes);
      push('other', plain, false);
    } else if (isEntry(vocabulary, local)) {
      if (empty && draft) return; // an empty entry within another is a slip of the pen
      startEntry(plain);
    } else if (draft && stack.top.role !== 'apart') startElement(vocabulary, local, plain);
    else {
      if (!draft && site === undefined && vocabulary === 'core' && local === 'link') startSite();
      push(stack.top.role === 'apart' ? 'apart' : 'other', plain, vocabulary === 'other');
    }
    if (empty) close(tagName);
  }

  /** RSS's link of the channel is a text, Atom's of the feed an attribute. */
  function startSite(): void {
    if (attributes.href === undefined) siteText = [];
    else if (linkRank(attributes) === 0) takeSite(attributes.href);
  }

  function takeSite(text: string): void {
    const found = URL.parse(text.trim(), stack.base ?? url);
    if (found && /^https?:$/.test(found.protocol) && text.trim() !== '') site = found.href;
    siteText = undefined;
  }

  function startEntry(plain: Vocabulary): void {
    const inside = stack.placeOfRole('entry');
    if (inside > 0) popTo(inside); // the entry before was not closed
    if (entries.length >= most.entries) {
      cut = true;
      return;
    }
    push('entry', plain, false);
    draft = new EntryDraft(attributes, stack.base);
  }

  function startElement(vocabulary: Vocabulary, local: string, plain: Vocabulary): void {
    let place = tagName.places.get(vocabulary);
    if (place === undefined) {
      place = placeOf(vocabulary, local);
      tagName.places.set(vocabulary, place);
    }
    const { role, field } = place;
    if (push(role, plain, vocabulary === 'other') && field)
      draft!.startField(field, vocabulary, attributes, stack.base);
  }

  function push(role: Frame['role'], plain: Vocabulary, foreign: boolean): boolean {
    return stack.push({ name: tagName, plain, role, foreign }, attributes);
  }

  function endsField(vocabulary: Vocabulary, local: string): boolean {
    if (vocabulary !== 'core') return false;
    return (draft!.capturesLine ? endsLine : endsText).test(local);
  }

  /** `item` in RSS, RDF and CDF, `entry` in Atom, `url` in a sitemap; behind the root's end stands none. */
  function isEntry(vocabulary: Vocabulary, local: string): boolean {
    if (vocabulary !== 'core' || (stack.size === 1 && tags > 1) || stack.top.foreign) return false;
    if (local === 'item' || local === 'entry') return true;
    return local === 'url' && stack.top.name.local === 'urlset';
  }

  /** Closes the innermost element of that name and what was left open within; an end tag without a beginning is nothing. */
  function close(name: Name): void {
    const place = stack.placeOfOpen(name);
    if (place < 0) return;
    if (draft?.capturing && stack.roleAt(place) === 'other') draft.addTag(name.local, '</');
    popTo(place);
  }

  function popTo(length: number): void {
    while (stack.size > length) {
      const { role } = stack.pop();
      if (siteText !== undefined && role === 'other') takeSite(siteText.join(''));
      if (role === 'field') draft?.endField();
      if (role === 'entry' && draft) {
        entries.push(draft.finish());
        draft = undefined;
      }
    }
  }
}
