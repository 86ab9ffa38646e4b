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
 * What the bytes are outweighs what is said of them: a byte order mark or the zeros of UTF-16 and UTF-32 decide, then UTF-8 by its
 * sequences, of which text in another code has next to none; then the label of the HTTP header, of the XML prolog or of the HTML meta,
 * unless the letters of another code page are far more plausible. A broken byte costs its character only.
 * @param contentType the header's value, empty where there is none
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const wide = wideEncoding(bytes);
  if (wide) return wide.startsWith('utf-32') ? decodeUtf32(bytes, wide) : new TextDecoder(wide).decode(bytes);
  const utf8 = strictly('utf-8', bytes) ?? damagedUtf8(bytes);
  if (utf8 !== undefined) return utf8;

  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescan));
  const labels = [headerCharset(contentType), prologEncoding(start), metaCharset(start)];
  const label = labels.find(
    (label) => label !== undefined && label !== 'utf-8' && strictly(label, bytes) !== undefined,
  );
  return new TextDecoder(mostPlausible(bytes, label)).decode(bytes);
}

/** UTF-16 and UTF-32 by their marks, or by the zeros beside the first character of markup or JSON. */
function wideEncoding([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be';
  if (first === 0 && second === 0 && third === 0 && (fourth === 0x3c || fourth === 0x7b)) return 'utf-32be';
  if ((first === 0x3c || first === 0x7b) && second === 0) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0 && (second === 0x3c || second === 0x7b)) return 'utf-16be';
  return undefined;
}

/** The Encoding Standard has no UTF-32, so no decoder of the platform does. */
function decodeUtf32(bytes: Uint8Array, encoding: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, encoding === 'utf-32le');
    if (point === 0xfeff && at === 0) continue;
    parts.push(point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\ufffd' : String.fromCodePoint(point));
  }
  return parts.join('');
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

/** UTF-8 with broken characters in it, as where a summary was cut within one: most of what is not ASCII is whole. */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  return whole > broken ? text : undefined;
}

/** The commonest letters make up half of any text in these languages; in the wrong code page they become capitals, signs or rarities. */
const commonLetters = new Set('оеаинтсрвліїäöüßéèàçêñ');
/** So many times more of them must another code page give than the one that the outlet names. */
const farMore = 1.5;

function mostPlausible(bytes: Uint8Array, label: string | undefined): string {
  const sample = bytes.subarray(0, 65_536);
  const plausibility = (label: string) => {
    let common = 0;
    for (const letter of new TextDecoder(label).decode(sample)) if (commonLetters.has(letter)) common++;
    return common;
  };
  const best = ['windows-1251', 'koi8-r', 'windows-1252']
    .map((label) => ({ label, common: plausibility(label) }))
    .reduce((left, right) => (right.common > left.common ? right : left));
  return label !== undefined && best.common <= plausibility(label) * farMore ? label : best.label;
}
