// What is said of somebody's man is not told of him, and what nobody knows of is told as no more than possible.
import { describe, expect, it } from 'vitest';
import { tellingIn } from './telling.ts';

const ofHisMan = [
  ['en', 'Deputy of Timur Ivanov flees Russia'],
  ['de', 'Stellvertreter von Timur Iwanow flieht aus Russland'],
  ['de', 'Stellvertreter des verhafteten Timur Iwanow flieht aus Russland'],
  ['de', 'Anwalt des Ministers Schoigu verhaftet'],
  ['fr', 'L’adjoint de Timour Ivanov fuit la Russie'],
  ['ru', 'Заместитель арестованного Тимура Иванова бежал из России'],
  ['uk', 'Заступник арештованого Тимура Іванова втік з Росії'],
] as const;

const unknown = [
  ['en', 'Kremlin says it has no information about death of Ramzan Kadyrov', 'possible'],
  ['de', 'Peskow: Kreml weiß nichts von Festnahme Kadyrows', 'possible'],
  ['fr', 'Le Kremlin dit ne rien savoir de l’arrestation de Kadyrov', 'possible'],
  ['ru', 'В Кремле заявили, что не располагают информацией о смерти Кадырова', 'possible'],
  ['ru', 'Песков: в Кремле не знают об аресте Кадырова', 'possible'],
  ['uk', 'Пєсков: у Кремлі не знають про арешт Кадирова', 'possible'],
  ['uk', 'Арешту Кадирова не планують, заявили в Кремлі', 'denied'],
] as const;

describe('nothing is told of him', () => {
  it.each(ofHisMan)('in %s by %s', (language, text) => {
    const ofHim = tellingIn(language, '2025-03-13', text).filter((hit) => /^(Timur|Sergei)/.test(hit));
    expect(ofHim.filter((hit) => !hit.endsWith('past'))).toEqual([]);
  });
});

describe('what the Kremlin does not know of is not told as fact', () => {
  it.each(unknown)('in %s by %s', (language, text, status) => {
    const statuses = tellingIn(language, '2025-03-13', text).map((hit) => hit.split(':').at(-1));
    expect(statuses).toEqual([status]);
  });
});
