// The one spelling by which English newspapers most often know a name.

const pressForm: Record<string, string> = {
  александр: 'Alexander',
  алексей: 'Alexei',
  андрей: 'Andrei',
  пётр: 'Pyotr',
  петр: 'Pyotr',
  николай: 'Nikolai',
  евгений: 'Yevgeny',
  георгий: 'Georgy',
  сергей: 'Sergei',
  юрий: 'Yuri',
  виктор: 'Viktor',
  максим: 'Maxim',
  герман: 'German',
  татьяна: 'Tatyana',
  наталья: 'Natalya',
  ксения: 'Ksenia',
  мария: 'Maria',
  лилия: 'Lilia',
  илья: 'Ilya',
  артём: 'Artyom',
  артем: 'Artyom',
  семён: 'Semyon',
  фёдор: 'Fyodor',
  федор: 'Fyodor',
  игорь: 'Igor',
  дарья: 'Darya',
  виталий: 'Vitaly',
  анатолий: 'Anatoly',
  дмитрий: 'Dmitry',
  василий: 'Vasily',
  валерий: 'Valery',
  аркадий: 'Arkady',
  юлия: 'Yulia',
  софья: 'Sofia',
  анастасия: 'Anastasia',
  евгения: 'Yevgenia',
  виктория: 'Viktoria',
  валерия: 'Valeria',
  зинаида: 'Zinaida',
  сергій: 'Sergei',
  олександр: 'Alexander',
  олексій: 'Alexei',
  андрій: 'Andrei',
  ігор: 'Igor',
  дмитро: 'Dmitry',
  микола: 'Nikolai',
  михайло: 'Mikhail',
  володимир: 'Vladimir',
  євген: 'Yevgeny',
  юрій: 'Yuri',
  павло: 'Pavel',
  петро: 'Pyotr',
  олег: 'Oleg',
  ілля: 'Ilya',
  ганна: 'Anna',
  олена: 'Yelena',
  наталія: 'Natalya',
  тетяна: 'Tatyana',
  катерина: 'Ekaterina',
  екатерина: 'Ekaterina',
  елена: 'Yelena',
  кирило: 'Kirill',
  костянтин: 'Konstantin',
  антін: 'Anton',
  григорій: 'Grigory',
  григорий: 'Grigory',
  геннадий: 'Gennady',
  геннадій: 'Gennady',
  анатолій: 'Anatoly',
  віталій: 'Vitaly',
  валерій: 'Valery',
  віктор: 'Viktor',
  василь: 'Vasily',
  роман: 'Roman',
  іван: 'Ivan',
  микита: 'Nikita',
  філіп: 'Filipp',
  рамзан: 'Ramzan',
  борис: 'Boris',
  данило: 'Danila',
  артур: 'Artur',
};

const englishLetters: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  "'": '',
  '’': '',
  ʼ: '',
};

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** One word of a name in the nominative to the spelling that English newspapers most often use; Latin words stay. */
export function pressSpelling(word: string): string {
  const lower = word.toLowerCase();
  const known = pressForm[lower];
  if (known) return known;
  if (!/[а-яёіїєґ]/.test(lower)) return word;
  return lower
    .split('-')
    .map((part) => {
      const stem = part.replace(/(ий|ый|ій)$/, 'y').replace(/(ська|цька)$/, (ending) => ending.replace('ь', ''));
      const letters = [...stem].map((letter, index) => {
        const before = stem[index - 1] ?? '';
        // Gorbachev, Khrushchev, Pugacheva
        if (letter === 'ё' && 'жчшщ'.includes(before)) return 'e';
        // Yefremov and Vasilyev; but of 92 surnames in -аев, -еев, -иев two thirds stand as Mirzaev, and not as Mirzayev.
        if (letter === 'е' || letter === 'є') return index === 0 || "ьъ'’ʼ".includes(before) ? 'ye' : 'e';
        return englishLetters[letter] ?? letter;
      });
      return capital(letters.join(''));
    })
    .join('-');
}
