// Turns HTML, or text that may hold some, into plain text; linear in its length whatever the markup.
import { Tokenizer } from 'htmlparser2';
import { passOver } from './plain-pass.ts';
import { inline } from './plain-table.ts';

/** What stands in these is not read by a visitor. */
const unread = new Set(['script', 'style', 'template', 'svg', 'math', 'iframe']);
/**
 * Tags, comments, scripts out; entities decoded; one line a block, one space between words, no invisible characters;
 * canonical composition (й as one letter, UAX 15).
 */
export function plainText(markup: string): string {
  if (markup === '') return '';
  return passOver(markup) ?? parsed(markup);
}

/** As `plainText`, of any markup. */
export const parsed = (markup: string): string => tidy(/[<&]/.test(markup) ? tokenized(markup) : markup);

/** As `plainText`, in one line: for titles and names. */
export function plainLine(markup: string): string {
  const words = markup.includes('<')
    ? markup.replace(bracketed, (tag, name) => (isElement(name) ? tag : escapeText(tag)))
    : markup;
  return plainText(words).replaceAll('\n', ' ');
}

/** A name in angle brackets and nothing beside it. */
const bracketed = /<\/?([\p{L}\p{N}@.-]{1,60})\s?\/?>/gu;

/** Elements of HTML, past and present; a name with a hyphen may be anybody's own. Other words in brackets are a headline's: "Why <Putin> …". */
const elements = new Set(
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt element em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd label layer legend li link listing main map mark marquee math menu menuitem meta meter nav nobr noembed noframes noindex noscript object ol optgroup option output p param path picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea text tfoot th thead time title tr track tt u ul var video wbr xmp'.split(
    ' ',
  ),
);
export const isElement = (name: string): boolean => elements.has(name.toLowerCase()) || /^[a-z]+-/i.test(name);

/** Soft hyphens, zero-width characters, byte order and directional marks, and controls that are no white space. */
const invisible = /\p{Cf}|(?!\s)\p{Cc}/gu;
/** Every character of `invisible`, and some more: without properties, ten times as fast, and most texts have none. */
const maybeInvisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u0600-\u070f\u0890-\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]/;
const spaces = /\s\s|[^\S ]/;

const breaks = /[\n\r\u2028\u2029]/;
/** What canonical composition may change: combining marks, and letters beyond Latin and Cyrillic. Most texts have none. */
const maybeComposed = /[\u0300-\u03ff\u0483-\u0487\u0531-\u1fff\u2126\u212a\u212b\u2329\u232a\u2adc\u2e80-\uffff]/;

/** As `plainText`, for text that is known to be no markup. */
export function tidy(text: string): string {
  const visible = maybeInvisible.test(text) ? text.replace(invisible, '') : text;
  const clean = breaks.test(visible)
    ? visible.split(breaks).map(tidyLine).filter(Boolean).join('\n')
    : tidyLine(visible);
  return maybeComposed.test(clean) ? clean.normalize('NFC').toWellFormed() : clean;
}

const tidyLine = (line: string): string => (spaces.test(line) ? line.replace(/\s+/g, ' ') : line).trim();

/** As browsers read it, whatever it is. */
function tokenized(markup: string): string {
  const parts: string[] = [];
  let skipped: string | undefined;
  let skippedBefore: string | undefined;
  const nameAt = (start: number, end: number) => markup.slice(start, end).toLowerCase();
  const breakLine = (name: string) => {
    if (skipped === undefined && !inline.has(name)) parts.push('\n');
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: markup.includes('&') }, // without, it leaps from tag to tag
    {
      ontext: (start, end) => void (skipped === undefined && parts.push(markup.slice(start, end))),
      ontextentity: (codepoint) => void (skipped === undefined && parts.push(String.fromCodePoint(codepoint))),
      oncdata: (start, end, offset) => void (skipped === undefined && parts.push(markup.slice(start, end - offset))),
      onopentagname: (start, end) => {
        const name = nameAt(start, end);
        breakLine(name);
        skippedBefore = skipped;
        if (skipped === undefined && unread.has(name)) skipped = name;
      },
      onselfclosingtag: () => {
        skipped = skippedBefore;
      },
      onclosetag: (start, end) => {
        const name = nameAt(start, end);
        if (skipped === name) skipped = undefined;
        breakLine(name);
      },
      onattribdata: () => {},
      onattribentity: () => {},
      onattribend: () => {},
      onattribname: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onend: () => {},
      onopentagend: () => {},
      onprocessinginstruction: () => {},
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return parts.join('');
}

/** Text as markup that `plainText` gives back unchanged. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
