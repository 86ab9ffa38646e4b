// How a name sounds, roughly and in any script: "Shoygu", "Schoigu" and "Шойгу" are one. For whoever types a name; matching of
// texts has exact forms instead.
import { fold } from './suggest.ts';

/** Russian and Ukrainian letters by sound; hard and soft signs have none. */
const cyrillic: Record<string, string> = Object.fromEntries(
  [
    'а a|б b|в v|г g|ґ g|д d|е e|є e|ж z|з z|и i|і i|ы i|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х h|ц c|ч c|ш s|щ s',
    "э e|ю u|я a|ъ |ь |ʼ |’ |' ",
  ]
    .join('|')
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** What romanizations write for one sound, the longest first; English, German, French and scientific ones are tried. */
const romanized: readonly [RegExp, string][] = [
  [/shch|schtsch|chtch/g, 's'],
  [/tsch|tch/g, 'c'],
  [/sch|sh/g, 's'],
  [/ch/g, 'c'],
  [/zh|dj/g, 'z'],
  [/kh/g, 'h'],
  [/ts|tz/g, 'c'],
  [/ph|ff/g, 'f'],
  [/w/g, 'v'],
  [/(?<=o)ff?$/g, 'v'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/gu(?=[eiy])/g, 'g'],
  [/ou/g, 'u'],
  [/[jy]/g, 'i'],
  [/i+(?=[aeou])/g, ''],
  [/(?<=[aeou])i+/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Of one word. */
function soundOf(word: string): string {
  const letters = [...word].map((letter) => cyrillic[letter] ?? letter).join('');
  return romanized.reduce((text, [written, sound]) => text.replace(written, sound), letters);
}

/** The sounds of a name's words, in their order. */
export const soundsOf = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}'’ʼ]+/u)
    .map(soundOf)
    .filter((sound) => sound !== '');
