// Others than those whom an event concerns, in Russian and Ukrainian: victims of a deed, ministers of a region, the scolded and the ill.
import { tellSlavic } from './telling.ts';

tellSlavic('Whoever is arrested for a deed is not whom he did it to', [
  ['ru', 'Школьника задержали за оскорбление портрета Кадырова', []],
  ['ru', 'Певицу арестовали за песню Монеточки', []],
  ['ru', 'В Петербурге арестовали мужчину за угрозы Бастрыкину', []],
  ['ru', 'Полицейского осудили за слежку за генералом Герасимовым', []],
  ['ru', 'Двух граждан Узбекистана приговорили к 25 годам за покушение на Симоньян', []],
  ['ru', 'Учительницу уволили за критику губернатора Хабирова', []],
  ['ru', 'Подельника Тимура Иванова задержали в аэропорту', []],
  ['ru', 'Ветеран, критиковавший Шойгу, арестован', []],
  ['ru', 'За взятку задержали губернатора Хабирова', ['Radiy Khabirov:detained:asserted']],
  ['uk', 'Українця засудили за підготовку вбивства Симоньян', []],
  ['uk', 'Коханку російського генерала затримали у Неаполі', []],
  ['uk', 'Блогера оголосили в розшук за образу Кадирова', []],
]);

tellSlavic('A region has ministers of its own', [
  ['ru', 'В Дагестане задержали министра строительства', ['role:detained:asserted']],
  ['ru', 'В Чечне уволен министр здравоохранения', ['role:dismissed:asserted']],
]);

tellSlavic('What is said of somebody is no arrest, and a closed case none either', [
  ['ru', 'Жители Курска обвинили Хинштейна в бездействии', []],
  ['ru', 'Хинштейна обвинили в мошенничестве', ['Alexander Khinshtein:detained:asserted']],
  ['ru', 'Дело против Хинштейна прекращено', ['Alexander Khinshtein:detained:denied']],
  ['uk', 'Путін прибрав Шойгу з посади міністра оборони', ['Sergei Shoigu:dismissed:asserted']],
  ['uk', 'Симоньян повідомила, що важко хвора', ['Margarita Simonyan:died:possible']],
]);
