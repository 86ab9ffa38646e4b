// Positions of Russia's elite, and the words that bind a position to Russia or to another country.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { mentioned } from './reading.ts';

type Table = [text: string, mentioned: string, language?: Language][];

const reads = (title: string, table: Table) =>
  describe(title, () =>
    it.each(table)('%s → %s', (text, expected, language = 'en') =>
      expect(mentioned(text, { language })).toBe(expected),
    ),
  );

reads('A word about Russia beside a role binds it', [
  ['A Russian diplomat spoke', 'role: a russian diplomat'],
  ['A top Russian general spoke', 'role: a top russian general'],
  ['A Kremlin official spoke', 'role: a kremlin official'],
  ['A senior FSB officer spoke', 'role: a senior fsb officer'],
  ['A former Russian deputy minister spoke', 'role: a former russian deputy minister'],
  ['Ein russischer Diplomat sprach', 'role: ein russischer diplomat', 'de'],
  ['Un général russe a parlé', 'role: un général russe', 'fr'],
]);

reads('A word about another country beside a role binds it there', [
  ['A Ukrainian diplomat spoke in Moscow', 'nobody'],
  ['A US general spoke about Russia', 'nobody'],
  ['Belarusian general spoke in Russia', 'nobody'],
  ['The governor of California spoke about Russia', 'nobody'],
  ['A British diplomat in Moscow spoke', 'nobody'],
  ['Ein deutscher General sprach über Russland', 'nobody', 'de'],
  ['Un ministre français a parlé de la Russie', 'nobody', 'fr'],
  ['Украинский генерал выступил', 'nobody', 'ru'],
  ['Український генерал виступив', 'nobody', 'uk'],
]);

reads('A role without a country is nobody in a text of which no word is about Russia', [
  ['A general spoke', 'nobody'],
  ['The governor spoke to voters', 'nobody'],
  ['Ein Minister sprach', 'nobody', 'de'],
  ['Un ministre a parlé', 'nobody', 'fr'],
]);

reads('In Russian, a role without a country is at home in Russia', [
  ['Генерал выступил', 'role: генерал', 'ru'],
  ['Губернатор выступил', 'role: губернатор', 'ru'],
]);

reads('Of overlapping roles the longest counts', [
  ['A Russian deputy defence minister spoke', 'role: a russian deputy defence minister'],
  ['A Russian deputy prime minister spoke', 'role: a russian deputy prime minister'],
]);

reads('A role beside a figure’s name is the figure', [
  ['Russian defence minister Sergei Shoigu spoke', 'Sergei Shoigu'],
  ['Sergei Shoigu, the Russian defence minister, spoke', 'Sergei Shoigu'],
  ['Wagner warlord Yevgeny Prigozhin spoke', 'Yevgeny Prigozhin'],
]);

reads('Who heads an authority below the ministries is somebody by himself, in Russian and Ukrainian', [
  ['Выступил бывший начальник Дагестанской таможни', 'role: бывший начальник дагестанской таможни', 'ru'],
  ['Выступил замглавы Росавиации', 'role: замглавы росавиации', 'ru'],
  ['Выступил глава района', 'role: глава района', 'ru'],
  ['Выступил глава районной больницы', 'nobody', 'ru'],
  ['У росії виступив ексголова податкової', 'role: ексголова податкової', 'uk'],
  ['Виступив голова податкової', 'nobody', 'uk'],
]);

reads('A country behind a preposition is no part of the office that follows', [
  ['Сбежал из России бывший дипломат', 'role: бывший дипломат', 'ru'],
  ['Сбежал российский дипломат', 'role: российский дипломат', 'ru'],
]);
