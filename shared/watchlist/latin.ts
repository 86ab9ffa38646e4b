// Latin spellings of a Cyrillic name as English, German, French and Spanish newspapers and sanctions lists write them.
// A lattice: each letter has the spellings of each convention, and the conventions are not mixed within a word.
// Checked against the spellings of Regulation (EU) 269/2014 and press usage; manual aliases cover the rest (Tinkoff).

type Convention = {
  letters: Record<string, readonly string[]>;
  /** Tried before the letters, in order, at the current position; sticky, may look behind. */
  contexts: readonly (readonly [pattern: RegExp, spellings: readonly string[]])[];
};

const table = (pairs: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    pairs.split(' ').map((pair) => {
      const [letter, spellings] = pair.split('=');
      return [letter ?? '', (spellings ?? '').split(',')];
    }),
  );

const vowel = 'аеёиоуыэюяіїє';
const at = (source: string) => new RegExp(source.replaceAll('V', `[${vowel}]`), 'y');

const english: Convention = {
  letters: table(
    'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y,i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh,h ц=ts,tz,c ч=ch ш=sh щ=shch,sch,sh ъ= ы=y,i ь= э=e ю=yu,iu,ju я=ya,ia,ja',
  ),
  contexts: [
    [at('кс'), ['ks', 'x']],
    [at('дж'), ['dzh', 'j', 'dj']],
    [at('ий$'), ['y', 'iy', 'ii', 'i', 'ij', 'yi']],
    [at('ый$'), ['y', 'yy', 'yi', 'iy', 'i']],
    [at('(?<=V)й'), ['y', 'i', 'j', '']],
    [at('(?<=[жшчщ])е(?=ва?$)'), ['e', 'yo', 'o']],
    [at('(?<!V|^)е(?=ва?$)'), ['e', 'yo', 'ye', 'io', 'ie']],
    [at('^е'), ['ye', 'e']],
    [at('(?<=[ьъ])е'), ['ye', 'ie', 'e', 'je']],
    [at('(?<=и)е'), ['ye', 'e', '']],
    [at('(?<=V)е'), ['ye', 'e', 'ie', 'je']],
    [at('(?<=[жшчщ])ё'), ['yo', 'o', 'e', 'io']],
    [at('ё'), ['yo', 'e', 'io', 'o', 'jo', 'ye']],
    [at('ь(?=V)'), ['', 'i', 'y']],
    [at('(?<=и)я$'), ['a', 'ya', 'ia', 'ja']],
    [at('(?<=ь)я'), ['ya', 'ia', 'a', 'ja']],
    [at('ю$'), ['yu', 'iu', 'u', 'ju']],
    [at('(?<=V)и'), ['i', 'yi']],
  ],
};

const german: Convention = {
  letters: table(
    'а=a б=b в=w г=g д=d е=e ж=sch,sh з=s и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=ch ц=z ч=tsch ш=sch щ=schtsch ъ= ы=y ь= э=e ю=ju я=ja',
  ),
  contexts: [
    [at('кс'), ['ks', 'x']],
    [at('дж'), ['dsch', 'dsh']],
    [at('ий$'), ['i', 'ij']],
    [at('ый$'), ['y', 'yj', 'i']],
    [at('(?<=V)й'), ['i', 'j', '']],
    [at('(?<=[жшчщ])е(?=ва?$)'), ['e', 'o', 'jo']],
    [at('(?<=[лр])е(?=ва?$)'), ['e', 'jo', 'je']],
    [at('^е'), ['je', 'e']],
    [at('(?<=[ьъ])е'), ['je', 'ie', 'e']],
    [at('(?<=V)е'), ['je', 'e']],
    [at('(?<=[жшчщ])ё'), ['o', 'jo', 'e']],
    [at('ё'), ['jo', 'o', 'e']],
    [at('ь(?=V)'), ['', 'i', 'j']],
    [at('(?<=V)с(?=ь?V)'), ['s', 'ss']],
    [at('(?<=и)я$'), ['ja', 'a']],
  ],
};

const french: Convention = {
  letters: table(
    'а=a б=b в=v г=g д=d е=e ж=j з=z и=i й=i,y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=ou ф=f х=kh ц=ts ч=tch ш=ch щ=chtch ъ= ы=y ь= э=e ю=iou я=ia,ya',
  ),
  contexts: [
    [at('кс'), ['ks', 'x']],
    [at('дж'), ['dj']],
    [at('ий$'), ['i', 'y', 'ii']],
    [at('ый$'), ['y', 'yi']],
    [at('^е'), ['e', 'ie']],
    [at('(?<=[ьъ])е'), ['ie', 'e', 'ye']],
    [at('(?<=V)е'), ['ie', 'e', 'ye', 'ieie']],
    [at('(?<=[жшчщ])ё'), ['e', 'io', 'o']],
    [at('ё'), ['io', 'e', 'o', 'yo']],
    [at('ь(?=V)'), ['', 'i']],
    [at('г(?=[еёиы])'), ['gu', 'g']],
    [at('(?<=[иы])н$'), ['ne', 'n']],
    [at('(?<=V)с(?=ь?V)'), ['s', 'ss']],
    [at('(?<=и)я$'), ['a', 'ia']],
  ],
};

const scientific: Convention = {
  letters: table(
    'а=a б=b в=v г=g д=d е=e ж=z з=z и=i й=j,i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=ch,h,kh ц=c ч=c ш=s щ=sc,s ъ= ы=y ь= э=e ю=ju,u я=ja,a',
  ),
  contexts: [
    [at('ий$'), ['ij', 'i']],
    [at('ый$'), ['y', 'yj']],
    [at('(?<=[ьъ])е'), ['e', 'je']],
    [at('ё'), ['e', 'jo']],
  ],
};

/** As English, but for what Spanish reads otherwise: Zajárova, Guerásimov. */
const spanish: Convention = {
  letters: { ...english.letters, х: ['j', 'kh'] },
  contexts: [[at('г(?=[еи])'), ['gu']], ...english.contexts],
};

/** Standards of catalogues and passports that no newspaper follows, one spelling a letter. */
const official: readonly Convention[] = [
  // GOST 16876-71, table 2.
  {
    letters: table(
      'а=a б=b в=v г=g д=d е=e ё=jo ж=zh з=z и=i й=jj к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=c ч=ch ш=sh щ=shh ъ= ы=y ь= э=eh ю=ju я=ja',
    ),
    contexts: [],
  },
  // GOST 7.79-2000 system B, GOST R 7.0.34-2014.
  {
    letters: table(
      'а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=x ц=c,cz ч=ch ш=sh щ=shh ъ= ы=y ь= э=e ю=yu я=ya',
    ),
    contexts: [],
  },
  // GOST R 52535.1-2006, passports of 2010.
  {
    letters: table(
      'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=tc ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia',
    ),
    contexts: [],
  },
];

const ukrainian: Convention = {
  letters: table(
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
  letters: table(
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
    if (word[index] === word[index - 1] && !vowel.includes(word[index] ?? '')) options = [...options, ''];
    spellings = options.flatMap((option) => spellings.map((spelling) => spelling + option)).slice(0, mostSpellings);
    index += length;
  }
  return spellings;
}

function spellings(name: string, conventions: readonly Convention[]): Set<string> {
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
  const found = spellings(name, [english, german, french, spanish, scientific, ...official]);
  // Germans decline: Prigoschins Marsch.
  for (const spelling of spellings(name, [german])) if (!/[sxzß]$/.test(spelling)) found.add(`${spelling}s`);
  return found;
}

/** Ukrainian name to its lower-case Latin spellings. */
export function latinFromUkrainian(name: string): Set<string> {
  return spellings(name.replace(/[’ʼ]/g, "'"), [ukrainian]);
}

/** Belarusian name to its lower-case Latin spellings. */
export function latinFromBelarusian(name: string): Set<string> {
  return spellings(name.replace(/[’ʼ]/g, "'"), [belarusian]);
}
