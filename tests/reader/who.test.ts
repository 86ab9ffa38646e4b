import { describe, expect, it } from 'vitest';
import { lookAt } from '../../shared/match/match.ts';
import { toSentences } from '../../shared/match/text/sentences.ts';
import { resolveWho } from '../../shared/reader/who.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { item, watched } from './given.ts';

function whoIs(said: string, text: string, language: Language = 'en'): string {
  const one = item(text, { language });
  const { reading } = lookAt(one, watched);
  const who = resolveWho(said, { sentences: toSentences(one), mentions: reading.mentions, watchlist: watched });
  if (who.kind === 'figure') return who.figure.id;
  if (who.kind === 'person') return `name ${who.name}`;
  return who.kind === 'role' ? `role ${who.role}` : `nobody: ${who.check}`;
}

describe('whom a reader means', () => {
  it.each<[string, string, Language, string]>([
    ['Sergei Shoigu', 'Putin sacks Shoigu', 'en', 'shoigu'],
    ['Sergey Shoygu', 'Путин уволил Шойгу', 'ru', 'shoigu'],
    ['Сергей Шойгу', 'Путин уволил Шойгу', 'ru', 'shoigu'],
    ['General Sergei Surovikin', 'Surovikin has not been seen', 'en', 'surovikin'],
    ['Yevgeny Prigozhin', 'Wagner boss Progozhin marches on Moscow', 'en', 'prigozhin'],
    ['Igor Zvyagelsky', 'Gazprombank vice president Igor Zviagelsky has fled', 'en', 'name Igor Zviagelsky'],
    ['Pavel Zvyagelsky', 'Полковник ФСБ бежал. О Звягельском рассказали друзья', 'ru', 'name Pavel Zvyagelsky'],
    ['role: Russian diplomat', 'A Russian diplomat quits over the war', 'en', 'role a russian diplomat'],
    ['a Russian diplomat', 'A Russian diplomat quits over the war', 'en', 'role a russian diplomat'],
    ['role: fsb officer', 'Сотрудник ФСБ бежал на Запад', 'ru', 'role сотрудник фсб'],
    ['role: cipher clerk', 'The cipher clerk of the embassy did not come home', 'en', 'role cipher clerk'],
  ])('%s in "%s" (%s) is %s', (said, text, language, expected) => {
    expect(whoIs(said, text, language)).toBe(expected);
  });

  it.each([
    ['Sergei Shoigu', 'The defence minister was sacked', 'nobody: name'],
    ['Ivan Inventov', 'Putin sacks Shoigu', 'nobody: name'],
    ['role: space pirates', 'Putin sacks Shoigu', 'nobody: role'],
    ['role: ', 'Putin sacks Shoigu', 'nobody: role'],
    ['Alexei Navalny', 'Navalny jailed for nine years', 'nobody: opposition'],
    ['A'.repeat(150), 'Putin sacks Shoigu', 'nobody: name'],
    ['{"$ne": 1} ', 'Putin sacks Shoigu', 'nobody: role'],
  ])('%s in "%s" is %s', (said, text, expected) => {
    expect(whoIs(said, text)).toBe(expected);
  });

  it('is one who was of the elite before the opposition', () => {
    expect(whoIs('Mikhail Khodorkovsky', 'Former oligarch Khodorkovsky condemns Putin')).toBe('khodorkovsky');
  });
});
