// Patronymics: how to tell one from other words, and how Ukrainian makes one from the father's name that the Russian one holds.
// Grammar: Ukrainian Orthography 2019, formation of patronymics.
import { cases, decline, type Forms } from '../languages/cases.ts';

const { nominative: N, genitive: G, dative: D, accusative: A, instrumental: I, prepositional: P } = cases;

const latinPatronymic =
  /^[a-z]{2,}(ovich|evich|ovic|evic|ovitch|evitch|owitsch|ewitsch|ovych|evych|yovych|ovna|evna|owna|ewna|ivna|yivna|iivna|ichna|inichna)$/;
const cyrillicPatronymic =
  /^\p{L}{2,}((ович|евич|йович)([ауеі]|ем|еві|ові)?|(овн|евн|ичн|йовн)([аыуеио]|ой|ою)|(івн|ївн)([аиуі]|ою))$/u;

/** Whether a folded word looks like a patronymic; some surnames do too (Abramovich). */
export const isPatronymic = (form: string): boolean => latinPatronymic.test(form) || cyrillicPatronymic.test(form);

/** Fathers whose Ukrainian name is another one than letters would make it: beginning of the Russian patronymic to that of the Ukrainian. */
const fathers: readonly (readonly [russian: string, ukrainian: string])[] = [
  ['владимир', 'володимир'],
  ['александр', 'олександр'],
  ['алекс', 'олекс'],
  ['никол', 'микол'],
  ['никит', 'микит'],
  ['михаил', 'михайл'],
  ['даниил', 'данил'],
  ['гавриил', 'гаврил'],
  ['филипп', 'пилип'],
  ['константин', 'костянтин'],
  ['глеб', 'гліб'],
  ['ефим', 'юхим'],
  ['иосиф', 'йосип'],
  ['осип', 'йосип'],
  ['яковл', 'як'],
  ['льв', 'лев'],
  ['иль', 'ілл'],
];

/** The end of a father's name and the suffix behind it, to what Ukrainian may have there. */
const joints: readonly (readonly [russian: RegExp, ukrainian: readonly string[]])[] = [
  [/ь(евич|евна)$/, ['ій', 'ь', '']],
  [/и(евич|евна)$/, ['ій', '']],
  [/е(евич|евна)$/, ['ій', 'ей']],
  [/(?<=[аоуюя])(евич|евна)$/, ['й']],
  [/(евич|евна|ович|овна)$/, ['']],
];

const letters: Record<string, string> = { и: 'і', ы: 'и', э: 'е', ё: 'ьо', ъ: '’' };
const toUkrainian = (stem: string) =>
  stem
    .replace(/^е/, 'є')
    .replace(/^ё/, 'йо')
    .replace(/(?<=[аеоу])и/, 'ї')
    .replace(/[иыэёъ]/g, (letter) => letters[letter] ?? letter);

/** Russian patronymic in the nominative to the Ukrainian ones of the same father, the likeliest first; lower case. */
export function ukrainianPatronymics(patronymic: string): string[] {
  const word = patronymic.toLowerCase();
  const isFemale = word.endsWith('а');
  const [joint, ends] = joints.find(([pattern]) => pattern.test(word)) ?? [];
  if (!joint || !ends) return shortPatronymics(word, isFemale);
  const stem = word.replace(joint, '');
  const other = fathers.find(([russian]) => stem.startsWith(russian));
  const stems = [
    ...(other ? [other[1] + toUkrainian(stem.slice(other[0].length))] : []),
    toUkrainian(stem),
    stem.replace(/ё/g, 'е').replace(/ы/g, 'и').replace(/^э/, 'е'),
  ];
  const found = stems.flatMap((father) => ends.flatMap((end) => withSuffix(father + end, isFemale)));
  return [...new Set(found)];
}

const withSuffix = (father: string, isFemale: boolean): string[] =>
  isFemale
    ? [father.endsWith('й') ? `${father.slice(0, -1)}ївна` : `${father}івна`]
    : [`${father}ович`, ...eSuffix(father)];

/** Ігоревич, Лазаревич: both vowels are written behind р. */
const eSuffix = (father: string) => (father.endsWith('р') ? [`${father}евич`] : []);

/** Ильич, Никитич, Кузьмич: of fathers in -а, -я. */
function shortPatronymics(word: string, isFemale: boolean): string[] {
  const stem = word.replace(/(инична|ична|ич)$/, '');
  const father = fathers.find(([russian]) => stem.startsWith(russian))?.[1] ?? toUkrainian(stem);
  return isFemale ? [`${father}івна`] : [`${father}іч`, `${father}ич`, `${father}ович`];
}

/** Ukrainian patronymic to its lower-case forms with cases. */
export function declineUkrainianPatronymic(patronymic: string): Forms {
  const forms: Forms = new Map([[patronymic, N]]);
  return patronymic.endsWith('а')
    ? decline(forms, patronymic.slice(0, -1), [
        ['и', G],
        ['і', D | P],
        ['у', A],
        ['ою', I],
      ])
    : decline(forms, patronymic, [
        ['а', G | A],
        ['у', D | P],
        ['еві', D | P],
        ['ем', I],
        ['і', P],
      ]);
}
