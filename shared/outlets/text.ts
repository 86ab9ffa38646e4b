// Decodes an outlet's bytes to text, whatever label they carry.

/** Windows code pages and KOI8 as outlets spell them; everything else goes to TextDecoder, which knows the labels of the Encoding Standard. */
const spellings: [RegExp, string][] = [
  [/^(?:win|windows|cp)[-_ ]?(\d{4})$/, 'windows-$1'],
  [/^koi8[-_ ]?([ru])$/, 'koi8-$1'],
  [/^(?:cp|ibm|dos)[-_ ]?866$/, 'ibm866'],
  [/^utf[-_ ]?8.*$/, 'utf-8'],
  [/^iso[-_ ]?8859[-_ ]?(\d+)$/, 'iso-8859-$1'],
];

/** Bytes at the start within which an XML prolog or an HTML meta must stand (HTML Standard 13.2.3.2). */
const prescan = 1024;

/**
 * A byte order mark decides, then UTF-16 without one; bytes that are valid UTF-8 are UTF-8 whatever the label says, since
 * no text in another code is valid by accident. Then the label of the HTTP header, of the XML prolog or of the HTML meta, each only if every byte fits;
 * then UTF-8 with a few broken characters, and last the code page that gives the most plausible letters.
 * @param contentType the header's value, empty where there is none
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) return utf8;

  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescan));
  for (const label of [headerCharset(contentType), prologEncoding(start), metaCharset(start)]) {
    const text = label === undefined || label === 'utf-8' ? undefined : strictly(label, bytes);
    if (text !== undefined) return text;
  }
  return damagedUtf8(bytes) ?? mostPlausible(bytes);
}

/** UTF-16 by its mark, or by the zero beside the first character of markup or JSON. */
function wideEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if ((first === 0x3c || first === 0x7b) && second === 0) return 'utf-16le';
  if (first === 0 && (second === 0x3c || second === 0x7b)) return 'utf-16be';
  return undefined;
}

function headerCharset(contentType: string): string | undefined {
  return normaliseLabel(/;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1]);
}

function prologEncoding(start: string): string | undefined {
  return normaliseLabel(/<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"']+)/i.exec(start)?.[1]);
}

function metaCharset(start: string): string | undefined {
  return normaliseLabel(/<meta\s[^>]{0,200}?charset\s*=\s*["']?([^\s"'>;/]+)/i.exec(start)?.[1]);
}

function normaliseLabel(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const lower = label.trim().toLowerCase();
  const rule = spellings.find(([pattern]) => pattern.test(lower));
  return rule ? lower.replace(rule[0], rule[1]) : lower;
}

/** undefined where a byte does not fit, or where the label is unknown. */
function strictly(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 in which a summary was cut within a character: at most one letter in fifty beyond ASCII is broken. */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let foreign = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) foreign++;
  }
  return broken <= Math.max(1, foreign / 50) && foreign > 0 ? text : undefined;
}

/** The commonest letters make up half of any text in these languages; in the wrong code page they become capitals, signs or rarities. */
const commonLetters = new Set('оеаинтсрвліїäöüßéèàçêñ');

function mostPlausible(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  const plausibility = (label: string) => {
    let common = 0;
    for (const letter of new TextDecoder(label).decode(sample)) if (commonLetters.has(letter)) common++;
    return common;
  };
  const best = ['windows-1251', 'koi8-r', 'windows-1252']
    .map((label) => ({ label, common: plausibility(label) }))
    .reduce((left, right) => (right.common > left.common ? right : left));
  return new TextDecoder(best.label).decode(bytes);
}
