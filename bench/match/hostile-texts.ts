// Texts of nothing but names and phrases, without a full stop: the dearest that a feed or a visitor can send.
import type { Language } from '../../shared/vocabulary.ts';

const pieces: Record<Language, string> = {
  en: 'Anatoly Chubais|Sergei Shoigu|Putin|a Russian general|Ivan Petrov|resigned|was arrested|denied|may flee|who|and|said|the Kremlin|he|his|2019|sanctions|mutiny|the minister|died|with',
  ru: 'Анатолий Чубайс|Сергея Шойгу|Путин|российский генерал|Иван Петров|ушёл в отставку|задержан|опроверг|может уехать|который|и|заявил|Кремль|он|его|2019|санкции|министр|погиб|Дмитрий Николаевич',
  uk: 'Анатолій Чубайс|Шойгу|путін|російський генерал|Іван Петров|пішов у відставку|затримано|спростував|може|який|та|заявив|він|його|2019|санкції|міністр|загинув',
  de: 'Anatoli Tschubais|Schoigu|Putin|ein russischer General|Iwan Petrow|trat zurück|wurde festgenommen|dementierte|könnte|der|und|sagte|er|seine|2019|Sanktionen|der Minister|starb',
  fr: 'Anatoli Tchoubaïs|Choïgou|Poutine|un général russe|Ivan Petrov|a démissionné|a été arrêté|dément|pourrait|qui|et|a déclaré|il|son|2019|sanctions|le ministre|est mort',
  es: 'Anatoli Chubáis|Shoigú|Putin|un general ruso|Iván Petrov|dimitió|fue detenido|desmiente|podría|que|y|dijo|él|su|2019|sanciones|el ministro|murió',
};

/** How the pieces follow each other. */
export const shapes = {
  'in any order': (list, random) => list[Math.floor(random() * list.length)]!,
  'names only': (list, random) => list[Math.floor(random() * 5)]!,
  'one name, one phrase': (list, _, at) => (at % 2 === 0 ? list[0]! : list[5]!),
  'each with a comma': (list, random) => `${list[Math.floor(random() * list.length)]!},`,
  'made-up people': (list, random, at) =>
    `${random() < 0.3 ? `${list[5]} ${list[0]} ` : ''}Ivan Petr${(at * 7919).toString(36).replaceAll(/\d/g, 'a')}`,
  'a year and a verb': (list, _, at) => (at % 2 === 0 ? `${list[0]} ${1950 + (at % 60)}` : list[5]!),
} satisfies Record<string, (list: readonly string[], random: () => number, at: number) => string>;
export type Shape = keyof typeof shapes;

/** A text of so many characters, the same for the same seed (0 to 2³²). */
export function hostileText(language: Language, shape: Shape, characters: number, seed: number): string {
  const list = pieces[language].split('|');
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const words: string[] = [];
  for (let length = 0, at = 0; length < characters; at++) {
    const word = shapes[shape](list, random, at);
    words.push(word);
    length += word.length + 1;
  }
  return words.join(' ').slice(0, characters);
}
