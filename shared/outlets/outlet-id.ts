// Ids for outlets that come with a name alone: what hits and links are known by, so Latin letters, and stable to read.

import { letters } from '../languages/spelling.ts';

/** Russian and Ukrainian letters as passports romanise them (ICAO 9303), Ukrainian ones where the two differ by letter. */
const latin = letters(
  'а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ie ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia',
);

const longest = 40;

/** "Россия 24" → "rossiia-24", "24" of 24.example → "outlet-24"; one that is not among `taken`. An id begins with a letter. */
export function freeId(name: string, url: string, taken: ReadonlySet<string>): string {
  const base = slug(name) || slug(new URL(url).host.replace(/^www\./, '')) || 'outlet';
  const begun = /^[a-z]/.test(base) ? base : `outlet-${base}`;
  for (let number = 1; ; number++) {
    const id = number === 1 ? begun : `${begun}-${number}`;
    if (!taken.has(id)) return id;
  }
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[а-яёєіїґ]/g, (letter) => latin[letter]![0]!)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
