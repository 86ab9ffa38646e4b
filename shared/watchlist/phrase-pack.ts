// Elements of phrases as strings, as a compiled watchlist keeps them.
import type { Element, WordPattern } from './phrases.ts';

/** Folded words hold letters and digits only, so that signs are free: `a|b c` options, `*` stem, `_` any, `#5` cases, `?` optional, `&` and `!` beside. */
export function pack(element: Element): string {
  if (element.kind === 'gap') return `~${element.most}`;
  const word = ({ text, prefix, any, cases }: WordPattern) =>
    `${any ? '_' : text}${prefix ? '*' : ''}${cases === undefined ? '' : `#${cases}`}`;
  const sign = element.kind === 'beside' ? (element.absent ? '!' : '&') : element.optional ? '?' : '';
  return sign + element.options.map((option) => option.map(word).join(' ')).join('|');
}

/** What `pack` made. */
export function unpack(packed: string): Element {
  if (packed.startsWith('~')) return { kind: 'gap', most: Number(packed.slice(1)) };
  const sign = /^[?&!]/.exec(packed)?.[0];
  const options = packed
    .slice(sign ? 1 : 0)
    .split('|')
    .map((option) => option.split(' ').map(unpackWord));
  return sign === '&' || sign === '!'
    ? { kind: 'beside', absent: sign === '!', options }
    : { kind: 'words', optional: sign === '?', options };
}

function unpackWord(packed: string): WordPattern {
  const [word = '', cases] = packed.split('#');
  const prefix = word.endsWith('*');
  const pattern = { text: prefix ? word.slice(0, -1) : word, prefix, any: word === '_' };
  return cases === undefined ? pattern : { ...pattern, cases: Number(cases) };
}
