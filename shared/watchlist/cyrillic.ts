// A Latin surname back to Russian letters, as good as it can be guessed: several letters share a spelling, so a person checks it.
// The other way round, latin.ts knows every spelling.
import * as es from '../languages/es/words.ts';
import type { Language } from '../vocabulary.ts';

type Rules = readonly (readonly [pattern: RegExp, cyrillic: string])[];

const vowels = 'aeiouyäöü';
/** Pairs `pattern=letters`; `V` is a vowel, `C` a consonant; tried in order at the current position. */
const rules = (lines: string): Rules =>
  lines
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const at = pair.lastIndexOf('=');
      const pattern = pair.slice(0, at).replaceAll('V', `[${vowels}]`).replaceAll('C', `[^${vowels}]`);
      return [new RegExp(pattern, 'y'), pair.slice(at + 1)] as const;
    });

/** Endings that most surnames have, and what every convention writes alike. */
const endings = `
  tskaya$=цкая tskaia$=цкая skaya$=ская skaia$=ская skaja$=ская tsk(y|i|ii|iy|ij)$=цкий sk(y|i|ii|iy|ij|yi)$=ский
  (?<=[nvmlrd])(yi|yy|iy|y)$=ый (?<=[gkh])(y|iy|ii)$=ий oy$=ой ey$=ей ay$=ай`;
const letters = `
  a=а b=б c=к d=д e=е f=ф g=г h=х i=и k=к l=л m=м n=н o=о p=п q=к r=р t=т u=у v=в x=кс ä=я ö=ё ü=ю '=ь`;

const english = rules(`${endings}
  shch=щ sch(?=[mnlrtw])=ш sch=щ ya(?=n(ov|enko))=ья (?<=[nt])ie(?=va?$)=ье (?<=[aeiu])l(?=[cfkmnstv])=ль zh=ж kh=х tz=ц ts=ц ch=ч sh=ш ck=к (?<=C)ye=ье yo=ё ye=е yu=ю iu=ю ju=ю ya=я ia=я ja=я
  (?<=V)(y|i|j)(?!V)=й y=ы j=й ee=ее z=з s=с w=в ${letters}`);
const german = rules(`
  zk(i|ij|yj)$=цкий sk(i|ij|yj)$=ский skaja$=ская schtsch=щ tsch=ч sch=ш sh=ж ch=х ck=к dsch=дж (?<=C)jew$=ьев (?<=C)jow$=ьёв
  ja=я ju=ю jo=ё je=е (?<=V)[ij](?!V)=й j=й ss=с (?<=V)s(?=V)=з z=ц s=с w=в y=ы ${letters}`);
const french = rules(`
  tsk(i|ii|y)$=цкий sk(i|ii|y)$=ский ska[iï]a$=ская ine$=ин chtch=щ tch=ч ch=ш kh=х ts=ц iou=ю you=ю ou=у gu(?=[eiy])=г
  (?<=C)iev$=ьев ia=я ya=я io=ё ie=е dj=дж j=ж (?<=V)[iïy](?!V)=й ï=и ss=с (?<=V)s(?=V)=з z=з s=с w=в y=ы ${letters}`);

const spanish = rules(`${es.cyrillic} ${letters}`);

const conventions: Record<Language, Rules> = {
  en: english,
  ru: english,
  uk: english,
  de: german,
  fr: french,
  es: spanish,
};

/**
 * A Latin surname (hyphens allowed) as it may be written in Russian, with capitals. A word that holds Cyrillic stays as it is.
 * @param language the convention of its spelling: Prigozhin (en), Prigoschin (de), Prigojine (fr)
 */
export function russianFromLatin(surname: string, language: Language): string {
  if (/\p{Script=Cyrillic}/u.test(surname)) return surname;
  return surname
    .split('-')
    .map((part) => capital(read(part.toLowerCase().normalize('NFC'), conventions[language])))
    .join('-');
}

function read(word: string, convention: Rules): string {
  let found = '';
  for (let at = 0; at < word.length; ) {
    const rule = convention.find(([pattern]) => {
      pattern.lastIndex = at;
      return pattern.test(word);
    });
    // `lastIndex` is where the pattern that fitted ends.
    found += rule?.[1] ?? '';
    at = rule === undefined ? at + 1 : rule[0].lastIndex;
  }
  return found;
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
