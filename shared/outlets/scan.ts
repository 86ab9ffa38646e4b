// Measures markup in one linear pass, before any parser sees it: a parser may need minutes for what this tells in milliseconds.

export type Measures = {
  /** Opening tags. */
  tags: number;
  /** Deepest nesting, unclosed tags counted. */
  depth: number;
  /** Most attributes of one tag. */
  attributes: number;
};

/**
 * Approximate where quoting hides a `>`; never slower for it. Counting ends as soon as any limit is passed.
 * @param limits beyond which the rest does not matter
 * @param options.html elements that HTML closes by itself do not count as depth
 */
export function measureMarkup(markup: string, limits: Measures, { html = false } = {}): Measures {
  const found = { tags: 0, depth: 0, attributes: 0 };
  let open = 0;
  const within = () =>
    found.tags <= limits.tags && found.depth <= limits.depth && found.attributes <= limits.attributes;
  for (let at = markup.indexOf('<'); at >= 0 && within(); at = markup.indexOf('<', at)) {
    const next = markup.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f) {
      at = endOfSection(markup, at);
      continue;
    }
    const end = markup.indexOf('>', at);
    if (end < 0) break;
    const nests = !(html && isUnclosed(markup, next === 0x2f ? at + 2 : at + 1));
    if (next === 0x2f) open = Math.max(0, open - (nests ? 1 : 0));
    else {
      found.tags++;
      found.attributes = Math.max(found.attributes, equalsSigns(markup, at, end));
      if (nests && markup.charCodeAt(end - 1) !== 0x2f) found.depth = Math.max(found.depth, ++open);
    }
    at = end;
  }
  return found;
}

/** HTML's void elements, and those whose end tags are commonly left out. */
const unclosed =
  /(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|thead|tbody|tfoot|option|optgroup)(?=[\s/>])/iy;

function isUnclosed(markup: string, at: number): boolean {
  unclosed.lastIndex = at;
  return unclosed.test(markup);
}

/** Where a comment, CDATA section, declaration or instruction that begins at `at` ends; the end of the text where it does not. */
function endOfSection(markup: string, at: number): number {
  const close = markup.startsWith('<![CDATA[', at) ? ']]>' : markup.startsWith('<!--', at) ? '-->' : '>';
  const end = markup.indexOf(close, at + 2);
  return end < 0 ? markup.length : end + close.length;
}

/** Character by character: a search for the sign could run on to the end of the document at every tag. */
function equalsSigns(markup: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (markup.charCodeAt(at) === 0x3d) count++;
  return count;
}
