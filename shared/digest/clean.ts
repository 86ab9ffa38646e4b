// Makes text and links of the outside world fit to stand in a mail: feed text is text, and a link is http or https.

// Control characters (C0, C1), line and paragraph separators; bidirectional controls, which reorder what surrounds them
// (UAX #9); byte-order mark, zero-width space and soft hyphen, which hide letters from a reader. Joiners stay: scripts
// need them.
const separators = /[\p{Cc}\u2028\u2029\s]+/gu;
const controls = /(?![\t\n\r])\p{Cc}/gu;
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/gu;

/** One line of well-formed Unicode without control characters; inner and outer white space kept as single spaces. */
export function cleanPiece(text: string): string {
  return text.toWellFormed().replace(invisible, '').replace(separators, ' ');
}

/** The same, trimmed: for whole fields and header values. */
export function cleanText(text: string): string {
  return cleanPiece(text).trim();
}

/** For text of several lines: what is invisible or turns the order around is gone, and controls but for tab and line ends. */
export function withoutControls(text: string): string {
  return text.toWellFormed().replace(invisible, '').replace(controls, '');
}

/** At most `length` UTF-16 units, cut at a word where possible, never inside a character; "…" marks the cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length - 1);
  const kept = space > length / 2 ? text.slice(0, space) : text.slice(0, length - 1).replace(/[\ud800-\udbff]$/u, '');
  return `${kept.replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** Longer links are not for people, and some readers refuse them. */
const longestLink = 2000;

/** The URL in ASCII where it is http(s) without credentials (which disguise the host), else undefined. */
export function safeLink(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return undefined;
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  return parsed.href.length <= longestLink ? parsed.href : undefined;
}
