// Invented people, for measuring what a longer watchlist costs.
import type { WatchSources } from '../../shared/watchlist/load.ts';

/** Latin and Cyrillic of one syllable each. */
const syllables = (
  'ba ба|ko ко|ri ри|nu ну|de де|lo ло|vi ви|ma ма|sa са|te те|gu гу|po по|zi зи|fa фа|ha ха|fe фе|ru ру|shu шу|khe хе|ra ра|' +
  'ti ти|si си|do до|an ан|el ел|mo мо|bu бу|ga га|ke ке|ly лы'
)
  .split('|')
  .map((pair) => pair.split(' ') as [string, string]);
const endings = [
  ['ov', 'ов'],
  ['ev', 'ев'],
  ['in', 'ин'],
  ['sky', 'ский'],
  ['enko', 'енко'],
  ['uk', 'ук'],
  ['yan', 'ян'],
  ['kin', 'кин'],
] as const;
const given = [
  ['Andrei', 'Андрей', 'Андрій'],
  ['Sergei', 'Сергей', 'Сергій'],
  ['Oleg', 'Олег', 'Олег'],
  ['Viktor', 'Виктор', 'Віктор'],
  ['Roman', 'Роман', 'Роман'],
] as const;

/** Surnames of four or five syllables, no two the same, in both scripts; the same ones at every call. */
export function madeSurnames(count: number): { latin: string; cyrillic: string }[] {
  const made = new Map<string, string>();
  let state = 1;
  const draw = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  while (made.size < count) {
    const parts = Array.from({ length: 3 + draw(2) }, () => syllables[draw(syllables.length)]!);
    const ending = endings[draw(endings.length)]!;
    made.set(
      parts.map(([latin]) => latin).join('') + ending[0],
      parts.map(([, letters]) => letters).join('') + ending[1],
    );
  }
  return [...made].map(([latin, cyrillic]) => ({ latin, cyrillic }));
}

/** The watchlist with so many invented figures beside its own, each with all the forms that a real one has. */
export function withMadeFigures(sources: WatchSources, count: number): WatchSources {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const figures = madeSurnames(count).map(({ latin, cyrillic }, index): WatchSources['figures'][number] => {
    const [name, ru, uk] = given[index % given.length]!;
    return {
      ...sources.figures[0]!,
      id: `made-${index}`,
      name: `${name} ${capital(latin)}`,
      ru: `${ru} Петрович ${capital(cyrillic)}`,
      uk: `${uk} ${capital(cyrillic.replaceAll('и', 'і').replaceAll('ы', 'и'))}`,
      gender: 'm',
      aliases: [],
      nicknames: [],
    };
  });
  return { ...sources, figures: [...sources.figures, ...figures] };
}
