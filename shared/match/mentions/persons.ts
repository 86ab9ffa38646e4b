// Finds named people who are on no list: a given name we know, a surname, and a role that shows they belong to the elite.
import { anyCase, cases } from '../../languages/cases.ts';
import { bySentence } from '../text/by-sentence.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import type { Mention } from './mention.ts';
import { type Name, namesOf } from './person-names.ts';
import { meets, type RoleMention } from './role-mention.ts';
import { adjoins } from './role-names.ts';

/** Persons of the item; each occurrence of a name that a role explains anywhere in the item is a `person`, others are `other`. */
export function findPersons(
  sentences: readonly Sentence[],
  context: Context,
  figures: readonly Mention[],
  roles: readonly RoleMention[],
): Mention[] {
  const figuresIn = bySentence(figures);
  const rolesIn = bySentence(roles);
  const names = sentences
    .flatMap((sentence) => namesOf(sentence, context, figuresIn(sentence.index)))
    .map((name) => inCaseOf(rolesIn(name.sentence), name, sentences[name.sentence]!, context));
  const roleOf = new Map<string, RoleMention>();
  for (const name of names) {
    const role = rolesIn(name.sentence).find(
      (candidate) =>
        candidate.bound &&
        name.native &&
        candidate.entry.introduces &&
        !candidate.named &&
        adjoins(candidate, name, sentences[name.sentence]!, context.language) &&
        meets(candidate, name, context) &&
        !isOfRelative(candidate, name, sentences[name.sentence]!, context),
    );
    if (role && !roleOf.has(name.text)) roleOf.set(name.text, role);
  }
  spreadOverLists(names, roleOf, sentences, context);
  const whole = names.map((name) => toMention(name, roleOf.get(name.text)));
  return [...whole, ...laterSurnames(sentences, names, roleOf, [...figures, ...whole], context)];
}

/** «Супругу мэра Анну Петрову», and not «в доме мэра Анны Петровой»: the name is not in the case of the office. */
const isOfRelative = ({ np }: RoleMention, name: Name, { forms }: Sentence, { language }: Context): boolean =>
  grammars[language].hasCases &&
  grammars[language].relations.has(forms[np - 1] ?? '') &&
  (name.cases & cases.genitive) === 0;

/** «Вице-губернатора Евгения Петрова»: of two people whom a name may be, the one in the case of his office. */
function inCaseOf(roles: readonly RoleMention[], name: Name, sentence: Sentence, { language }: Context): Name {
  const { also } = name;
  if (also === undefined) return name;
  const role = roles.find((one) => adjoins(one, name, sentence, language));
  const isOther = role && (role.cases & name.cases) === 0 && (role.cases & also.cases) !== 0;
  // «Сотрудники задержали Евгения Петрова»: no woman is the subject of a verb that is not hers.
  const before = sentence.forms[name.from - 1] ?? '';
  const { agreement } = grammars[language];
  const isObject =
    (name.cases & cases.accusative) === 0 &&
    (also.cases & cases.accusative) !== 0 &&
    (agreement?.plural.test(before) === true || agreement?.masculine.test(before) === true);
  return isOther || isObject ? { ...name, ...also } : name;
}

/** "задержаны А, Б и В", role known of one of a list of names: the others share it. */
function spreadOverLists(
  names: readonly Name[],
  roleOf: Map<string, RoleMention>,
  sentences: readonly Sentence[],
  { language }: Context,
): void {
  const { joins } = grammars[language];
  for (const [index, name] of names.entries()) {
    const before = names[index - 1];
    if (!before || before.sentence !== name.sentence) continue;
    const { tokens } = sentences[name.sentence]!;
    const between = tokens.slice(before.to, name.from);
    const isParted = tokens.slice(before.to, name.from + 1).some(({ gap }) => /,/.test(gap));
    const isList = between.length <= 1 && (isParted || between.some(({ form }) => joins.has(form)));
    const role = roleOf.get(before.text);
    if (isList && role && !roleOf.has(name.text)) roleOf.set(name.text, role);
  }
}

function toMention(name: Name, role: RoleMention | undefined): Mention {
  const who =
    role === undefined
      ? ({ kind: 'other', name: name.text } as const)
      : ({ kind: 'person', name: name.text, role: role.text, entry: role.entry } as const);
  return {
    who,
    sentence: name.sentence,
    from: name.from,
    to: name.to,
    np: name.from,
    cases: name.cases,
    gender: name.gender,
    native: name.native,
    rule: role === undefined ? 'other person' : 'name with role',
  };
}

/** So many different names of an item are looked for again by their surnames. */
const mostNames = 200;

/** "Igor Salikov ... Salikov": the bare surname of a person already named in the item. */
function laterSurnames(
  sentences: readonly Sentence[],
  names: readonly Name[],
  roleOf: ReadonlyMap<string, RoleMention>,
  taken: readonly Mention[],
  context: Context,
): Mention[] {
  const bearers = new Map<string, { name: Name; surname: string }>();
  for (const name of names)
    if (bearers.size < mostNames && !bearers.has(name.text))
      bearers.set(name.text, { name, surname: sentences[name.sentence]!.forms[name.to - 1]! });
  if (bearers.size === 0) return [];
  const byStart = Map.groupBy(bearers.values(), ({ surname }) => surname.slice(0, 4));
  const takenIn = bySentence(taken);
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap(({ capital, form }, at): Mention[] => {
      const bearer = capital && byStart.get(form.slice(0, 4))?.find(({ surname }) => sameSurname(form, surname));
      if (!bearer || takenIn(sentence.index).some((mention) => mention.from <= at && at < mention.to)) return [];
      if (isOfOther(bearer.name, form, context)) return [];
      const whole = toMention(bearer.name, roleOf.get(bearer.name.text));
      const place = { sentence: sentence.index, from: at, to: at + 1, np: at };
      return [{ ...whole, ...place, cases: anyCase, rule: 'surname of a person named in the item' }];
    }),
  );
}

/** «Янину Копайгородскую» is not Alexei Kopaigorodsky: an ending that only the other gender's surnames have. */
function isOfOther({ gender }: Name, form: string, context: Context): boolean {
  const { womansName, mansName } = syntaxIfAny(context)?.noun ?? {};
  return (gender === 'm' ? womansName : mansName)?.test(form) === true;
}

/** Both begin with the same four letters. */
function sameSurname(a: string, b: string): boolean {
  if (a === b) return true;
  const stem = a.slice(0, Math.max(4, Math.min(a.length, b.length) - 2));
  return /\p{Script=Cyrillic}/u.test(a) && b.startsWith(stem) && Math.abs(a.length - b.length) <= 3;
}
