// The rules by which somebody is recognised, each with how sure it makes who is meant: a factor of the score.

export const mentionRules = {
  'full name': 1,
  'full name with patronymic': 1,
  'surname first': 1,
  initials: 1,
  nickname: 1,
  'surname, full name elsewhere': 1,
  'surname of a person named in the item': 0.95,
  'name with role': 0.9,
  'name with role of the sentence before': 0.9,
  'surname after his post': 0.95,
  'surname after a title': 0.85,
  'bare surname': 0.85,
  'holder of the post': 0.75,
  role: 0.75,
  'role, named elsewhere': 0.75,
  'given name and patronymic': 0.7,
  'surname in a list with others of his circle': 0.7,
  'role of another country': 0.7,
  'other person': 0.7,
  pronoun: 0.7,
  description: 0.7,
} as const satisfies Record<string, number>;

export type MentionRule = keyof typeof mentionRules;
