// What Russian channels and papers print every day: long offices before a name, sources, labels that the law asks for, visits.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { tellingOf } from './telling.ts';

const tell = (title: string, rows: [language: Language, text: string, expected: string[]][]) =>
  describe(title, () =>
    it.each(rows)('%s: %s → %s', (language, text, expected) => {
      const [headline = '', summary = ''] = text.split(' // ');
      expect(tellingOf(language, '2025-06-01', headline, summary)).toEqual(expected);
    }),
  );

tell('Whoever bears an office stands behind all that it is of, in its case', [
  ['ru', 'Суд арестовал экс-замминистра энергетики и ЖКХ Олега Птицына', ['Oleg Ptitsyn:detained:asserted']],
  [
    'ru',
    'Задержан начальник управления по закупкам «Горводоканала» Тульской области Олег Птицын',
    ['Oleg Ptitsyn:detained:asserted'],
  ],
  ['ru', 'Умерла глава областного суда и подруга губернатора Нина Птицына', ['Nina Ptitsyna:died:asserted']],
  ['ru', 'Задержан вице-губернатор Приамурья — Олег Птицын', ['Oleg Ptitsyn:detained:asserted']],
  ['ru', 'Глава района Сидоров уволил Олега Птицына', []],
]);

tell('A surname in another case is told in its nominative', [
  ['ru', 'Арестовали главу района Олега Гайду', ['Oleg Gaida:detained:asserted']],
  ['ru', 'Арестовали главу района Олега Таля', ['Oleg Tal:detained:asserted']],
  ['ru', 'Арестовали главу района Олега Белого', ['Oleg Bely:detained:asserted']],
  ['ru', 'Арестовали главу района Михаила Чхетии', ['Mikhail Chkhetiya:detained:asserted']],
]);

tell('Whoever tells of it is not whom it befell', [
  ['ru', 'Губернатор Слюсарь сообщил, что подросток погиб', []],
  ['ru', 'Упал еще один дрон — губернатор Слюсарь', []],
  ['ru', 'Пострадали семь человек, сообщил губернатор Слюсарь // Водитель в реанимации. Позже он погиб', []],
  ['ru', 'Погибли трое, сообщил губернатор Слюсарь // По его словам, местонахождение двоих неизвестно', []],
  ['ru', 'Губернатор Слюсарь сообщил об атаке на поселок, где находится аэропорт', []],
  ['ru', 'Губернатор Слюсарь сообщил, что уходит в отставку', ['Yuri Slyusar:resigned:asserted']],
  ['ru', 'Глава Бурятии отрицает, что его сын уехал в Израиль', []],
]);

tell('Labels that papers must add are no news', [
  ['ru', 'Галкин (внесен в реестр иноагентов) дал концерт в Дубае', []],
  ['ru', 'Иноагент Максим Галкин дал концерт в Дубае', []],
  ['ru', 'Максима Галкина внесли в реестр иноагентов', ['Maxim Galkin:wanted:asserted']],
]);

tell('A visit is no flight, and a seizure at home no sanction', [
  ['ru', 'Сергей Лавров прибыл в Минск на переговоры', []],
  ['ru', 'Спецпредставитель президента Дмитриев находится с визитом в США', []],
  ['ru', 'Суд изъял имущество депутата Госдумы по иску Генпрокуратуры', []],
  ['ru', 'Бывший губернатор сбежал во Францию', ['role:left-country:asserted']],
  ['ru', 'Губернатор во Франции ушел в отставку', []],
]);

tell('A word is not the verb that it looks like', [
  ['ru', 'Обыски в поселке Раздоры прошли у директора завода', ['role:detained:asserted']],
  ['ru', 'Адвокат Птицын дал показания против министра Сидорова', []],
  ['ru', 'Кадыров против Бастрыкина', ['Alexander Bastrykin:rift:asserted', 'Ramzan Kadyrov:rift:asserted']],
  ['ru', 'В обоих чтениях депутаты поддержали закон. Помощь получат участники, получившие ранения', []],
]);

tell('Of two whom a relation has neither is arrested', [
  ['ru', 'Сына судьи Нины Птицыной и экс-прокурора Олега Сидорова приговорили к 20 годам', []],
  [
    'ru',
    'Судью Нину Птицыну и экс-прокурора Олега Сидорова приговорили к 20 годам',
    ['Nina Ptitsyna:detained:asserted', 'Oleg Sidorov:detained:asserted'],
  ],
]);

tell('The same name of somebody else, or of a thing', [
  ['ru', 'Журналиста «Нового времени» Ролдугина отпустили из-под ареста', []],
  ['ru', 'Задержан машинист башенного крана Чубайс', []],
  ['ru', 'Полиция заблокировала счета сценариста «Вечернего Урганта»', []],
  ['ru', 'Задержаны двое, сообщает полиция // Фото: Дмитрий Песков / агентство', []],
  ['ru', 'Экс-мэра Олега Птицына отпустили // Анну Птицыну и ее мать арестовали', []],
  [
    'ru',
    'Главу Сосновского района уволили // Глава региона Дмитрий Азаров заявил об этом',
    ['role:dismissed:asserted'],
  ],
]);

tell('The genitive is nobody who acts', [
  ['ru', 'По данным министра здравоохранения, погибли трое', []],
  ['ru', 'Правительство ушло в отставку после инаугурации губернатора', []],
  [
    'ru',
    'Внесено представление о лишении неприкосновенности депутата Олега Птицына',
    ['Oleg Ptitsyn:detained:asserted'],
  ],
  ['ru', 'Суд признал бывшего мэра утратившим доверие', ['role:dismissed:asserted']],
]);

tell('Two offices of one person, and two people of one office', [
  [
    'ru',
    'Суд приговорил бывшего замминистра транспорта, экс-главу департамента Олега Птицына к 17 годам',
    ['Oleg Ptitsyn:detained:asserted'],
  ],
  [
    'ru',
    'Вместе с Тимуром Ивановым арестован депутат Олег Птицын',
    ['Oleg Ptitsyn:detained:asserted', 'Timur Ivanov:detained:asserted'],
  ],
  ['ru', 'Сообщил пресс-секретарь Нина Птицына: руководители клиники задержаны', []],
]);

tell('Ukrainian papers write Russians as they sound', [
  ['uk', 'Сєргєя Шойгу звільнено', ['Sergei Shoigu:dismissed:asserted']],
  ['uk', 'Дмітрій Мєдвєдєв подав у відставку', ['Dmitry Medvedev:resigned:asserted']],
  ['uk', 'Російський генерал Владімір Горобець загинув', ['Vladimir Gorobets:died:asserted']],
]);

tell('An officer in a Ukrainian text is Ukrainian, whatever hit him', [
  ['uk', 'У Житомирі через удар РФ загинув підполковник поліції', []],
  ['uk', 'Через атаку Росії загинув полковник', []],
  ['uk', 'У Росії заарештували полковника', ['role:detained:asserted']],
  ['uk', 'Прем’єр Бельгії розкритикував план щодо активів РФ', []],
]);

tell('Nobody died of a fall, a road accident or a figure of speech', [
  ['ru', 'Рамзан Кадыров попал в аварию, водитель погиб', []],
  ['ru', 'Рамзан Кадыров ехал в Грозный, охранник погиб', []],
  ['ru', 'Депутат Андрей Луговой попал в ДТП под Москвой', []],
  ['uk', 'Депутат Андрій Луговий потрапив в аварію під Москвою', []],
  ['ru', 'Дмитрий Медведев упал на льду и сломал руку', []],
  ['ru', 'Павел Дуров сгорел от стыда', []],
  ['ru', 'Герман Греф убит горем', []],
  ['ru', 'Рамзан Кадыров утонул в долгах', []],
  ['ru', 'Андрей Луговой получил тяжелое наследство', []],
  [
    'ru',
    'Губернатор Слюсарь отчитался // Глава сообщает, что сбит беспилотник, а в другом районе ранен один человек',
    [],
  ],
  ['ru', 'Депутат Андрей Луговой упал с балкона', ['Andrei Lugovoi:died:asserted']],
  ['ru', 'Депутат Андрей Луговой получил тяжелое ранение', ['Andrei Lugovoi:died:asserted']],
  ['ru', 'Рамзан Кадыров, по словам врачей, погиб', ['Ramzan Kadyrov:died:asserted']],
]);

tell('Whoever has another given name is somebody else to the end of the text', [
  ['ru', 'Суд арестовал Петра Шойгу // Шойгу отправили в СИЗО', []],
  ['ru', 'Туристку нашли // Полина Захарова потерялась в горах. Спортсмены заметили пропажу Захаровой', []],
]);
