// Offices in apposition to a name: "X, a deputy governor, left", «Иван Кузнецов, вице-мэр Самары, арестован».
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import type { Mention } from './mention.ts';
import type { RoleMention } from './role-mention.ts';
import { inPhrase } from './role-phrase.ts';

/** Words of an office that a comma parts from the next of its bearer. */
const officeReach = 8;

/** «Приговорил бывшего замминистра, экс-главу департамента Петрова»: of two offices in one case, parted by a comma, the name behind the second bears both. */
export function goesBefore(
  role: RoleMention,
  { np, from, cases }: Mention,
  { tokens }: Sentence,
  context: Context,
): boolean {
  if (!grammars[context.language].hasCases || (role.cases & cases) === 0 || np === from) return false;
  if (np < role.to || np - role.to > officeReach || !/^\s*,\s*$/.test(tokens[np]?.gap ?? '')) return false;
  return tokens.slice(role.to, np).every(({ gap }) => inPhrase(gap));
}

/** Words between a name and the office behind it: "67, once also". */
const besideReach = 4;

/** "X, a deputy governor, left", "X, 67, once also the head of": the office behind his name is he, unless it is the next of a list. */
export function apposed(
  role: RoleMention,
  named: readonly Mention[],
  { forms, tokens }: Sentence,
  context: Context,
): Mention[] {
  if (grammars[context.language].hasCases) return apposedByCase(role, named, tokens);
  const { verb, determiner, conjunction, adverb } = orderOf(context);
  const isBeside = (to: number) =>
    to <= role.np &&
    role.np - to <= besideReach &&
    /^\s*,/.test(tokens[to]?.gap ?? '') &&
    forms.slice(to, role.np).every((form) => adverb.once.has(form) || /^\d+$/.test(form));
  const { ranking } = grammars[context.language];
  const isPredicate = (to: number) =>
    to < role.np &&
    verb.copula.has(forms[to] ?? '') &&
    forms.slice(to + 1, role.np).every((form) => ranking?.test(form));
  const article = forms[role.np] ?? '';
  const isListed = conjunction.and.has(forms[role.end] ?? '') && !determiner.definite.has(article);
  const isDetermined = determiner.articles.has(article) && !isListed;
  const name = named.find(({ to }) => (isDetermined && isBeside(to)) || isPredicate(to));
  return name ? [{ ...name, from: role.from, to: role.to, np: role.np, rule: 'name with role' }] : [];
}

/** «Иван Кузнецов, вице-мэр Самары, арестован»: an office between commas right behind a name of its case is his. */
function apposedByCase(role: RoleMention, named: readonly Mention[], tokens: Sentence['tokens']): Mention[] {
  const isBetween = /^\s*,/.test(tokens[role.np]?.gap ?? '') && /^\s*[,.–—]/.test(tokens[role.end]?.gap ?? ',');
  const name =
    isBetween && !role.named ? named.find(({ to, cases }) => to === role.np && (cases & role.cases) !== 0) : undefined;
  return name
    ? [{ ...name, from: role.from, to: role.to, np: role.np, cases: role.cases & name.cases, rule: 'name with role' }]
    : [];
}
