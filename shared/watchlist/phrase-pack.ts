// Elements of phrases as strings, as a compiled watchlist keeps them.
import type { ByWord, Element, WordPattern } from './phrases.ts';

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
  const sorted = options.length > fewOptions && { byWord: byWordOf(options) };
  return sign === '&' || sign === '!'
    ? { kind: 'beside', absent: sign === '!', options, ...sorted }
    : { kind: 'words', optional: sign === '?', options, ...sorted };
}

/** So many options are tried one by one as fast as they are looked up. */
const fewOptions = 4;

const byWordOf = (options: readonly WordPattern[][]): ByWord =>
  Map.groupBy(options, ([first]) => (first!.any || first!.prefix ? '' : first!.text));

function unpackWord(packed: string): WordPattern {
  const [word = '', cases] = packed.split('#');
  const prefix = word.endsWith('*');
  const pattern = { text: prefix ? word.slice(0, -1) : word, prefix, any: word === '_' };
  return cases === undefined ? pattern : { ...pattern, cases: Number(cases) };
}
