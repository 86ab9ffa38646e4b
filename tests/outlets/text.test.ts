import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../shared/outlets/text.ts';

const phrase = 'Министр обороны подал в отставку, сообщает «Коммерсантъ»';

/** Bytes of Russian text in a single-byte code page, by inverting its decoder. */
function encode(text: string, label: string): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const letters = new Map([...new TextDecoder(label).decode(bytes)].map((letter, byte) => [letter, byte]));
  return Uint8Array.from(text, (letter) => letters.get(letter) ?? 0x3f);
}

function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

function utf32(text: string, bigEndian = false): Uint8Array {
  const points = Array.from(text, (letter) => letter.codePointAt(0)!);
  const view = new DataView(new ArrayBuffer(points.length * 4));
  for (const [index, point] of points.entries()) view.setUint32(index * 4, point, !bigEndian);
  return new Uint8Array(view.buffer);
}

const plain = phrase.replace(/[«»]/g, '"');
const french = 'Le ministre a démissionné, très fâché, après la réunion où il a été critiqué';
const german = 'Der Minister für Verkehr tritt zurück, heißt es, er räumt das Büro schon';

describe('decodeText', () => {
  it.each([
    ['windows-1251 by the header', encode(phrase, 'windows-1251'), 'text/xml; charset=windows-1251', phrase],
    ['windows-1251 by an odd label', encode(phrase, 'windows-1251'), 'text/xml; charset="CP-1251"', phrase],
    [
      'koi8-r by the prolog',
      encode(`<?xml version="1.0" encoding="KOI8-R"?>${phrase.replace(/[«»]/g, '"')}`, 'koi8-r'),
      'text/xml',
      `<?xml version="1.0" encoding="KOI8-R"?>${phrase.replace(/[«»]/g, '"')}`,
    ],
    [
      'windows-1251 by an HTML meta',
      encode(`<meta charset=win-1251>${phrase}`, 'windows-1251'),
      'text/html',
      `<meta charset=win-1251>${phrase}`,
    ],
    [
      'windows-1251 by the older meta',
      encode(`<meta http-equiv=Content-Type content="text/html; charset=windows-1251">${phrase}`, 'windows-1251'),
      '',
      `<meta http-equiv=Content-Type content="text/html; charset=windows-1251">${phrase}`,
    ],
    ['UTF-8 that is labelled windows-1251', Buffer.from(phrase), 'text/xml; charset=windows-1251', phrase],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${phrase}`), '', phrase],
    ['UTF-16 with its mark', utf16(`\ufeff${phrase}`), 'text/xml; charset=utf-8', phrase],
    ['UTF-16, big end first', utf16(`\ufeff${phrase}`, true), '', phrase],
    ['UTF-16 without a mark', utf16(`<?xml version="1.0"?>${phrase}`), '', `<?xml version="1.0"?>${phrase}`],
    ['windows-1251 that is labelled UTF-8', encode(phrase, 'windows-1251'), 'text/xml; charset=utf-8', phrase],
    ['koi8-r without a label', encode(phrase.replace(/[«»]/g, '"'), 'koi8-r'), '', phrase.replace(/[«»]/g, '"')],
    [
      'windows-1251 with an unknown label',
      encode(phrase, 'windows-1251'),
      'text/xml; charset=cyrillic-of-ours',
      phrase,
    ],
    [
      'French in windows-1252 without a label',
      encode('Le ministre a démissionné, très fâché', 'windows-1252'),
      '',
      'Le ministre a démissionné, très fâché',
    ],
    [
      'UTF-8 cut within a letter',
      Buffer.concat([Buffer.from(phrase), Buffer.from([0xd0])]),
      'text/xml; charset=utf-8',
      `${phrase}\ufffd`,
    ],
    [
      'UTF-8 with a broken letter under a header that says windows-1251',
      Buffer.concat([Buffer.from(phrase), Buffer.from([0xd0]), Buffer.from(phrase)]),
      'text/xml; charset=windows-1251',
      `${phrase}\ufffd${phrase}`,
    ],
    [
      'UTF-8 with a stray byte under a prolog that says ISO-8859-1',
      Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${phrase}`), Buffer.from([0xff, 0x3c])]),
      'application/rss+xml',
      `<?xml version="1.0" encoding="ISO-8859-1"?>${phrase}\ufffd<`,
    ],
    ['windows-1251 that is labelled ISO-8859-1', encode(phrase, 'windows-1251'), 'a; charset=ISO-8859-1', phrase],
    ['koi8-r that is labelled windows-1251', encode(plain, 'koi8-r'), 'a; charset=windows-1251', plain],
    ['French in ISO-8859-1 by its label', encode(french, 'windows-1252'), 'a; charset=iso-8859-1', french],
    ['German in ISO-8859-1 by its label', encode(german, 'windows-1252'), 'a; charset=iso-8859-1', german],
    ['UTF-32 with its mark', utf32(`\ufeff${phrase}`), 'text/xml; charset=utf-8', phrase],
    ['UTF-32, big end first', utf32(`\ufeff${phrase}`, true), '', phrase],
    ['UTF-32 without a mark', utf32(`<a>${phrase} 🙂`), '', `<a>${phrase} 🙂`],
    ['UTF-32 with what is no character', Buffer.from([0x3c, 0, 0, 0, 0, 0, 0, 0x7f]), '', '<\ufffd'],
    ['nothing', new Uint8Array(), 'text/xml', ''],
  ])('reads %s', (_name, bytes, contentType, expected) => {
    expect(decodeText(bytes, contentType)).toBe(expected);
  });

  it('reads any UTF-8 as it was written, whatever the label', () => {
    const label = fc.constantFrom('', 'text/xml; charset=koi8-r', 'text/html; charset=utf-8', 'a; charset=');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), label, (text, contentType) => {
        fc.pre(!/^(\ufeff|.?\0)/s.test(text));
        expect(decodeText(Buffer.from(text), contentType)).toBe(text);
      }),
    );
  });

  it('decodes any bytes to some text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, contentType) => {
        expect(decodeText(bytes, contentType)).toBeTypeOf('string');
      }),
    );
  });
});
