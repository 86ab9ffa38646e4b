// Who is mentioned where: figures by name, people by role, pronouns. One shape for all, so that attribution treats them alike.
import type { Language } from '../model.ts';
import type { Figure, Watchlist } from '../watchlist/compile.ts';
import { isForeignWord, isRussianWord } from '../watchlist/russia.ts';
import { type CaseSet, cases } from '../watchlist/russian.ts';
import type { RoleEntry } from '../watchlist/schema.ts';
import { descriptionsOf } from './descriptions.ts';
import { findFigures } from './figures.ts';
import { grammars } from './grammar.ts';
import { identify } from './identify.ts';
import { findPersons } from './persons.ts';
import { findRoles, phraseStart, type RoleMention } from './roles.ts';
import type { Sentence } from './sentences.ts';

export type Who =
  | { kind: 'figure'; figure: Figure }
  /** Found by role, with a name that the text gives. */
  | { kind: 'person'; name: string; role: string }
  /** Found by role, unnamed. */
  | { kind: 'role'; role: string; entry: RoleEntry }
  /** A named person of whom nothing shows that he belongs to the elite: stands in the way, is never a hit. */
  | { kind: 'other'; name: string }
  | { kind: 'pronoun'; role: 'subject' | 'object' | 'possessive' };

export type Mention = {
  who: Who;
  sentence: number;
  /** Token positions within the sentence, `to` exclusive. `np` is where its noun phrase with titles begins. */
  from: number;
  to: number;
  np: number;
  cases: CaseSet;
  gender: 'm' | 'f' | undefined;
  /** A person's given name is one of Russia's peoples. */
  native?: boolean;
  /** How it was recognised, for the evidence. */
  rule: string;
};

/** What the whole item tells before any sentence is read. */
export type Context = {
  language: Language;
  /** A word about Russia stands in the item, or Russian itself is its language. */
  russian: boolean;
  /** A word about Russia stands in the item. */
  domestic: boolean;
  foreign: boolean;
  watchlist: Watchlist;
};

/** Whether the item speaks of Russia or of another country anywhere. */
export function contextOf(sentences: readonly Sentence[], language: Language, watchlist: Watchlist): Context {
  const some = (test: (form: string) => boolean) => sentences.some((sentence) => sentence.forms.some(test));
  return {
    language,
    watchlist,
    russian: language === 'ru' || some(isRussianWord[language]),
    domestic: some(isRussianWord[language]),
    foreign: some(isForeignWord[language]),
  };
}

/** Every mention of the item, in order of sentence and position; names win over roles they stand with. */
export function findMentions(sentences: readonly Sentence[], itemContext: Context): Mention[] {
  const figures = findFigures(sentences, itemContext);
  // A text in Russian that names one of Russia's elite speaks of Russia.
  const context = { ...itemContext, domestic: itemContext.domestic || figures.length > 0 };
  const roles = findRoles(sentences, context, figures);
  const persons = findPersons(sentences, context, figures, roles);
  const named = [...figures, ...persons].map((mention) => withTitle(mention, roles, sentences, context));
  const free = roles
    .filter((role) => role.bound && !role.named && !named.some((mention) => covers(mention, role, context)))
    .map(toRoleMention);
  // Where word order is free, nothing else keeps their deeds from whoever stands farther off.
  const strangers = (grammars[context.language].freeOrder ? roles : []).filter(
    (role) => !role.bound && role.foreign && !role.named && !named.some((mention) => covers(mention, role, context)),
  );
  // A role that only introduces names counts where the next sentence gives its name.
  const taken = identify([...named, ...free, ...strangers.map(toStranger)], sentences, context).filter(
    ({ who }) => who.kind !== 'role' || who.entry.alone,
  );
  const standIns = [...findPronouns(sentences, context.language), ...findDescriptions(sentences, context.language)];
  const pronouns = standIns.filter(
    (pronoun) => !taken.some((mention) => overlaps({ ...mention, from: whoseStart(mention, sentences) }, pronoun)),
  );
  return [...taken, ...pronouns].sort((a, b) => a.sentence - b.sentence || a.from - b.from);
}

/** A name's phrase begins with its adjectives; in languages with cases also with its title, whose case it shares. */
function withTitle(
  mention: Mention,
  roles: readonly RoleMention[],
  sentences: readonly Sentence[],
  context: Context,
): Mention {
  const sentence = sentences[mention.sentence]!;
  if (!grammars[context.language].hasCases) {
    const np = phraseStart(sentence, context.language, mention.from);
    return { ...mention, np: titleStart(mention, np, roles, sentence, context.language) };
  }
  const np = singularStart(sentence, context.language, mention.from);
  const title = roles.find(
    (role) =>
      role.sentence === mention.sentence &&
      role.to <= mention.from &&
      mention.from < Math.max(role.end, role.to + 1) &&
      /^[\s'"«»“”-]*$/.test(sentences[mention.sentence]!.tokens[mention.from]?.gap ?? '') &&
      mention.from - role.to < 4 &&
      (role.cases & mention.cases) !== 0 &&
      !grammars[context.language].relations.has(sentences[mention.sentence]!.forms[mention.from - 1] ?? ''),
  );
  return title
    ? { ...mention, np: Math.min(np, title.np), cases: mention.cases & title.cases || mention.cases }
    : { ...mention, np };
}

/** "Head of the Russian navy Nikolai Yevmenov": the phrase begins with the title, whose complement leads up to the name. */
function titleStart(
  mention: Mention,
  np: number,
  roles: readonly RoleMention[],
  { tokens }: Sentence,
  language: Language,
): number {
  const isJoined = language !== 'en' && /^\s*$/.test(tokens[np]?.gap ?? '');
  const title = roles.find(
    (role) =>
      role.sentence === mention.sentence &&
      ((role.to < np && np <= role.end) || (isJoined && role.to === np && role.named)),
  );
  return title ? title.np : np;
}

const pluralAdjective = /(ых|их|ыми|ими)$/;
const possessive = /^(его|ее|своего|своей|своему|своим|його|її|свого|своєму|своїм)$/;

/** «его заместителя Болюха»: the possessive is part of the phrase and stands for nobody by itself. */
const whoseStart = ({ sentence, np, from }: Mention, sentences: readonly Sentence[]): number =>
  possessive.test(sentences[sentence]?.forms[np] ?? '') ? np : from;

/**
 * Where a single person's phrase begins: «среди погибших Пригожин» leaves out what is plural, «его заместителя Болюха» takes in
 * whose he is.
 */
function singularStart(sentence: Sentence, language: Language, from: number): number {
  const { relations } = grammars[language];
  if (relations.has(sentence.forms[from - 1] ?? '') && possessive.test(sentence.forms[from - 2] ?? '')) return from - 2;
  let np = phraseStart(sentence, language, from);
  for (let at = np; at < from; at++) if (pluralAdjective.test(sentence.forms[at] ?? '')) np = at + 1;
  return np;
}

/** A role within a name's own phrase ("Wagner warlord Prigozhin") is that person. */
const covers = (name: Mention, role: RoleMention, context: Context) =>
  !(grammars[context.language].hasCases && name.from > role.from && name.to <= role.to) &&
  // „Putins Umfeld“ is a role that names whose it is.
  !(context.language === 'de' && name.from >= role.from && name.to < role.to && name.who.kind === 'figure') &&
  name.sentence === role.sentence &&
  name.np < role.to &&
  role.from < name.to;

const overlaps = (
  a: { sentence: number; from: number; to: number },
  b: { sentence: number; from: number; to: number },
) => a.sentence === b.sentence && a.from < b.to && b.from < a.to;

function toRoleMention(role: RoleMention): Mention {
  const { sentence, from, to, np, cases, text } = role;
  return {
    who: { kind: 'role', role: text, entry: role.entry },
    sentence,
    from,
    to,
    np,
    cases,
    gender: undefined,
    rule: `role ${role.entry.id}`,
  };
}

/** "A German general": stands in the way of whoever stands farther off. */
const toStranger = (role: RoleMention): Mention => ({
  ...toRoleMention(role),
  who: { kind: 'other', name: role.text },
  rule: 'role of another country',
});

/** «Певица», «банкир» behind the headline: whoever was just named. */
function findDescriptions(sentences: readonly Sentence[], language: Language): Mention[] {
  const descriptions = descriptionsOf(language);
  return sentences.slice(1).flatMap((sentence) =>
    sentence.forms.flatMap((form, at): Mention[] => {
      const found = descriptions.get(form);
      // Beside a capital it is somebody's title, not a stand-in.
      if (!found || sentence.tokens[at + 1]?.capital) return [];
      const isSubject = (found.cases & cases.nominative) !== 0;
      return [
        {
          who: { kind: 'pronoun', role: isSubject ? 'subject' : 'object' },
          sentence: sentence.index,
          from: at,
          to: at + 1,
          np: phraseStart(sentence, language, at),
          cases: found.cases,
          gender: found.gender,
          rule: 'description',
        },
      ];
    }),
  );
}

function findPronouns(sentences: readonly Sentence[], language: Language): Mention[] {
  const { pronouns } = grammars[language];
  return sentences.flatMap((sentence) =>
    sentence.forms.flatMap((form, at): Mention[] => {
      const pronoun = pronouns.get(form);
      if (!pronoun) return [];
      return [
        {
          who: { kind: 'pronoun', role: pronoun.role },
          sentence: sentence.index,
          from: at,
          to: at + 1,
          np: at,
          cases: pronoun.cases ?? (pronoun.role === 'subject' ? 1 : 62),
          gender: pronoun.gender,
          rule: 'pronoun',
        },
      ];
    }),
  );
}
