// Who is mentioned where: figures by name, people by role, pronouns.

import { bySentence } from '../text/by-sentence.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { findFigures } from './figures.ts';
import { identify } from './identify.ts';
import type { Mention } from './mention.ts';
import { findPersons } from './persons.ts';
import { findRoles, type RoleMention } from './roles.ts';
import { findDescriptions, findPronouns } from './stand-ins.ts';
import { covers, whoseStart, withTitle } from './titles.ts';

/** Every mention of the item, in order of sentence and position; names win over roles they stand with. */
export function findMentions(sentences: readonly Sentence[], itemContext: Context): Mention[] {
  const figures = findFigures(sentences, itemContext);
  // A text in Russian that names one of Russia's elite speaks of Russia.
  const context = { ...itemContext, domestic: itemContext.domestic || figures.length > 0 };
  const roles = findRoles(sentences, context, figures);
  const persons = findPersons(sentences, context, figures, roles);
  const rolesOf = bySentence(roles);
  const named = [...figures, ...persons].map((mention) =>
    withTitle(mention, rolesOf(mention.sentence), sentences[mention.sentence]!, context),
  );
  const namedIn = bySentence(named);
  const isCovered = (role: RoleMention) => namedIn(role.sentence).some((mention) => covers(mention, role, context));
  const free = roles.filter((role) => role.bound && !role.named && !isCovered(role)).map(toRoleMention);
  // Where word order is free, nothing else keeps their deeds from whoever stands farther off.
  const strangers = (grammars[context.language].freeOrder ? roles : []).filter(
    (role) => !role.bound && role.foreign && !role.named && !isCovered(role),
  );
  // A role that only introduces names counts where the next sentence gives its name.
  const taken = identify([...named, ...free, ...strangers.map(toStranger)], sentences, context).filter(
    ({ who }) => who.kind !== 'role' || who.entry.alone,
  );
  const standIns = [...findPronouns(sentences, context.language), ...findDescriptions(sentences, context.language)];
  const takenIn = bySentence(taken);
  const isTaken = (pronoun: Mention) =>
    takenIn(pronoun.sentence).some(
      (mention) => whoseStart(mention, sentences) < pronoun.to && pronoun.from < mention.to,
    );
  const pronouns = standIns.filter((pronoun) => !isTaken(pronoun));
  return [...taken, ...pronouns].sort((a, b) => a.sentence - b.sentence || a.from - b.from);
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
    rule: `role ${role.entry.id}`,
  };
}

/** "A German general": stands in the way of whoever stands farther off. */
const toStranger = (role: RoleMention): Mention => ({
  ...toRoleMention(role),
  who: { kind: 'other', name: role.text },
  rule: 'role of another country',
});
