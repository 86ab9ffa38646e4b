// Whether a role and a name are one person: "General Surovikin", "Surovikin, a general", "an official identified as X".
import { type CaseSet, cases } from '../../languages/cases.ts';
import type { Language } from '../../vocabulary.ts';
import { grammars } from '../text/grammar.ts';
import { isPossessive, type Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import { inPhrase } from './role-phrase.ts';

/** "General Surovikin", "Surovikin, a general": role and name are one person. */
export function adjoins(
  role: { from: number; np: number; to: number; end: number; bearer?: number | undefined },
  name: { from: number; to: number; cases: CaseSet },
  sentence: Sentence,
  language: Language,
): boolean {
  if (role.bearer === name.from || isLeft(role, name, sentence, language)) return true;
  // "Vice president of Putin's bank": whose the bank is.
  const { of } = grammars[language];
  const isOwner = isPossessive(sentence, name.to) && of.has(sentence.forms[name.from - 1] ?? '');
  if (name.from >= role.to && name.from <= role.end) return !isOwner;
  if (goesOnTo(role, name, sentence, language) || isNamedBehind(role, name, sentence, language)) return true;
  const gap = sentence.tokens[name.to]?.gap ?? '';
  return name.to <= role.np && role.np - name.to <= 2 && /^[\s]*[,(–—-]/.test(gap);
}

/** Words of leaving an office between a name and the office. */
const leavingReach = 7;

/** "X resigned as deputy minister", «освободил X от должности начальника»: the office that a sentence says somebody leaves is his. */
function isLeft(
  { np }: { np: number },
  { to, cases: own }: { to: number; cases: CaseSet },
  { forms, tokens }: Sentence,
  language: Language,
): boolean {
  const { leaving, removing } = grammars[language];
  if (leaving === undefined || to >= np || np - to > leavingReach) return false;
  const between = tokens.slice(to, np);
  // «Путин снял с должности командующего»: what a subject takes from another was not his own.
  if ((own & cases.nominative) !== 0 && between.some(({ form }) => removing?.test(form))) return false;
  return (
    leaving.test(forms.slice(to, np).join(' ')) &&
    !between.some(({ capital }) => capital) &&
    tokens.slice(to, np + 1).every(({ gap }) => inPhrase(gap))
  );
}

/** Words that what somebody heads may have beside the office's own. */
const nameReach = 2;

/** "Deputy head of GRU Academy Nikita Klenkov": nothing but more names of what he heads. */
function goesOnTo(
  role: { from: number; to: number },
  name: { from: number },
  { tokens, forms }: Sentence,
  language: Language,
): boolean {
  const { of, freeOrder } = grammars[language];
  const between = tokens.slice(role.to, name.from);
  if (freeOrder || between.length === 0 || between.length > nameReach) return false;
  return (
    forms.slice(role.from, role.to).some((form) => of.has(form)) &&
    between.every(({ capital }) => capital) &&
    tokens.slice(role.to, name.from + 1).every(({ gap }) => gap === ' ')
  );
}

/** "The official, X, was arrested", "an official identified as X": the text says who he is. */
export function isNamedBehind(
  role: { np: number; to: number; end: number },
  name: { from: number; to: number },
  { tokens, forms }: Sentence,
  language: Language,
): boolean {
  const start = [role.to, role.end].find((end) => end <= name.from && name.from - end <= 5);
  if (start === undefined) return false;
  const { participle, determiner, pronoun, preposition, conjunction } = orderOf({ language });
  const { indefinite, strangers, freeOrder } = grammars[language];
  const isOne = (form: string) => determiner.articles.has(form) || (!freeOrder && indefinite.has(form));
  const between = forms.slice(start, name.from);
  // And not "The FSB identified the man as X".
  const isOther = (form: string) => isOne(form) || pronoun.objects.has(form) || strangers.has(form);
  if (preposition.as.has(between.at(-1) ?? ''))
    return between.some((form) => participle.naming.has(form)) && !between.some(isOther);
  const isAnd = (form = '') => conjunction.and.has(form);
  const closes = /^\s*[,)–—.]/.test(tokens[name.to]?.gap ?? '') && !isAnd(forms[name.to]);
  const opens = /^\s*[,(–—]\s*$/.test(tokens[start]?.gap ?? '');
  return isOne(forms[role.np] ?? '') && closes && opens && !between.some(isAnd);
}
