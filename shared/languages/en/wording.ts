// What mails and pages ask of English. Data only.

import type { Wording } from '../wording.ts';
import { list } from '../words.ts';

export const wording: Wording = {
  name: 'English',
  marks: { outer: ['“', '”'], inner: ['‘', '’'] },
  years: /(\d+(?:\.\d)?|[a-z]+(?:-[a-z]+)?)(?:[\s-]+(?:and[\s-]+a[\s-]+)?half)?[\s-]+years?/giu,
  numbers: list(
    `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five`,
  ),
  development:
    /\b(order(ed|s) by|ordered|behind|plotted|secretly|investigat\w+|inquiry|suspects?|charged|arrest(ed|s)?|sentenced|convicted|reveal\w*|evidence|confirm\w*|dna|autopsy|cause of|who killed|blam\w+|leak\w*|new details|claims? responsibility|admit\w*|emerg\w+|found guilty)\b/iu,
};
