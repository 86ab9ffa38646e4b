// The nominative of a Cyrillic name as a hit's own text declines it: «Игорем Волобуевым» is of Игорь Волобуев.
import type { Hit } from '../../hit.ts';
import type { Forms } from '../../languages/cases.ts';
import { russianPatronymic } from '../../languages/ru/names.ts';
import { russianSurname } from '../../languages/ru/surnames.ts';
import { ukrainianSurname } from '../../languages/uk/surnames.ts';
import { foldPhrase } from '../../watchlist/fold.ts';
import type { GivenName } from '../../watchlist/names.ts';
import { pressSpelling } from '../../watchlist/press-spelling.ts';
import type { Lookup } from '../../watchlist/word-table.ts';

type Sought = { given: string; surname: string; gender: 'm' | 'f' };

const cyrillicWord = /[\p{Script=Cyrillic}'’ʼ]+(?:-\p{Script=Cyrillic}+)*/gu;

/**
 * "Given Surname" or "Given Patronymic Surname" in the nominative, with capitals: the name in the hit's sentence or headline
 * whose Latin spelling is the one sought. Undefined where none stands there.
 */
export function findCyrillicName(
  hit: Pick<Hit, 'title' | 'language' | 'evidence'>,
  sought: Sought,
  givenNames: Lookup<GivenName>,
): string | undefined {
  const inflect = hit.language === 'uk' ? ukrainianSurname : russianSurname;
  for (const text of [hit.evidence.mention.text, hit.evidence.sentence, hit.title]) {
    const words = text.match(cyrillicWord) ?? [];
    for (const [at, word] of words.entries()) {
      const given = givenNames.get(foldPhrase(word))?.nominative;
      if (given === undefined || pressSpelling(given) !== sought.given) continue;
      const middle = patronymic(words[at + 1]);
      // «Роман Абрамович»: what looks like a patronymic may be the surname.
      for (const [between, written] of [[middle, words[at + 2]] as const, [undefined, words[at + 1]] as const]) {
        const surname = written && nominativeOf(written, sought, (base) => inflect(base, sought.gender));
        if (surname) return [given, between, surname].filter((part) => part !== undefined).join(' ');
      }
    }
  }
  return undefined;
}

const endings = ['', 'й', 'ий', 'ый', 'ой', 'а', 'я', 'ь', 'ая', 'о', 'ко'];

/** The word that is spelled as sought and has the written one among its forms: as written, or with another ending. */
function nominativeOf(written: string, { surname }: Sought, inflect: (base: string) => Forms): string | undefined {
  const form = foldPhrase(written);
  const isBase = (base: string) =>
    pressSpelling(base) === surname && [...inflect(base).keys()].some((other) => foldPhrase(other) === form);
  for (let cut = 0; cut <= 3 && cut < written.length - 2; cut++) {
    const stem = written.slice(0, written.length - cut);
    const found = endings.map((ending) => stem + ending).find(isBase);
    if (found) return found;
  }
  return undefined;
}

function patronymic(word: string | undefined): string | undefined {
  const [, base] = /^(\p{L}{3,}(?:ович|евич|ич))(?:а|у|ем|е)?$/u.exec(word ?? '') ?? [];
  if (base) return base;
  const [, stem] = /^(\p{L}{3,}(?:овн|евн|ичн))(?:а|ы|е|у|ой|ою)$/u.exec(word ?? '') ?? [];
  const female = stem && `${stem}а`;
  return female && russianPatronymic(female).has(word!.toLowerCase()) ? female : undefined;
}
