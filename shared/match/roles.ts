// Finds positions of the Russian elite: "a Russian diplomat", «замглавы Росгвардии», with the words that bind them to Russia.
import type { Language } from '../model.ts';
import { isForeignWord, isRussianWord, isUkrainianPlace } from '../watchlist/russia.ts';
import type { CaseSet } from '../watchlist/russian.ts';
import type { RoleEntry } from '../watchlist/schema.ts';
import { compoundCases } from './compound-title.ts';
import { grammars } from './grammar.ts';
import type { Context, Mention } from './mentions.ts';
import type { Sentence } from './sentences.ts';

export type RoleMention = {
  entry: RoleEntry;
  sentence: number;
  from: number;
  to: number;
  /** Where its noun phrase begins: adjectives and nationality before it. */
  np: number;
  /** Where its complement ends: "of the Moscow region". */
  end: number;
  cases: CaseSet;
  text: string;
  bound: boolean;
  /** A word about another country stands in its phrase. */
  foreign: boolean;
  /** A figure's name stands right behind or before it: the figure is meant. */
  named: boolean;
};

/** Words that may stand between nationality and role, or before it. */
const reach = 5;

export function findRoles(
  sentences: readonly Sentence[],
  context: Context,
  figures: readonly Mention[],
): RoleMention[] {
  return sentences.flatMap((sentence) => {
    const found = sentence.forms.flatMap((_, at) =>
      [...context.watchlist.roles[context.language].matchesAt(sentence.forms, at)].map(({ meaning, match }) =>
        toRole(sentence, context, meaning, at, match.end, match.cases, sentences[sentence.index - 1]),
      ),
    );
    const own = figures.filter((figure) => figure.sentence === sentence.index);
    return outside(widest(found)).map((role) => ({
      ...role,
      named: own.some((figure) => adjoins(role, figure, sentence) && meets(role, figure, context)),
    }));
  });
}

function toRole(
  sentence: Sentence,
  context: Context,
  entry: RoleEntry,
  from: number,
  to: number,
  declined: CaseSet,
  before: Sentence | undefined,
): RoleMention {
  const np = phraseStart(sentence, context.language, from);
  const end = phraseEnd(sentence, context, to);
  const text = sentence.text.slice(sentence.tokens[np]?.start, sentence.tokens[to - 1]?.end).toLowerCase();
  return {
    entry,
    sentence: sentence.index,
    from,
    to,
    np,
    end,
    cases: compoundCases(sentence, from, to) ?? declined,
    text,
    named: false,
    foreign: sentence.forms.slice(np, from).some(isForeignWord[context.language]),
    bound: isBound(sentence, context, entry, np, from, to, end) || goesOn(before, sentence, context),
  };
}

const inPhrase = (gap: string) => /^[\s\u00A0'’"«»“”„-]*$/.test(gap);

/** Where the noun phrase begins whose head stands at `from`: left over nationality, titles and adjectives. */
export function phraseStart(sentence: Sentence, language: Language, from: number): number {
  let at = from;
  while (at > 0 && from - at < reach && isModifier(sentence, language, at - 1)) at--;
  return at > 0 &&
    grammars[language].determiners.has(sentence.forms[at - 1] ?? '') &&
    inPhrase(sentence.tokens[at]?.gap ?? '')
    ? at - 1
    : at;
}

function isModifier(sentence: Sentence, language: Language, at: number): boolean {
  const grammar = grammars[language];
  const form = sentence.forms[at] ?? '';
  const gap = sentence.tokens[at + 1]?.gap ?? '';
  if (!inPhrase(gap) || grammar.prepositions.has(form) || grammar.conjunctions.has(form) || grammar.pronouns.has(form))
    return false;
  const endsCompound = sentence.tokens[at]?.gap === '-' && !sentence.tokens[at]?.capital;
  if (
    gap === '-' ||
    endsCompound ||
    grammar.modifiers.has(form) ||
    isRussianWord[language](form) ||
    isForeignWord[language](form)
  )
    return true;
  if (form === 's' && /['’]/.test(sentence.tokens[at]?.gap ?? '')) return true;
  if (grammar.auxiliaries.has(form) || grammar.speech.has(form)) return false;
  return grammar.modifierEnding?.test(form) === true && form.length > 3;
}

/** Where the complement ends: "governor of the Moscow region", «вице-президент Газпромбанка». */
function phraseEnd(sentence: Sentence, context: Context, to: number): number {
  const grammar = grammars[context.language];
  const isComplement = (form: string) => complementPrepositions.has(form);
  if (!grammar.hasCases && !isComplement(sentence.forms[to] ?? '')) return to;
  let at = to;
  while (at < sentence.forms.length && at - to < reach && inPhrase(sentence.tokens[at]?.gap ?? '')) {
    const form = sentence.forms[at] ?? '';
    if (grammar.auxiliaries.has(form) || grammar.conjunctions.has(form) || grammar.relatives.has(form)) break;
    if (grammar.prepositions.has(form)) {
      if (!isComplement(form)) break;
    } else if (grammar.speech.has(form) || (grammar.hasCases && verbEnding.test(form) && !sentence.tokens[at]?.capital))
      break;
    at++;
  }
  return at;
}

const complementPrepositions = new Set([
  'of',
  'in',
  'at',
  'for',
  'to',
  'de',
  'du',
  'des',
  'd',
  'von',
  'der',
  'в',
  'у',
  'по',
  'при',
  'з',
]);
const verbEnding = /(л|ла|ли|ло|лся|лась|лись|ет|ит|ют|ят|ется|ится|ен|ена|ены|ть|ти|в|є|ють|ить)$/;

/** The nearest word about a country decides; without one, the sentence must speak of Russia and of no other. */
function isBound(
  sentence: Sentence,
  context: Context,
  entry: RoleEntry,
  np: number,
  from: number,
  to: number,
  end: number,
): boolean {
  const { language } = context;
  const [isRussian, isForeign] = [isRussianWord[language], isForeignWord[language]];
  const own = sentence.forms.slice(from, to);
  const nearest = [...wordsBefore(sentence, from), ...sentence.forms.slice(to, end)].find(
    (form) => isRussian(form) || isForeign(form),
  );
  const behind = language === 'fr' && inPhrase(sentence.tokens[to]?.gap ?? '') ? sentence.forms.slice(to, to + 1) : [];
  // In languages with cases a country four words back is mostly the subject: «Росія оголосила в розшук мера Харкова».
  const ahead = wordsBefore(sentence, from).slice(0, grammars[language].hasCases ? from - np : undefined);
  const before = [...ahead, ...behind].find((form) => isRussian(form) || isForeign(form));
  if (before && !(entry.bound === 'always' && own.some(isRussian))) return isRussian(before);
  if (language === 'en' && sentence.forms.slice(to, end).some(isUkrainianPlace)) return false;
  if (own.some(isRussian)) return true;
  const complement = sentence.forms.slice(to, end).find((form) => isRussian(form) || isForeign(form));
  if (complement && !isRussian(complement)) return false;
  if (nearest) return isRussian(nearest);
  if (entry.bound === 'always') return true;
  const isDomestic = !sentence.forms.some(isForeign);
  if (language === 'ru') return isDomestic && (context.domestic || !context.foreign);
  return isDomestic && (entry.bound === 'item' ? context.russian : sentence.forms.some(isRussian));
}

/** A sentence without any country goes on about the one before: "Putin seeks scapegoats. Several generals have been sacked." */
function goesOn(before: Sentence | undefined, sentence: Sentence, { language }: Context): boolean {
  const [isRussian, isForeign] = [isRussianWord[language], isForeignWord[language]];
  if (!before || grammars[language].hasCases || sentence.forms.some((form) => isForeign(form) || isRussian(form)))
    return false;
  return before.forms.some(isRussian) && !before.forms.some(isForeign);
}

/** The words left of a role within its clause, nearest first. */
function wordsBefore(sentence: Sentence, from: number): string[] {
  const words: string[] = [];
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    if (!inPhrase(sentence.tokens[at + 1]?.gap ?? '')) break;
    words.push(sentence.forms[at] ?? '');
  }
  return words;
}

/** Of overlapping roles the longest stays: "deputy defence minister" over "minister". */
function widest(roles: readonly RoleMention[]): RoleMention[] {
  return roles.filter(
    (role, index) =>
      !roles.some((other, position) => {
        if (other === role || other.from >= role.to || role.from >= other.to) return false;
        const longer = other.to - other.from - (role.to - role.from);
        return longer > 0 || (longer === 0 && position < index);
      }),
  );
}

/** "A commander of the mercenary Wagner Group": what stands in another role's complement is part of it. */
const outside = (roles: readonly RoleMention[]) =>
  roles.filter(
    (role) => !roles.some((other) => other !== role && other.bound && role.from >= other.to && role.to <= other.end),
  );

/** «Спецпредставник Путіна»: a name in another case than the role is not the holder's. */
const meets = (role: { to: number; cases: CaseSet }, name: Mention, { language }: Context): boolean =>
  !grammars[language].hasCases || name.from < role.to || (role.cases & name.cases) !== 0;

/** "General Surovikin", "Surovikin, a general": role and name are one person. */
export function adjoins(
  role: { np: number; to: number; end: number },
  name: { from: number; to: number },
  sentence: Sentence,
): boolean {
  if (name.from >= role.to && name.from <= role.end) return true;
  const gap = sentence.tokens[name.to]?.gap ?? '';
  return name.to <= role.np && role.np - name.to <= 2 && /^[\s]*[,(–—-]/.test(gap);
}
