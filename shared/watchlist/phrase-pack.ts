// Elements of phrases as strings, as a compiled watchlist keeps them.
import type { Element, WordPattern } from './phrases.ts';

/** Folded words hold letters and digits only, so that signs are free: `a|b c` options, `*` stem, `_` any, `#5` cases, `?` optional. */
export function pack(element: Element): string {
  if (element.kind === 'gap') return `~${element.most}`;
  const word = ({ text, prefix, any, cases }: WordPattern) =>
    `${any ? '_' : text}${prefix ? '*' : ''}${cases === undefined ? '' : `#${cases}`}`;
  return (element.optional ? '?' : '') + element.options.map((option) => option.map(word).join(' ')).join('|');
}

/** What `pack` made. */
export function unpack(packed: string): Element {
  if (packed.startsWith('~')) return { kind: 'gap', most: Number(packed.slice(1)) };
  const optional = packed.startsWith('?');
  const options = packed.slice(optional ? 1 : 0).split('|');
  return { kind: 'words', optional, options: options.map((option) => option.split(' ').map(unpackWord)) };
}

function unpackWord(packed: string): WordPattern {
  const [word = '', cases] = packed.split('#');
  const prefix = word.endsWith('*');
  const pattern = { text: prefix ? word.slice(0, -1) : word, prefix, any: word === '_' };
  return cases === undefined ? pattern : { ...pattern, cases: Number(cases) };
}
