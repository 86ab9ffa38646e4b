// How Spanish writes Russian names: as English does, but for what it reads otherwise (Zajárova, Guerásimov). Data only.
import { spelling as english } from '../en/spelling.ts';
import { at, type Spelling } from '../spelling.ts';

export const spelling: Spelling = {
  latin: {
    letters: { ...english.latin.letters, х: ['j', 'kh'] },
    contexts: [[at('г(?=[еи])'), ['gu']], ...english.latin.contexts],
  },
  cyrillic: `
  sk(i|iy|ij|y)$=ский skaya$=ская sch=щ ch=ч sh=ш zh=ж j=х kh=х ts=ц ya=я ia=я yu=ю iu=ю yo=ё ye=е gu(?=[ei])=г qu(?=[ei])=к
  (?<=V)(y|i)(?!V)=й y=ы z=з s=с w=в`,
};
