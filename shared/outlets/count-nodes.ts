// Counts what a parser would build of a page, with the parser's own tokens and without building it.
import { Parser } from 'htmlparser2';

export type NodeCounts = {
  elements: number;
  /** Texts, and comments, which are kept as texts are. */
  texts: number;
  attributes: number;
  /** Of elements within elements. */
  depth: number;
};

/**
 * What is written as an entity when a tree is turned back into markup, and read again as a text of its own between two others.
 * But for scripts and styles, whose text stays as it is.
 */
const escaped = /[<>&\u00a0]/g;
const verbatim = new Set(['script', 'style']);

/** Small, so that little is read beyond a limit. */
const chunk = 16 * 1024;

/**
 * Which limit the page passes, undefined where it keeps all. Linear in its length, in memory of a constant size: reading stops soon
 * after a limit is passed. A parser parts text at every "<" that begins no tag, so a page without a tag may have a million texts.
 */
export function passedLimit(html: string, limits: NodeCounts): keyof NodeCounts | undefined {
  const found: NodeCounts = { elements: 0, texts: 0, attributes: 0, depth: 0 };
  let open = 0;
  let element = '';
  const countText = () => void found.texts++;
  const parser = new Parser({
    onopentagname: (name) => {
      element = name;
      found.elements++;
      found.depth = Math.max(found.depth, ++open);
    },
    onattribute: () => void found.attributes++,
    onclosetag: () => {
      element = '';
      open--;
    },
    ontext: (text) => {
      found.texts += 1 + (verbatim.has(element) ? 0 : 2 * (text.match(escaped)?.length ?? 0));
    },
    oncomment: countText,
    onprocessinginstruction: countText,
  });
  const passed = () => (Object.keys(limits) as (keyof NodeCounts)[]).find((name) => found[name] > limits[name]);
  for (let at = 0; at < html.length && passed() === undefined; at += chunk) parser.write(html.slice(at, at + chunk));
  // What may yet become an entity or a tag is held back until then.
  if (passed() === undefined) parser.end();
  return passed();
}
