// Who is mentioned where: figures by name, people by role, pronouns.

import { bySentence } from '../text/by-sentence.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { readAsOne } from './account.ts';
import { apposed, goesBefore } from './apposed.ts';
import { findFigures } from './figures.ts';
import { identify } from './identify.ts';
import type { Mention, Who } from './mention.ts';
import { findPersons } from './persons.ts';
import { withHolders } from './posts.ts';
import type { RoleMention } from './role-mention.ts';
import { isNamedBehind } from './role-names.ts';
import { findRoles } from './roles.ts';
import { findDefinite, findDescriptions, findPronouns } from './stand-ins.ts';
import { covers, whoseStart, withTitle } from './titles.ts';

/**
 * Every mention of the item, in order of sentence and position; names win over roles they stand with. Of an item that can hold nobody of
 * the elite none are looked for: whoever else it names is nobody's rival.
 */
export function findMentions(sentences: readonly Sentence[], itemContext: Context): Mention[] {
  const figures = findFigures(sentences, itemContext);
  // A text in the country's own language that names one of its elite speaks of the country.
  const context = { ...itemContext, domestic: itemContext.domestic || figures.length > 0 };
  const roles = findRoles(sentences, context, figures);
  if (figures.length === 0 && !roles.some(({ bound }) => bound || context.home)) return [];
  const persons = findPersons(sentences, context, figures, roles);
  const rolesOf = bySentence(roles);
  const named = [...figures, ...persons].map((mention) =>
    withTitle(mention, rolesOf(mention.sentence), sentences[mention.sentence]!, context),
  );
  const namedIn = bySentence(named);
  const isCovered = (role: RoleMention) =>
    namedIn(role.sentence).some(
      (mention) =>
        covers(mention, role, context) ||
        isNamedBehind(role, mention, sentences[role.sentence]!, context.language) ||
        goesBefore(role, mention, sentences[role.sentence]!, context),
    );
  const appositions = roles.flatMap((role) =>
    apposed(role, namedIn(role.sentence), sentences[role.sentence]!, context),
  );
  const free = roles
    .filter((role) => role.bound && !role.named && !isCovered(role))
    .map((role) => withSurname(toRoleMention(role), sentences[role.sentence]!, context))
    .filter((role) => !appositions.some((mention) => isSame(mention, role)));
  // Where word order is free, nothing else keeps their deeds from whoever stands farther off.
  const strangers = (grammars[context.language].freeOrder ? roles : []).filter(
    (role) => !role.bound && role.foreign && !role.named && !isCovered(role),
  );
  const described = readAsOne(named, roles, sentences, context);
  const stillFree = free.filter((role) => !described.some((mention) => isSame(mention, role)));
  const everybody = withPersons([...named, ...stillFree, ...strangers.map(toStranger)], described);
  const identified = withHolders(identify(everybody, sentences, context, described), sentences, context);
  // A role that only introduces names counts where the next sentence gives its name.
  const taken = [...identified, ...described, ...appositions].filter(
    ({ who }) => who.kind !== 'role' || who.entry.alone,
  );
  const standIns = [
    ...findPronouns(sentences, context.language),
    ...findDescriptions(sentences, context),
    ...findDefinite(sentences, context),
  ];
  const takenIn = bySentence(taken);
  const isTaken = (pronoun: Mention) =>
    takenIn(pronoun.sentence).some(
      (mention) => whoseStart(mention, sentences, context) < pronoun.to && pronoun.from < mention.to,
    );
  const pronouns = standIns.filter((pronoun) => !isTaken(pronoun));
  return [...taken, ...pronouns].sort((a, b) => a.sentence - b.sentence || a.from - b.from);
}

const isSame = (a: Mention, b: Mention) => a.sentence === b.sentence && a.from < b.to && b.from < a.to;

/** Whom a headline's role describes is of the elite wherever his name stands. */
function withPersons(mentions: readonly Mention[], described: readonly Mention[]): Mention[] {
  const persons = new Map<string, Who>();
  for (const { who, others = [] } of described)
    for (const one of [who, ...others]) if (one.kind === 'person') persons.set(one.name, one);
  return mentions.map((mention) => {
    const who = mention.who.kind === 'other' ? persons.get(mention.who.name) : undefined;
    return who ? { ...mention, who, rule: 'name with role of the sentence before' } : mention;
  });
}

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
    rule: 'role',
  };
}

/** "Russian General Sidorov": a surname without a given name belongs to the office; who he is the text does not tell. */
function withSurname(role: Mention, { forms, tokens }: Sentence, { language, watchlist }: Context): Mention {
  const isBehind =
    tokens[role.to]?.capital && tokens[role.to]!.gap === ' ' && watchlist.country.isSurname(forms[role.to]!);
  return isBehind && !grammars[language].freeOrder ? { ...role, to: role.to + 1 } : role;
}

/** "A German general": stands in the way of whoever stands farther off. */
const toStranger = (role: RoleMention): Mention => ({
  ...toRoleMention(role),
  who: { kind: 'other', name: role.text },
  rule: 'role of another country',
});
