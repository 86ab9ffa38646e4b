// How an event happened, by the words that signalled it: every phrase of the watchlist, and texts read whole.
import { describe, expect, it } from 'vitest';
import { mannerOf } from '../../shared/match/triggers/manner.ts';
import { type EventId, type Language, languages, manners } from '../../shared/vocabulary.ts';
import { phrasesOf } from '../../shared/watchlist/lint-phrases.ts';
import { readWatchFiles } from '../../shared/watchlist/load.ts';
import { readings } from '../../shared/watchlist/readings.ts';
import { hitsOf, watchlist } from './reading.ts';

const files = readWatchFiles('watch').events;

/** A phrase of many alternatives is read so often. */
const mostReadings = 400;

type Reading = { phrase: string; words: string; manner: string | undefined };

/** What every phrase of an event finds, with the manner it is told by. */
function readingsOf(language: Language, event: EventId): Reading[] {
  const file = files.find(({ value }) => value.language === language)!;
  return phrasesOf(file)
    .filter((phrase) => phrase.event === event && phrase.slot !== 'not')
    .flatMap(({ phrase, source }) =>
      readings(phrase)
        .take(mostReadings)
        .map((words) => ({
          phrase: source,
          words: words.join(' ').replaceAll('\u0000', ''),
          manner: mannerOf(words, event, watchlist, language),
        }))
        .toArray(),
    );
}

/** A line a phrase, with the first words that fail. */
const inShort = (failed: readonly Reading[]) => [
  ...new Map(
    failed.toReversed().map(({ phrase, words, manner }) => [phrase, `${words} (${manner}), of "${phrase}"`]),
  ).values(),
];

/** A second opinion, in words of its own: what says that somebody is dead, without which no headline may say so. */
const fatal: Record<Language, RegExp> = {
  es: /muer|mori|muri|fallec|suicid|mat[ao]|asesin|abatid|hallad|encontrad|funeral|entierro|aparec/u,
  en: /\b(d(ie[sd]?|ying|ead|eaths?|emise|rown\w*)|suffocat\w*|fatal(ly)?|kill\w*|slain|murder\w*|assassinat\w*|execut\w*|liquidat\w*|eliminat\w*|gun\w* down|ambushed|blown to pieces|stab\w* to|shot|stabbed|corpse|body|buri\w*|bury|funeral|cremation|laid to rest|in state|obituary|suicide|own life|los\w+ \w*? ?li(fe|ves)|hang\w*|lifeless|succumb\w*|perish\w*|pass\w* away|mourn\w*|last (moments|hours|days)|grave|memorials?|tributes|farewell|cemetery|late|deceased|decapitated|beheaded|fate|victims|casualties|alive|life|coffin|last rites|riddle[sd]?|wip\w+ out|pass\w+ +(at|aged?)|f[ae]ll(s|en)? in|casket|ashes|passing|remains|cremat\w*|inter(s|red)|entombed|electrocuted|strangled|autopsy|inquest|post mortem|eulog\w*|in memoriam|condolences|tribute|respects|griev\w*|n(o)?t be +saved|revived|woke|wakes up|consciousness|brain dead|overboard|at sea|fatalities|bodies|breath\w*|slays|slew|fell(s|ed)|rest in peace|passe?[sd]? peacefully|(violent|grisly|bloody|sticky|untimely|mysterious|sudden|gruesome|fiery|tragic|grim|meets?|met) +end|bled? out|bullet in|battle (with|against) +(cancer|illness|disease|leuk\w+|covid|tumou?r)|(departs|departed) this|expired in|point blank|(last|final)? ?(goodbye|adieu) to|curtain falls|(crash|disaster|downing|attack|stroke|cancer|covid|illness|disease|leuk\w+|pneumonia|coronavirus|tumou?r|pile up|collision|accident|avalanche|fall|fire|blaze|overdose|aneurysm|infection) claim(s|ed)|death claim(s|ed)|lays to rest|laid to grave|f[ae]ll(s|en)? (at|on)|resting place|(lay|laid|lays|laying) to +rest|(close|blank) range|obit|curtain +(falls|fell|comes|came|drops)|resuscitated|awoke|asphyxiated|smothered|corpses|depart(s|ed) +this|(himself|herself) through|expires in|expire[sd]|bleeds? out|bullet (into|through)|struggle (with|against) +(cancer|illness|disease|leuk\w+|covid|tumou?r)|fight (with|against) +(cancer|illness|disease|leuk\w+|covid|tumou?r)|(meets?|met) +(\w+ )?maker)\b/u,
  ru: /погиб|гибел|гибнет|умер|умир|умрет|сконча|кончин|смерт|жизн|мертв|труп|тел|останк|похор|хорон|отпеван|прощани|некролог|поко[ий]т|памятник|самоубий|суицид|с собой|руки|застрел|повес|повеш|утоп|утон|удави|зарез|захлеб|сгоре|задох|разби|почи|престави|усоп|мир иной|па[лв]|при смерти|жертв|дыша|голову|сердце|вены|выжи|просну|дожил|доеха|долете|сознание|бездыхан|скоропостижно|трагически|достался|жив|признак|уби[лтв]|убьют|убива|убийц|убийств|расстрел|расправ|задуш|казн|закол|ликвид|уничтож|прикончи|насмерть|не стало|петле/u,
  uk: /загин|загиб|гине|помер|помир|помре|смерт|стало|житт|мертв|труп|тіл|похов|похорон|хова|прощан|некролог|самогуб|суїцид|собою|собі|руки|застрел|повіс|повіш|втопи|утопи|потону|захлин|згорі|розби|скона|упоко|спочи|ліг|поліг|поляг|зашморг|голов|інший світ|серце|році|вижи|дожи|загибл|жертв|уби|вби|вбють|жив|ознак|втрат|останн|останки|розстріл|заріза|задуш|страч|ліквід|знищ|розправ|накри|приби|рознес/u,
  de: /stirb|starb|sterb|storben|tot|tod|tode|ums|leben|lebt|lebe|wohlauf|mord|selbst|suizid|sich|hang|kugel|leiche|leichnam|leblos|gefunden|begrab|beisetz|beigesetzt|beerdig|bestattet|trauer|gefallen|umgekommen|ableben|erlieg|erlag|erlegen|opfer|erschie|erschoss?|liquid|erstach|erstech|ersticht|erstochen|schlagen|gebracht|hinricht|hingericht|exekut|reiss?|riss|zerriss?|schusswunde|kopfschuss|blutuberstromt|geborgen|entdeckt/u,
  fr: /mort|meur|mour|deces|deced|trepass|defunt|dispar|vie|vivant|jours|suicid|pend|eteint|tu[ea]|corps|depouill|cadavre|obseques|funerail|enterr|inhum|peri|succomb|victime|survecu|assassin|meurtre|abat|execut|liquid|elimin|cribl|emport|pulveris|coute|poignard|pied|inanim|inconscient|retrouve|decouvert|trouve|tombee?s? au/u,
};

describe.each(languages)('Every phrase of %s', (language) => {
  it('that tells of a death, an attack, a fall or an illness says which', () => {
    const silent = readingsOf(language, 'died').filter(({ words, manner }) => manner === undefined && !isMade(words));
    expect(inShort(silent)).toEqual([]);
  });

  it('that lets a headline say "dies" has a word of death', () => {
    const wrong = readingsOf(language, 'died').filter(
      ({ words, manner }) => (manner === 'death' || manner === 'killing') && !fatal[language].test(words),
    );
    expect(inShort(wrong)).toEqual([]);
  });

  it.each(['detained', 'dismissed', 'rebelled'] as const)('that says %s says how', (event) => {
    const names: readonly string[] = manners[event];
    const wrong = readingsOf(language, event).filter(({ manner }) => !names.includes(manner ?? ''));
    expect(inShort(wrong)).toEqual([]);
  });
});

/** Forms that rules make and nobody writes: «расстрла», «взлетев», «скончався». */
const isMade = (words: string) => /(^| )(расстрл|взлетевш?и?|скончавш?и?с|жива здоров|випало)/u.test(words);

it('an event without manners has none', () =>
  expect(mannerOf(['resigns'], 'resigned', watchlist, 'en')).toBeUndefined());

describe('A text tells how it happened', () => {
  it.each<[string, Language, string, string | undefined, string]>([
    ['Shoigu hospitalised after stroke', 'en', 'died', 'illness', 'possible'],
    ['Abramovich suffers symptoms of poisoning', 'en', 'died', 'attack', 'asserted'],
    ['Zakhar Prilepin wounded as his car explodes', 'en', 'died', 'attack', 'asserted'],
    ['Prilepin survives car bomb attack', 'en', 'died', 'attack', 'asserted'],
    ['Ravil Maganov falls from hospital window', 'en', 'died', 'accident', 'asserted'],
    ['Ravil Maganov found dead after fall from window', 'en', 'died', 'death', 'asserted'],
    ['Vladimir Rogov shot in an apparent assassination attempt', 'en', 'died', 'attack', 'asserted'],
    ['Vladimir Rogov dies after falling from window', 'en', 'died', 'death', 'asserted'],
    ['Timur Ivanov arrested on bribery charges', 'en', 'detained', 'arrest', 'asserted'],
    ['Timur Ivanov sentenced to 13 years in prison', 'en', 'detained', 'sentence', 'asserted'],
    ['Timur Ivanov goes on trial', 'en', 'detained', 'trial', 'asserted'],
    ['Timur Ivanov charged with bribery', 'en', 'detained', 'charge', 'asserted'],
    ['У Тимура Иванова прошли обыски', 'ru', 'detained', 'search', 'asserted'],
    ['Kadyrov defies Kremlin orders', 'en', 'rebelled', 'defiance', 'asserted'],
    ['Prigozhin leads mutiny', 'en', 'rebelled', 'mutiny', 'asserted'],
    ['Prigozhin orders fighters to turn back', 'en', 'rebelled', 'mutiny', 'asserted'],
    ['Putin replaces Shoigu', 'en', 'dismissed', 'replaced', 'asserted'],
    ['Putin sacks Shoigu', 'en', 'dismissed', 'sacked', 'asserted'],
    ['General Surovikin demoted', 'en', 'dismissed', 'demoted', 'asserted'],
    ['Шойгу госпитализирован', 'ru', 'died', 'illness', 'possible'],
    ['Умер Сергей Шойгу', 'ru', 'died', 'death', 'asserted'],
    ['Тимура Иванова приговорили к 13 годам колонии', 'ru', 'detained', 'sentence', 'asserted'],
    ['Тимуру Иванову предъявили обвинение', 'ru', 'detained', 'charge', 'asserted'],
    ['Шойгу госпіталізований з інфарктом', 'uk', 'died', 'illness', 'possible'],
    ['Schoigu erleidet Herzinfarkt', 'de', 'died', 'illness', 'possible'],
    ['Timur Iwanow zu 13 Jahren Haft verurteilt', 'de', 'detained', 'sentence', 'asserted'],
    ['Choïgou victime d’un infarctus', 'fr', 'died', 'illness', 'possible'],
    ['Prigojine est mort', 'fr', 'died', 'death', 'asserted'],
  ])('%s', (title, language, event, manner, status) => {
    const [hit] = hitsOf(title, { language }).filter((one) => one.event === event);
    expect([hit?.manner, hit?.status]).toEqual([manner, status]);
  });

  it('of a death before all else that it tells of it', () =>
    expect(
      hitsOf('Prilepin wounded in car bomb attack. Prilepin died in hospital on Sunday.').find(
        ({ event }) => event === 'died',
      )?.manner,
    ).toBe('death'));
});
