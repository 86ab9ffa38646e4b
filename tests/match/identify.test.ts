// An unnamed role is joined to the name that another sentence gives.
import { describe, expect, it } from 'vitest';
import { told } from './reading.ts';

describe('A role in the headline is the person with whom the summary opens', () => {
  it.each<[string, string]>([
    ['Russian oligarch condemns the war // Oleg Tinkov said so on Tuesday', 'Oleg Tinkov spoke-out'],
    ['Russian diplomat resigns // Boris Bondarev worked in Geneva', 'Boris Bondarev resigned'],
    ['Russian general killed in Ukraine // Oleg Tsokov was in Berdyansk', 'Oleg Tsokov died'],
    ['Russian diplomat resigns // Pyotr Golubkov worked in Geneva', 'Pyotr Golubkov resigned'],
  ])('%s → %s', (text, expected) => expect(told(text)).toBe(expected));
});

describe('A role with "the" is the only person of the elite named before', () => {
  it.each<[string, string]>([
    ['Sergei Surovikin was in Syria // The Russian general has been dismissed', 'Sergei Surovikin dismissed'],
    ['Oleg Tinkov built a bank // The Russian oligarch condemned the war', 'Oleg Tinkov spoke-out'],
  ])('%s → %s', (text, expected) => expect(told(text)).toBe(expected));
});

describe('A role stays unnamed', () => {
  it.each<[string, string, string]>([
    [
      'where it is another one',
      'Sergei Surovikin was in Syria // Another Russian general has been dismissed',
      'role: another russian general dismissed',
    ],
    [
      'where it is several people',
      'Russian generals dismissed // Sergei Surovikin was in Syria',
      'role: russian generals dismissed',
    ],
    [
      'where the next sentence opens with the president',
      'Russian general dismissed // Putin signed the decree',
      'role: russian general dismissed',
    ],
    [
      'where whoever opens the next sentence holds an office of another kind',
      'Russian general dismissed // Nabiullina welcomed the move',
      'role: russian general dismissed',
    ],
    ['where he leads a region', 'Russian general killed // Kadyrov called it a loss', 'role: russian general died'],
    [
      'where he leads the parliament',
      'Dagestan mayor arrested // Vyacheslav Volodin welcomed the move',
      'role: dagestan mayor detained',
    ],
    [
      'where the next sentence opens with a foreigner',
      'Russian diplomat resigns // John Smith worked in Geneva',
      'role: russian diplomat resigned',
    ],
  ])('%s: %s → %s', (_, text, expected) => expect(told(text)).toBe(expected));
});
