// How French writes Russian names. Data only.
import { at, letters, type Spelling } from '../spelling.ts';

export const spelling: Spelling = {
  latin: {
    letters: letters(
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
  },
  cyrillic: `
  tsk(i|ii|y)$=цкий sk(i|ii|y)$=ский ska[iï]a$=ская ine$=ин chtch=щ tch=ч ch=ш kh=х ts=ц iou=ю you=ю ou=у gu(?=[eiy])=г
  (?<=C)iev$=ьев ia=я ya=я io=ё ie=е dj=дж j=ж (?<=V)[iïy](?!V)=й ï=и ss=с (?<=V)s(?=V)=з z=з s=с w=в y=ы`,
};
