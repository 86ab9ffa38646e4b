// A second watch folder, of another country, finds what happens to its elite, and nothing of Russia's; and the other way round.
import { describe, expect, it } from 'vitest';
import { matchItem } from '../../shared/match/match.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { loadWatchlist } from '../../shared/watchlist/watchlist.ts';
import { itemOf, watchlist as russia } from './reading.ts';

const belarus = loadWatchlist('examples/watch-belarus');
const iran = loadWatchlist('examples/watch-iran');

type Told = [title: string, language: Language, who: string, event: string, date?: string];

/** "who event status" of each hit that is news; whoever is on no list goes by the key's first part. */
const newsIn = (watchlist: typeof russia, title: string, language: Language, date = '2024-06-20') =>
  matchItem({ ...itemOf(title, { language }), publishedAt: `${date}T12:00:00.000Z` }, watchlist)
    .filter(({ status }) => status !== 'past')
    .map(({ who, event }) => `${who.replace(/^(name|role):.*/, '$1')} ${event}`);

const ofBelarus: readonly Told[] = [
  ['Belarusian foreign minister Vladimir Makei dies suddenly at 64', 'en', 'makei', 'died', '2022-11-26'],
  ['Belarus foreign minister Uladzimir Makei found dead', 'en', 'makei', 'died', '2022-11-27'],
  ['В Белоруссии скоропостижно скончался министр иностранных дел Владимир Макей', 'ru', 'makei', 'died', '2022-11-26'],
  ['Belarusian KGB chief Ivan Tertel dismissed by Lukashenko', 'en', 'tertel', 'dismissed'],
  ['Лукашенко уволил председателя КГБ Ивана Тертеля', 'ru', 'tertel', 'dismissed'],
  ['Lukashenko sacks defence minister Khrenin', 'en', 'khrenin', 'dismissed'],
  ['Министр обороны Беларуси Хренин подал в отставку', 'ru', 'khrenin', 'resigned'],
  ['Belarus prime minister Raman Halouchanka resigns', 'en', 'golovchenko', 'resigned'],
  ['Former culture minister Pavel Latushko flees Belarus', 'en', 'latushko', 'left-country'],
  ['Павел Латушко уехал из Беларуси', 'ru', 'latushko', 'left-country'],
  ['Valery Tsepkalo flees Belarus ahead of vote', 'en', 'tsepkalo', 'left-country'],
  ['Валерий Цепкало бежал из страны перед выборами в Белоруссии', 'ru', 'tsepkalo', 'left-country'],
  ['Belarusian general Nikolai Karpenkov arrested in Minsk', 'en', 'karpenkov', 'detained'],
  ['В Минске задержан генерал Карпенков', 'ru', 'karpenkov', 'detained'],
  ['Belarusian deputy minister arrested over bribes', 'en', 'role', 'detained'],
  ['В Минске арестован замминистра здравоохранения', 'ru', 'role', 'detained'],
  ['KGB officer flees Belarus', 'en', 'role', 'left-country'],
  ['Belarusian ambassador resigns over crackdown', 'en', 'role', 'resigned'],
  ['Посол Беларуси подал в отставку', 'ru', 'role', 'resigned'],
  ['Latushko sentenced in absentia to 18 years in Minsk', 'en', 'latushko', 'wanted'],
  ['EU sanctions Belarusian businessman Alexei Oleksin', 'en', 'oleksin', 'sanctioned'],
  ['Natallia Kachanava resigns as speaker of Belarus’s upper house', 'en', 'kochanova', 'resigned'],
  ['Ivan Kubrakou dismissed as Belarusian interior minister', 'en', 'kubrakov', 'dismissed'],
  ['Former Belarusian KGB chief Valery Vakulchik dies', 'en', 'vakulchik', 'died'],
];

const ofIran: readonly Told[] = [
  ['Iranian president Ebrahim Raisi killed in helicopter crash', 'en', 'raisi', 'died', '2024-05-20'],
  ['Raeisi found dead after helicopter crash, Iran confirms', 'en', 'raisi', 'died', '2024-05-20'],
  ['Iran’s foreign minister Hossein Amir Abdollahian dies in crash', 'en', 'amir-abdollahian', 'died', '2024-05-20'],
  ['Revolutionary Guards commander Hossein Salami killed in Israeli strike', 'en', 'salami', 'died', '2025-06-13'],
  ['Iran: Hajizadeh killed in Tehran strike', 'en', 'hajizadeh', 'died', '2025-06-13'],
  ['Iran’s chief of staff Mohammad Bagheri killed', 'en', 'bagheri', 'died', '2025-06-13'],
  ['Javad Zarif resigns as Iran’s vice president', 'en', 'zarif', 'resigned', '2025-03-03'],
  ['Iranian parliament dismisses economy minister Abdolnasser Hemmati', 'en', 'hemmati', 'dismissed', '2025-03-02'],
  ['Iran executes former deputy defence minister Alireza Akbari', 'en', 'akbari', 'died', '2023-01-14'],
  ['Qalibaf resigns as speaker of Iran’s parliament', 'en', 'ghalibaf', 'resigned'],
  ['Mohammad Baqer Qalibaf sacked', 'en', 'ghalibaf', 'dismissed'],
  ['Iranian ambassador defects to the West', 'en', 'role', 'defected'],
  ['Iranian diplomat flees to Norway', 'en', 'role', 'left-country'],
  ['Revolutionary Guards general arrested on spying charges', 'en', 'role', 'detained'],
  ['Iranian deputy oil minister arrested', 'en', 'role', 'detained'],
  ['Iran nuclear scientist killed in Tehran blast', 'en', 'role', 'died'],
  ['Ali Shamkhani survives assassination attempt in Tehran', 'en', 'shamkhani', 'died'],
  ['Esmail Ghaani missing since strike on Beirut', 'en', 'qaani', 'disappeared'],
  ['Abbas Araqchi resigns as foreign minister', 'en', 'araghchi', 'resigned'],
  ['Former Iranian president Hassan Ruhani dies', 'en', 'rouhani', 'died'],
  ['Gholamhossein Mohseni Ejei dismissed as Iran’s chief justice', 'en', 'mohseni-ejei', 'dismissed'],
  ['Iran police chief Ahmadreza Radan sacked', 'en', 'radan', 'dismissed'],
];

const ofRussia: readonly [title: string, language: Language][] = [
  ['Putin sacks Shoigu', 'en'],
  ['Anatoly Chubais resigns and leaves Russia', 'en'],
  ['Russian deputy defence minister Timur Ivanov arrested', 'en'],
  ['Russian general killed in Moscow blast', 'en'],
  ['FSB officer flees to Georgia', 'en'],
  ['Kremlin official arrested on treason charges', 'en'],
  ['Суд арестовал замминистра обороны Тимура Иванова', 'ru'],
  ['Чубайс уехал из России', 'ru'],
  ['Генерал Кузовлев уволен', 'ru'],
  ['Губернатор Смирнов арестован', 'ru'],
  ['Умер депутат Госдумы', 'ru'],
  ['Замминистра задержан за взятку', 'ru'],
];

describe('a watch folder of Belarus', () => {
  it.each<Told>(ofBelarus)('reads "%s" (%s): %s %s', (title, language, who, event, date) => {
    expect(newsIn(belarus, title, language, date)).toContain(`${who} ${event}`);
  });

  it.each<[string, Language]>(ofRussia)('finds nothing Russian: "%s"', (title, language) => {
    expect(newsIn(belarus, title, language)).toEqual([]);
  });

  it.each<Told>(ofIran)('finds nothing Iranian: "%s"', (title, language) => {
    expect(newsIn(belarus, title, language)).toEqual([]);
  });
});

describe('a watch folder of Iran', () => {
  it.each<Told>(ofIran)('reads "%s" (%s): %s %s', (title, language, who, event, date) => {
    expect(newsIn(iran, title, language, date)).toContain(`${who} ${event}`);
  });

  it.each<[string, Language]>(ofRussia)('finds nothing Russian: "%s"', (title, language) => {
    expect(newsIn(iran, title, language)).toEqual([]);
  });

  it.each<Told>(ofBelarus)('finds nothing Belarusian: "%s"', (title, language) => {
    expect(newsIn(iran, title, language)).toEqual([]);
  });
});

describe('the watch folder of Russia', () => {
  it.each<Told>([...ofBelarus, ...ofIran])('finds nothing of theirs: "%s"', (title, language) => {
    expect(newsIn(russia, title, language)).toEqual([]);
  });
});
