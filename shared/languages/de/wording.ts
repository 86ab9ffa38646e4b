// What mails and pages ask of German. Data only.

import type { Wording } from '../wording.ts';
import { list } from '../words.ts';

export const wording: Wording = {
  name: 'German',
  marks: { outer: ['„', '“'], inner: ['‚', '‘'] },
  years: /(\d+(?:,\d)?|[a-zäöüß]+)\s+jahren?(?!\p{L})/giu,
  numbers: list(
    `einem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig`,
  ),
  development:
    /befahl|auf befehl|steckt hinter|hinter|heimlich|ermittl|verdächtig|angeklagt|festgenommen|verurteilt|enthüll|beweis|bestätig|obduktion|ursache|bekannt|gesteht|gestand|neue details/iu,
};
