// Whose denial an outlet reports.
import { expect, test } from 'vitest';
import { isOver } from '../../shared/stories/denial.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { hitsOf } from '../match/reading.ts';

test.each<[string, Language, string, string]>([
  ['Kremlin denies that Nabiullina resigned', 'en', 'leader', 'resigned'],
  ['Peskov denies that Chubais left Russia', 'en', 'leader', 'left-country'],
  ['Defence Ministry denies that General Surovikin was arrested', 'en', 'state', 'detained'],
  ['Chubais denies leaving Russia', 'en', 'self', 'left-country'],
  ['Кремль опроверг отставку Набиуллиной', 'ru', 'leader', 'resigned'],
  ['Чубайс опроверг свой отъезд из России', 'ru', 'self', 'left-country'],
])('%s', (title, language, by, event) => {
  const hit = hitsOf(title, { language }).find((one) => one.event === event);
  expect([hit?.status, hit?.evidence.denier, hit && isOver(hit)]).toEqual(['denied', by, false]);
});

test('tells a denial from the end of a story', () => {
  const hit = hitsOf('Shoigu reappears in public').find(({ event }) => event === 'disappeared');
  expect(hit && isOver(hit)).toBe(true);
});
