// Nouns that stand for the person just named, as a pronoun does: «певица», «банкир», «подсудимый». Russian and Ukrainian.
import type { Language } from '../../vocabulary.ts';
import { type CaseSet, cases } from '../../watchlist/cases.ts';
import { foldPhrase } from '../../watchlist/fold.ts';
import { russianNoun } from '../../watchlist/russian.ts';
import { ukrainianNoun } from '../../watchlist/ukrainian.ts';

export type Description = { gender: 'm' | 'f'; cases: CaseSet };

const nouns: Partial<Record<Language, { m: string; f: string }>> = {
  ru: {
    m: 'артист актер певец музыкант шоумен юморист режиссер худрук дирижер телеведущий ведущий журналист пропагандист предприниматель бизнесмен миллиардер магнат банкир финансист топменеджер управленец менеджер силовик офицер военачальник политик парламентарий чиновник функционер дипломат экономист ученый ректор фигурант подсудимый обвиняемый подозреваемый задержанный покойный',
    f: 'артистка актриса певица балерина прима примадонна телеведущая ведущая журналистка пропагандистка предпринимательница чиновница политик режиссер редактор',
  },
  uk: {
    m: 'артист актор співак музикант шоумен гуморист режисер диригент телеведучий ведучий журналіст пропагандист підприємець бізнесмен мільярдер магнат банкір фінансист топменеджер управлінець силовик офіцер воєначальник політик парламентар посадовець чиновник дипломат економіст ректор фігурант підсудний обвинувачений підозрюваний затриманий',
    f: 'артистка акторка співачка балерина прима примадонна телеведуча ведуча журналістка пропагандистка чиновниця посадовиця редакторка',
  },
};

/** Plural forms name nobody single. */
const plural = /(ов|ев|ей|ам|ами|ах|ям|ями|ях|ів|їв|их|ых|ими|ыми)$/;

const built = new Map<Language, ReadonlyMap<string, Description>>();

/** Every singular form of the describing nouns of a language, folded, with gender and cases; empty for other languages. */
export function descriptionsOf(language: Language): ReadonlyMap<string, Description> {
  const known = built.get(language);
  if (known) return known;
  const inflect = language === 'uk' ? ukrainianNoun : russianNoun;
  const forms = new Map<string, Description>();
  for (const gender of ['f', 'm'] as const) {
    for (const noun of (nouns[language]?.[gender] ?? '').split(' ').filter(Boolean)) {
      for (const [form, set] of inflect(noun)) {
        const isPlural = form !== noun && ((set & cases.nominative) !== 0 || plural.test(form));
        if (!isPlural) forms.set(foldPhrase(form), { gender, cases: set });
      }
    }
  }
  built.set(language, forms);
  return forms;
}
