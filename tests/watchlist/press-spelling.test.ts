import { expect, it } from 'vitest';
import { pressSpelling } from '../../shared/watchlist/press-spelling.ts';

it.each([
  ['Мирзаев', 'Mirzaev'],
  ['Валиев', 'Valiev'],
  ['Волобуєв', 'Volobuev'],
  ['Васильев', 'Vasilyev'],
  ['Ефремов', 'Yefremov'],
  ['Лихачёв', 'Likhachev'],
  ['Соловьёв', 'Solovyov'],
  ['Зеленський', 'Zelensky'],
  ['Салтыков-Щедрин', 'Saltykov-Shchedrin'],
  ['Smith', 'Smith'],
])('%s is printed as %s', (word, printed) => {
  expect(pressSpelling(word)).toBe(printed);
});
