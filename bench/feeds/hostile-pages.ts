// Pages made of fragments of markup by chance: what a hostile or broken outlet might answer in place of an article.
import { createChance } from '../chance.ts';

const largest = 15 * 1024 * 1024;

const fragments = [
  '<',
  '<<',
  '< ',
  '</',
  '<!',
  '<!--',
  '-->',
  '--',
  '<?',
  '?>',
  '<![CDATA[',
  ']]>',
  '>',
  '&',
  '&#',
  '&#x',
  '&amp;',
  '&lt',
  '&nbsp;',
  '&#x1F600;',
  '<p>',
  '</p>',
  '<p',
  '<div>',
  '</div>',
  '<div class="article-body">',
  '<span>',
  '</span>',
  '<br>',
  '<br/>',
  '<a href="/x">',
  '</a>',
  '<b><i>',
  '</i></b>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<ul><li>',
  '</ul>',
  '<svg><path d="',
  '"/></svg>',
  '<math>',
  '</math>',
  '<script>',
  '</script>',
  '<script',
  '</scr',
  '<style>',
  '</style>',
  '<template>',
  '</template>',
  '<textarea>',
  '</textarea>',
  '<title>',
  '</title>',
  '<noscript><img src="x">',
  '</noscript>',
  '<iframe src="//youtube.com/x">',
  '</iframe>',
  '<img srcset="a 1x, b 2x">',
  '<h1>',
  '</h1>',
  '<x-y>',
  '</q>',
  ' a=',
  ' class="comment"',
  ' style="display:none"',
  ' ="',
  '"',
  "'",
  '=',
  '/',
  '\0',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\n',
  '\t',
  ' ',
  '        ',
  ',',
  ', ',
  'a',
  'Слово и дело, ',
  'The minister resigned on Monday after a quarrel, two officials said. ',
  'subscribe to continue reading',
  '😀',
  '{"isAccessibleForFree": false}',
  '𐀀',
] as const;

/** One for all pages: what is measured is the reading. */
const buffer = Buffer.alloc(largest);

/**
 * Page `number` of the run `seed`, as UTF-8: a few fragments again and again, or many, up to 15 MB; half are smaller than 200 KB. It is
 * overwritten by the next one.
 */
export function hostilePage(seed: number, number: number): Uint8Array {
  const { next: chance, below } = createChance(seed * 1_000_003 + number);
  const size = Math.floor(1024 * (largest / 1024) ** (chance() < 0.5 ? chance() * 0.55 : chance()));
  const several = Array.from({ length: 1 + below(chance() < 0.5 ? 3 : 40) }, () => fragments[below(fragments.length)]!);
  const head = chance() < 0.5 ? '<!doctype html><html><head><title>News</title></head><body><article>' : '';
  const block = Array.from({ length: 400 }, () => several[below(several.length)]!).join('');
  const begun = buffer.write(head);
  buffer.fill(chance() < 0.3 ? several.join('') : block, begun, size);
  return buffer.subarray(0, size);
}
