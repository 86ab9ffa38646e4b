// An unnamed person whom a reader reports: the role as matching saw it, or as the item's own words have it. Pure.
import type { Mention } from '../match/mentions/mention.ts';
import { languages } from '../vocabulary.ts';
import { wordsOf } from '../watchlist/fold.ts';
import type { Resolved, Text } from './resolved.ts';

/** Words that say nothing of which role it is. */
const idle = new Set(
  `a an the of and in at for to by from with two three several some many other unnamed senior top high ranking former ex
  один два две три несколько некий бывший бывшая экс два дві три кілька колишній der die das ein eine ehemaliger ehemalige
  le la les un une des de du ancien ancienne ex russia russian russias russias`
    .trim()
    .split(/\s+/),
);

/** Of a role's telling words, so many must stand in the item. */
const leastShare = 0.5;
const longestRole = 80;

export function findRole(said: string, text: Text): Resolved {
  const { mentions, sentences } = text;
  const role = said.replace(/\s+/g, ' ').trim().toLowerCase();
  const words = tellingWords(role);
  const nobody = { kind: 'nobody', check: 'role' } as const;
  if (words.length === 0 || role.length > longestRole) return nobody;
  const entries = entriesOf(role, text);
  const roles = mentions.filter(isRole);
  const seen =
    roles.find(({ who }) => isSame(words, tellingWords(who.role))) ??
    roles.find(({ who }) => entries.has(who.entry.id));
  if (seen) return { kind: 'role', role: seen.who.role, rule: seen.rule, entry: seen.who.entry };
  const forms = sentences.flatMap((sentence) => sentence.forms);
  const standing = words.filter((word) => forms.some((form) => isForm(form, word)));
  if (standing.length / words.length < leastShare) return nobody;
  return { kind: 'role', role, rule: 'role named by the reader' };
}

/** Ids of the watched roles that the words are, in whatever language: "fsb officer" is said of «сотрудник ФСБ» too. */
function entriesOf(role: string, { watchlist }: Text): Set<string> {
  const forms = wordsOf(role).map(({ form }) => form);
  const found = languages.flatMap((language) =>
    watchlist.roles[language].matchesIn(forms).map(({ meaning }) => meaning.id),
  );
  return new Set(found);
}

type RoleMention = Mention & { who: Extract<Mention['who'], { kind: 'role' }> };
const isRole = (mention: Mention): mention is RoleMention => mention.who.kind === 'role';

function tellingWords(role: string): string[] {
  const words = wordsOf(role).map(({ form }) => form);
  const telling = words.filter((word) => !idle.has(word));
  return telling.length > 0 ? telling : words.filter((word) => word.length > 3);
}

const isSame = (some: readonly string[], others: readonly string[]): boolean => {
  const shared = some.filter((word) => others.some((other) => isForm(other, word))).length;
  return shared > 0 && shared / Math.min(some.length, others.length) > leastShare;
};

/** Whether two words are forms of one: generals and general, дипломата and дипломат. */
function isForm(form: string, word: string): boolean {
  if (form === word) return true;
  const stem = Math.max(4, Math.min(form.length, word.length) - 2);
  return Math.abs(form.length - word.length) <= 3 && form.length >= 4 && form.slice(0, stem) === word.slice(0, stem);
}
