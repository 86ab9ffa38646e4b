// Who is mentioned where: figures by name, people by role, pronouns.
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
