// How German writes Russian names. Data only.
import { at, letters, type Spelling } from '../spelling.ts';

export const spelling: Spelling = {
  latin: {
    letters: letters(
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
  },
  cyrillic: `
  zk(i|ij|yj)$=цкий sk(i|ij|yj)$=ский skaja$=ская schtsch=щ tsch=ч sch=ш sh=ж ch=х ck=к dsch=дж (?<=C)jew$=ьев (?<=C)jow$=ьёв
  ja=я ju=ю jo=ё je=е (?<=V)[ij](?!V)=й j=й ss=с (?<=V)s(?=V)=з z=ц s=с w=в y=ы`,
  genitive: { ending: 's', unless: /[sxzß]$/ },
};
