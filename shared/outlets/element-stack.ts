// The elements that are open at a place of a feed: what their names mean there, and which address is their base.
import { type Place, type Vocabulary, vocabularyOfNamespace, vocabularyOfPrefix } from './feed-names.ts';
import type { Attributes } from './tag-scan.ts';

/** No feed nests deeper. */
const mostDepth = 500;

/** A name that the feed uses, looked at once. */
export type Name = {
  /** As written, in lower case: what an end tag must repeat. */
  whole: string;
  prefix: string | undefined;
  local: string;
  /** How often it is open: most stray end tags are known without a search. */
  open: number;
  places: Map<Vocabulary, Place>;
};

export type Frame = {
  name: Name;
  /** What names without prefix mean in it. */
  plain: Vocabulary;
  /** By an xml:base; absent where there is none. */
  base: string | undefined;
  role: 'entry' | 'group' | 'field' | 'apart' | 'other';
  /** Within an element of a vocabulary that is not known: what is called an item there is none of the feed's. */
  foreign: boolean;
};

/** Mutable on purpose: the walk calls it at every tag. Below the first element lies one without a name, which is never closed. */
export class ElementStack {
  readonly #frames: Frame[] = [];
  readonly #names = new Map<string, Name>();
  readonly #declared = new Map<string, Vocabulary>();
  readonly #url: string;

  /** @param url of the document */
  constructor(url: string) {
    this.#url = url;
    this.#frames.push({ name: this.nameOf(''), plain: 'core', base: undefined, role: 'other', foreign: false });
  }

  get top(): Frame {
    return this.#frames.at(-1)!;
  }

  /** How many are open, the one without a name counted. */
  get size(): number {
    return this.#frames.length;
  }

  /** @param whole in lower case */
  nameOf(whole: string): Name {
    const known = this.#names.get(whole);
    if (known !== undefined) return known;
    const colon = whole.indexOf(':');
    const prefix = colon < 0 ? undefined : whole.slice(0, colon);
    const name = { whole, prefix, local: whole.slice(colon + 1), open: 0, places: new Map<Vocabulary, Place>() };
    this.#names.set(whole, name);
    return name;
  }

  /** Takes in a tag's namespaces. @returns what names without prefix mean from here on */
  declare(attributes: Attributes): Vocabulary {
    let { plain } = this.top;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const vocabulary = vocabularyOfNamespace(attributes[name]!);
      if (name === 'xmlns') plain = vocabulary === undefined || vocabulary === 'rdf' ? plain : vocabulary;
      else if (name[5] === ':') this.#declared.set(name.slice(6), vocabulary ?? vocabularyOfPrefix(name.slice(6)));
    }
    return plain;
  }

  /** @param plain as `declare` gives it */
  vocabularyOf({ prefix }: Name, plain: Vocabulary): Vocabulary {
    return prefix === undefined ? plain : (this.#declared.get(prefix) ?? vocabularyOfPrefix(prefix));
  }

  /** @returns false where it would lie too deep, where no field begins */
  push(element: Pick<Frame, 'name' | 'plain' | 'role' | 'foreign'>, attributes: Attributes): boolean {
    if (this.#frames.length > mostDepth) return false;
    const { base: above, foreign } = this.top;
    const written = attributes['xml:base'];
    const base = written === undefined ? above : (URL.parse(written.trim(), above ?? this.#url)?.href ?? above);
    this.#frames.push({ ...element, base, foreign: element.foreign || foreign });
    element.name.open++;
    return true;
  }

  pop(): Frame {
    const frame = this.#frames.pop()!;
    frame.name.open--;
    return frame;
  }

  /** Place of the innermost element of that name; -1 where none is open: an end tag without a beginning. */
  placeOfOpen(name: Name): number {
    if (name.open === 0) return -1;
    const last = this.#frames.length - 1;
    return this.#frames[last]!.name === name ? last : this.#frames.findLastIndex((frame) => frame.name === name);
  }

  roleAt(place: number): Frame['role'] {
    return this.#frames[place]!.role;
  }

  /** Place of the innermost element of that role; -1 where there is none. */
  placeOfRole(role: Frame['role']): number {
    return this.#frames.findLastIndex((frame) => frame.role === role);
  }

  /** The innermost xml:base. */
  get base(): string | undefined {
    return this.top.base;
  }
}
