// Latin spellings of a Cyrillic name as English, German, French and Spanish newspapers and sanctions lists write them.
// A lattice: each letter has the spellings of each convention, and the conventions are not mixed within a word.
// Checked against the spellings of Regulation (EU) 269/2014 and press usage; manual aliases cover the rest (Tinkoff).
import { spellings } from '../languages/registry.ts';
import { at, type Convention, letters } from '../languages/spelling.ts';
import { languages } from '../vocabulary.ts';

/** As each language's newspapers write them. */
const press = languages.flatMap((language) => spellings[language] ?? []);

const scientific: Convention = {
  letters: letters(
    'а=a б=b в=v г=g д=d е=e ж=z з=z и=i й=j,i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=ch,h,kh ц=c ч=c ш=s щ=sc,s ъ= ы=y ь= э=e ю=ju,u я=ja,a',
  ),
  contexts: [
    [at('ий$'), ['ij', 'i']],
    [at('ый$'), ['y', 'yj']],
    [at('(?<=[ьъ])е'), ['e', 'je']],
    [at('ё'), ['e', 'jo']],
  ],
};

/** Standards of catalogues and passports that no newspaper follows, one spelling a letter. */
const official: readonly Convention[] = [
  // GOST 16876-71, table 2.
  {
    letters: letters(
      'а=a б=b в=v г=g д=d е=e ё=jo ж=zh з=z и=i й=jj к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=c ч=ch ш=sh щ=shh ъ= ы=y ь= э=eh ю=ju я=ja',
    ),
    contexts: [],
  },
  // GOST 7.79-2000 system B, GOST R 7.0.34-2014.
  {
    letters: letters(
      'а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=x ц=c,cz ч=ch ш=sh щ=shh ъ= ы=y ь= э=e ю=yu я=ya',
    ),
    contexts: [],
  },
  // GOST R 52535.1-2006, passports of 2010.
  {
    letters: letters(
      'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=tc ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia',
    ),
    contexts: [],
  },
];

const ukrainian: Convention = {
  letters: letters(
    "а=a б=b в=v г=h,g ґ=g д=d е=e є=ie,ye ж=zh з=z и=y і=i ї=i,yi й=i,y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu,yu я=ia,ya '=",
  ),
  contexts: [
    [at('ий$'), ['yi', 'yy', 'y', 'iy', 'i']],
    [at('ій$'), ['ii', 'iy', 'i', 'y']],
    [at('зг'), ['zgh', 'zh']],
    [at('[ьй]о'), ['yo', 'io', 'o']],
    [at('^є'), ['ye']],
    [at('^ю'), ['yu']],
    [at('^я'), ['ya']],
    [at('^ї'), ['yi']],
  ],
};

/** Łacinka is left to aliases: newspapers write the national romanisation of 2007, with and without its diacritics, and older ones. */
const belarusian: Convention = {
  letters: letters(
    "а=a б=b в=v г=h,g д=d е=ie,e ё=io,yo ж=zh з=z і=i й=i,y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u,w,v ф=f х=kh ц=ts ч=ch ш=sh ы=y ь= э=e ю=iu,yu я=ia,ya '=",
  ),
  contexts: [
    [at("(?<=^|[аеёіоуыэюяўь'])е"), ['ye', 'e']],
    [at("(?<=^|[аеёіоуыэюяўь'])ё"), ['yo', 'io']],
    [at("(?<=^|[аеёіоуыэюяўь'])ю"), ['yu', 'iu']],
    [at("(?<=^|[аеёіоуыэюяўь'])я"), ['ya', 'ia']],
    [at('кі$'), ['ki', 'ky']],
  ],
};

/** No name worth matching has more spellings in one convention; beyond this the rarest options are left out. */
const mostSpellings = 600;

function spell(word: string, convention: Convention): string[] {
  let spellings = [''];
  for (let index = 0; index < word.length; ) {
    let options = convention.letters[word[index] ?? ''] ?? [word[index] ?? ''];
    let length = 1;
    for (const [pattern, contextual] of convention.contexts) {
      pattern.lastIndex = index;
      const match = pattern.exec(word);
      if (!match) continue;
      options = contextual;
      length = match[0].length;
      break;
    }
    // A doubled consonant is often written once (Kirill, Filipp).
    if (word[index] === word[index - 1] && !/[аеёиоуыэюяіїє]/.test(word[index] ?? '')) options = [...options, ''];
    spellings = options.flatMap((option) => spellings.map((spelling) => spelling + option)).slice(0, mostSpellings);
    index += length;
  }
  return spellings;
}

function spellingsOf(name: string, conventions: readonly Convention[]): Set<string> {
  const parts = name.toLowerCase().split('-');
  const found = new Set<string>();
  for (const convention of conventions) {
    const perPart = parts.map((part) => spell(part, convention));
    const joined = perPart.reduce((left, right) => left.flatMap((a) => right.map((b) => `${a}-${b}`)));
    for (const spelling of joined) if (spelling.length > 1) found.add(spelling);
  }
  return found;
}

/** Russian name (one word, any capitals, hyphens allowed) to its lower-case Latin spellings. */
export function latinFromRussian(name: string): Set<string> {
  const found = spellingsOf(name, [...press.map(({ latin }) => latin), scientific, ...official]);
  for (const { latin, genitive } of press) {
    if (genitive === undefined) continue;
    for (const one of spellingsOf(name, [latin])) if (!genitive.unless.test(one)) found.add(one + genitive.ending);
  }
  return found;
}

/** Ukrainian name to its lower-case Latin spellings. */
export function latinFromUkrainian(name: string): Set<string> {
  return spellingsOf(name.replace(/[’ʼ]/g, "'"), [ukrainian]);
}

/** Belarusian name to its lower-case Latin spellings. */
export function latinFromBelarusian(name: string): Set<string> {
  return spellingsOf(name.replace(/[’ʼ]/g, "'"), [belarusian]);
}
