// Persian names in Latin letters: newspapers write one name in many ways, since vowels and two consonants have no fixed letters.

const words = (text: string) => text.trim().split(/\s+/);

/** Men's given names that Iran's officials bear, as English newspapers mostly write them. */
export const persianMen = words(`
abbas abbasali abdolreza abdollah abdolkarim abolfazl abolhassan abolghasem ahmad akbar ali alireza amir amirali amirhossein ardeshir arash asadollah ataollah
aziz azizollah bagher bahram behnam behrouz behzad bijan dariush davoud ebrahim ehsan emad eshagh eskandar esmail ezatollah farhad farid farshad fereydoun gholam gholamali gholamhossein
gholamreza ghasem habib habibollah hadi hamid hamidreza hashem hassan hesamoddin heshmatollah heydar hojatollah homayoun hormoz hossein hosseinali iraj issa jafar jahangir jalal
javad kamal kamran karim kazem keyvan khosrow mahdi mahmoud majid mansour masoud masoumali mehdi mehran mohammad mohammadreza mohsen mojtaba moein morteza mostafa mousa nasser nematollah nader navid omid
parviz pouya qasem rahim ramezan ramin rasoul reza rostam rouhollah ruhollah sadegh sadeq saeed safar sajjad saman sardar sasan shahab shahram shahriar shapour siamak siavash sohrab soroush taghi vahid valiollah
yadollah yahya yousef zabihollah
`);

export const persianWomen = words(`
afsaneh akram anahita ansieh atefeh azadeh azar bahareh elaheh elham farah farideh faezeh farzaneh fatemeh fariba forough golnaz jamileh ladan leila mahnaz mahsa marjan maryam marzieh masoumeh mina
mitra nahid narges nasrin niloufar parisa parvaneh parvin roya sahar samira sepideh shahindokht shahla shaparak shideh shirin sima soheila soraya tahereh zahra zainab zeinab zohreh
`);

/** Letters that stand for one sound; the first that fits decides, the longest first. */
const sounds: readonly (readonly [written: RegExp, spellings: readonly string[]])[] = (
  [
    ['aei|aee|aii|ai', 'ai aei aee'],
    ['gh|q', 'gh q'],
    ['ou|oo|u', 'ou oo u'],
    ['ollah|ullah|allah', 'ollah ullah allah'],
    ['ei|ey', 'ei ey'],
    ['ss|(?<=[aeiou])s(?=[aeiou])', 'ss s'],
    ['mm', 'mm m'],
    ['eh$|e$', 'eh e'],
    ['(?<=m)ad$|(?<=m)ed$', 'ad ed'],
    ['ee', 'ee i'],
  ] as const
).map(([written, spellings]) => [new RegExp(written, 'y'), spellings.split(' ')]);

/** No name has more ways of being written that newspapers use. */
const mostSpellings = 100;

/** Every way in which a name of one word or several joined by hyphens is written, in lower case: Ghalibaf, Qalibaf. */
export function persianSpellings(name: string): Set<string> {
  const word = name.toLowerCase().normalize('NFC');
  let found = [''];
  for (let at = 0; at < word.length; ) {
    const sound = sounds.find(([written]) => {
      written.lastIndex = at;
      return written.test(word);
    });
    const options = sound?.[1] ?? [word[at]!];
    found = options.flatMap((option) => found.map((start) => start + option)).slice(0, mostSpellings);
    at = sound === undefined ? at + 1 : sound[0].lastIndex;
  }
  return new Set(found);
}

/** The surname is the last word; of several given names each is used, and two of them together: Mohammad Javad Zarif. */
export function persianParts(name: string): { given: string[]; surname: string } {
  const words = name.trim().split(/\s+/);
  const given = words.slice(0, -1);
  return { given: given.length > 1 ? [given.join('-'), ...given] : given, surname: words.at(-1) ?? '' };
}
