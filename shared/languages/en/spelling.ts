// How English writes Russian names. Data only.
import { at, letters, type Spelling } from '../spelling.ts';

export const spelling: Spelling = {
  latin: {
    letters: letters(
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
  },
  cyrillic: `
  tskaya$=цкая tskaia$=цкая skaya$=ская skaia$=ская skaja$=ская tsk(y|i|ii|iy|ij)$=цкий sk(y|i|ii|iy|ij|yi)$=ский
  (?<=[nvmlrd])(yi|yy|iy|y)$=ый (?<=[gkh])(y|iy|ii)$=ий oy$=ой ey$=ей ay$=ай
  shch=щ sch(?=[mnlrtw])=ш sch=щ ya(?=n(ov|enko))=ья (?<=[nt])ie(?=va?$)=ье (?<=[aeiu])l(?=[cfkmnstv])=ль zh=ж kh=х tz=ц ts=ц ch=ч sh=ш ck=к (?<=C)ye=ье yo=ё ye=е yu=ю iu=ю ju=ю ya=я ia=я ja=я
  (?<=V)(y|i|j)(?!V)=й y=ы j=й ee=ее z=з s=с w=в`,
};
