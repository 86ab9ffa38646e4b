// Posts that a text names without their holder: who held them on the item's day.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { mentioned } from './reading.ts';

type Table = [text: string, mentioned: string, date: string, language?: Language][];

const reads = (title: string, table: Table) =>
  describe(title, () =>
    it.each(table)('%s → %s on %s', (text, expected, date, language = 'en') =>
      expect(mentioned(text, { language, date })).toBe(expected),
    ),
  );

reads('A post means who held it on the day of the item', [
  ['The Russian transport minister spoke', 'Vitaly Savelyev', '2023-03-01'],
  ['The Russian transport minister spoke', 'Roman Starovoit', '2025-03-01'],
  ['The Russian transport minister spoke', 'Andrei Nikitin', '2025-10-01'],
  ['Министр транспорта России выступил', 'Roman Starovoit', '2025-03-01', 'ru'],
  ['Глава Минтранса выступил', 'Andrei Nikitin', '2025-10-01', 'ru'],
  ['Міністр транспорту росії виступив', 'Roman Starovoit', '2025-03-01', 'uk'],
  ['Der russische Verkehrsminister sprach', 'Roman Starovoit', '2025-03-01', 'de'],
  ['Le ministre russe des Transports a parlé', 'Roman Starovoit', '2025-03-01', 'fr'],
  ['Kursk governor spoke', 'Alexei Smirnov', '2024-08-10'],
  ['The head of Dagestan spoke', 'Sergei Melikov', '2025-01-01'],
  ["Bashkortostan's leader spoke", 'Radiy Khabirov', '2024-01-20'],
  ['Глава Башкирии выступил', 'Radiy Khabirov', '2024-01-20', 'ru'],
  ['Курский губернатор выступил', 'Alexander Khinshtein', '2025-02-01', 'ru'],
  ['Губернатор Курської області виступив', 'Alexander Khinshtein', '2025-02-01', 'uk'],
  ['Der Gouverneur der Region Kursk sprach', 'Alexander Khinshtein', '2025-02-01', 'de'],
  ['Le gouverneur de la région de Koursk a parlé', 'Alexander Khinshtein', '2025-02-01', 'fr'],
  ['Gazprom CEO spoke', 'Alexei Miller', '2024-01-01'],
  ["Russia's central bank chief spoke", 'Elvira Nabiullina', '2024-01-01'],
  ["Russia's top prosecutor spoke", 'Igor Krasnov', '2024-01-01'],
  ["Russia's top prosecutor spoke", 'Alexander Gutsan', '2025-11-01'],
]);

reads('On the days on which a post is handed over it means who leaves, and a new holder who comes', [
  ['The Russian transport minister spoke', 'Roman Starovoit', '2025-07-08'],
  ['The new Russian transport minister spoke', 'Andrei Nikitin', '2025-07-08'],
  ['Врио губернатора Курской области выступил', 'Alexander Khinshtein', '2024-12-06', 'ru'],
]);

reads('"Former" means who left the post, where one did', [
  ['The former Tambov governor spoke', 'Maxim Egorov', '2025-07-20'],
  ['Экс-губернатор Тамбовской области выступил', 'Maxim Egorov', '2025-07-20', 'ru'],
  ['Ексгубернатор Тамбовської області виступив', 'Maxim Egorov', '2025-07-20', 'uk'],
  ['Der ehemalige Gouverneur von Tambow sprach', 'Maxim Egorov', '2025-07-20', 'de'],
  ["L'ancien gouverneur de Tambov a parlé", 'Maxim Egorov', '2025-07-20', 'fr'],
  ['The former Kursk governor spoke', 'role: the former kursk governor', '2025-02-20'],
  ['The former Kursk governor spoke', 'Alexei Smirnov', '2025-09-20'],
]);

reads('A post is not that of a deputy, of somebody in particular, of another place or country', [
  ['Kursk deputy governor spoke', 'role: kursk deputy governor', '2025-02-20'],
  ['A former Kursk governor spoke', 'role: a former kursk governor', '2025-09-20'],
  ["Dagestan's transport minister spoke", "role: dagestan's transport minister", '2025-03-01'],
  ['Министр транспорта Дагестана выступил', 'role: министр транспорта дагестана', '2025-03-01', 'ru'],
  ["Ukraine's defence minister spoke about Russia", 'nobody', '2025-03-01'],
  ['The Russian deputy defense minister spoke', 'role: the russian deputy defense minister', '2023-03-01'],
]);

reads('A post that somebody had or came to is not that of its holder', [
  ['He was the Russian transport minister', 'role: the russian transport minister', '2025-10-01'],
  ["Russia's first prime minister spoke", "role: russia's first prime minister", '2025-10-01'],
  ['Он был губернатором Курской области', 'role: губернатором курской области', '2025-10-01', 'ru'],
  ['Head of Dagestan police spoke', 'role: head of dagestan', '2025-10-01'],
]);

reads('Behind a conjunction a post opens a clause, or says as what somebody came', [
  ['Doubts grow as Chechen leader vanishes', 'Ramzan Kadyrov', '2022-10-05'],
  ['Rumours fly while Kursk governor stays silent', 'Alexei Smirnov', '2024-08-25'],
  ['Years in office as Kursk governor of Russia', 'role: kursk governor', '2024-08-25'],
  ['He came back as Kursk governor in Russia', 'role: kursk governor', '2024-08-25'],
]);

reads('A post tells whom a common surname means', [
  ['Russian Deputy Defense Minister Ivanov spoke', 'Timur Ivanov', '2024-04-25'],
  ['Замминистра обороны Попов выступил', 'Pavel Popov', '2023-04-25', 'ru'],
  ['Kursk Governor Smirnov spoke', 'Alexei Smirnov', '2024-08-25'],
]);

reads('A name beside a post goes before its holder', [
  ['Kursk governor Alexei Smirnov spoke', 'Alexei Smirnov', '2025-08-25'],
  ['Governor of Kursk Ivan Petrenkov spoke', 'Ivan Petrenkov, governor of kursk', '2024-08-25'],
  ['Министр обороны Язов выступил', 'role: министр обороны', '2023-05-30', 'ru'],
  ['Міністра оборони росії Язова згадали', 'role: міністра оборони', '2023-05-30', 'uk'],
]);
