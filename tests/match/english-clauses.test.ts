// Whoever is joined to an event over what stands between: days, examples, appositions, companions, lists.
import { describe, expect, it } from 'vitest';
import { told } from './reading.ts';

const given = { date: '2025-06-01' };
const reads = (title: string, table: [text: string, expected: string][]) =>
  describe(title, () => it.each(table)('%s → %s', (text, expected) => expect(told(text, given)).toBe(expected)));

reads('A subject stays the subject over what stands between it and its verb', [
  ['Finance Minister Anton Siluanov on Tuesday resigned.', 'Anton Siluanov resigned'],
  ['Oleg Krutikov, a deputy governor of the Kursk region, on Tuesday resigned.', 'Oleg Krutikov resigned'],
  [
    'Oleg Krutikov, a deputy governor of the Kursk region, drove to the airport and was arrested.',
    'Oleg Krutikov detained',
  ],
  ['Anton Siluanov and his deputy were arrested.', 'Anton Siluanov detained'],
  ['Anton Siluanov sold his shares after being arrested.', 'Anton Siluanov detained'],
  ['The ministry said nothing of Anton Siluanov, who was arrested last week.', 'Anton Siluanov detained (past)'],
]);

reads('Examples are those of whom the sentence tells', [
  ['Several officials, including Anton Siluanov, were arrested in Moscow.', 'Anton Siluanov detained'],
  ['Among those arrested in Moscow was Anton Siluanov.', 'Anton Siluanov detained'],
  ['Those detained on Monday include Anton Siluanov.', 'Anton Siluanov detained'],
]);

reads('A text says who an official is', [
  ['Russian Army General Yuri Petrenko was arrested in Moscow.', 'Yuri Petrenko detained'],
  ['The official, Russian General Yuri Petrenko, was arrested.', 'Yuri Petrenko detained'],
  ['The official, identified as Russian General Yuri Petrenko, was arrested.', 'Yuri Petrenko detained'],
]);

reads('A headline’s office or calling is whom the summary names', [
  [
    'Banking Tycoon Arrested in Moscow // Police came for Oleg Tinkov on Monday, Kommersant reported',
    'Oleg Tinkov detained',
  ],
  [
    'Kremlin Fires Space Chief // Putin appointed Igor Makushin, a deputy minister. Yuri Borisov was dismissed without a reason',
    'Yury Borisov dismissed',
  ],
  [
    'Deputy Defense Minister Loses Post // Alexei Kuzmenko is taking over from Mikhail Mizintsev, the ministry said',
    'Mikhail Mizintsev dismissed',
  ],
]);

reads('What stands in the pluperfect is behind the news of the headline', [
  [
    'Deputy Science Minister Resigns // Konstantin Mogilevsky left on Monday. He had called the war a catastrophe',
    'Konstantin Mogilevsky resigned; Konstantin Mogilevsky spoke-out (past)',
  ],
]);

reads('A text that names Russians and no other country is one about Russia', [
  ['Deputy Health Minister Arrested // Investigators came for Andrei Tushinov on Monday', 'Andrei Tushinov detained'],
  ['Prime Minister Resigns // Boris Johnson spoke in front of his house', 'nothing'],
]);

reads('Nobody dies because a list has him in an office', [
  ['Russian transport minister found dead in Moscow', 'role: russian transport minister died'],
  ['Russian transport minister resigns', 'Roman Starovoit resigned'],
]);
