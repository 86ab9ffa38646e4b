// Goes through markup from tag to tag, in any state of health: with no tree, and no look at a character twice.

export type Attributes = Record<string, string>;

/** What stands where in the text; `false` from `open` ends the scan. */
export type Heard = {
  text(start: number, end: number): void;
  cdata(start: number, end: number): void;
  /** Names in lower case; values as written, with their references. */
  open(name: string, attributes: Attributes, empty: boolean): boolean;
  close(name: string): void;
};

/** Attributes of one tag that are told; more have only hostile ones. */
const mostAttributes = 1_000;

/**
 * As an XML tokenizer that forgives: a `<` that begins no tag is text, attributes need no quotes, what is not closed lasts to the end. Comments,
 * declarations and instructions are passed over. Linear in the text.
 */
export function scanTags(xml: string, heard: Heard): void {
  let from = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const next = xml.charCodeAt(at + 1);
    if (!begins(next)) {
      at++;
      continue;
    }
    if (at > from) heard.text(from, at);
    if (next === bang || next === question) at = from = endOfSection(xml, at, heard);
    else if (next === slash) at = from = endOfClosing(xml, at + 2, heard);
    else {
      at = from = endOfOpening(xml, at + 1, heard);
      if (at < 0) return;
    }
  }
  if (from < xml.length) heard.text(from, xml.length);
}

const [bang, question, slash, close, equals] = [0x21, 0x3f, 0x2f, 0x3e, 0x3d];

/** Whether a tag or a section may begin so: letters of any script, `_`, `:`, `/`, `!`, `?`. */
function begins(code: number): boolean {
  if (code >= 0x80) return true;
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return true;
  return code === slash || code === bang || code === question || code === 0x5f || code === 0x3a;
}

const isSpace = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13);

function endOfSection(xml: string, at: number, heard: Heard): number {
  if (xml.startsWith('<![CDATA[', at)) {
    const end = xml.indexOf(']]>', at + 9);
    heard.cdata(at + 9, end < 0 ? xml.length : end);
    return end < 0 ? xml.length : end + 3;
  }
  const mark = xml.startsWith('<!--', at) ? '-->' : '>';
  const end = xml.indexOf(mark, at + 2);
  return end < 0 ? xml.length : end + mark.length;
}

function endOfClosing(xml: string, start: number, heard: Heard): number {
  const end = xml.indexOf('>', start);
  if (end < 0) return xml.length;
  let last = start;
  while (last < end && !isSpace(xml.charCodeAt(last)) && xml.charCodeAt(last) !== slash) last++;
  if (last > start) heard.close(xml.slice(start, last).toLowerCase());
  return end + 1;
}

const none: Attributes = {};

/** @returns -1 where the scan is to end */
function endOfOpening(xml: string, start: number, heard: Heard): number {
  let at = endOfName(xml, start);
  const name = xml.slice(start, at).toLowerCase();
  let attributes = none;
  let count = 0;
  while (at < xml.length) {
    const code = xml.charCodeAt(at);
    if (code === close) return heard.open(name, attributes, false) ? at + 1 : -1;
    if (code === slash && xml.charCodeAt(at + 1) === close) return heard.open(name, attributes, true) ? at + 2 : -1;
    if (code === slash || isSpace(code)) {
      at++;
      continue;
    }
    const nameEnd = endOfName(xml, at + 1);
    let value = nameEnd;
    while (isSpace(xml.charCodeAt(value))) value++;
    if (count === 0) attributes = {};
    const told = count++ < mostAttributes;
    if (xml.charCodeAt(value) !== equals) {
      if (told) attributes[xml.slice(at, nameEnd).toLowerCase()] = '';
      at = nameEnd;
      continue;
    }
    do value++;
    while (isSpace(xml.charCodeAt(value)));
    const quote = xml[value];
    const quoted = quote === '"' || quote === "'";
    const end = quoted ? xml.indexOf(quote, value + 1) : endOfWord(xml, value);
    if (end < 0) return xml.length;
    if (told) attributes[xml.slice(at, nameEnd).toLowerCase()] = xml.slice(quoted ? value + 1 : value, end);
    at = quoted ? end + 1 : end;
  }
  return xml.length;
}

/** Of a tag or an attribute. */
function endOfName(xml: string, start: number): number {
  let at = start;
  for (; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === close || code === slash || code === equals || isSpace(code)) break;
  }
  return at;
}

/** Of a value without quotes. */
function endOfWord(xml: string, start: number): number {
  let at = start;
  while (at < xml.length && xml.charCodeAt(at) !== close && !isSpace(xml.charCodeAt(at))) at++;
  return at;
}
