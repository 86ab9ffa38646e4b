// Whom the summary of an item introduces: the people with whom it opens, and everybody of ours whom it names.

import { bySentence } from '../text/by-sentence.ts';
import { isApart } from '../text/clauses.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { orderOf } from '../text/word-order.ts';
import { isBystander, speaks } from './bystander.ts';
import { isNamed, isStanding, type Mention, nameOf } from './mention.ts';
import { officeOf, type RoleMention, roleOf } from './role-mention.ts';
import { isIntroduced, tellsOfOther, tellsOfThing } from './role-phrase.ts';
import { isSuccessor } from './successor.ts';

/** A person whom the summary introduces, with the role that it gives him. */
export type Introduced = { mention: Mention; role: RoleMention | undefined };

/**
 * `opening`: those with whom it opens; where it opens with nobody, the only one whom it names. `all`: everybody of ours in its first
 * sentences, but for those who come in another's place: "Putin on Thursday appointed A. B was dismissed". `speaker`: the first of
 * them, where he speaks.
 */
export type Summary = {
  opening: readonly Introduced[];
  all: readonly Introduced[];
  speaker?: Introduced | undefined;
};

/** Between people of a list. */
const listReach = 7;

/** The people with whom the summary opens, whom the title does not name; those whom "and" or a comma adds to the first. */
export function peopleOf(
  named: readonly Mention[],
  roles: readonly RoleMention[],
  sentences: readonly Sentence[],
  context: Context,
): Summary {
  const first = sentences.find(({ field }) => field !== 'title');
  if (!first || sentences[0]!.field !== 'title') return { opening: [], all: [] };
  const namedIn = bySentence(named);
  const { prepositions } = grammars[context.language];
  const known = new Set(named.filter(({ sentence }) => sentence < first.index).map(keyOf));
  const everybody = named
    .filter(({ sentence }) => sentence === first.index || sentence === first.index + 1)
    .filter(
      (mention) =>
        !isStanding(mention) && !known.has(keyOf(mention)) && !isWhose(mention, roles, namedIn(mention.sentence)),
    )
    .sort((a, b) => a.sentence - b.sentence || a.from - b.from);
  const there = everybody.filter((mention) => {
    const sentence = sentences[mention.sentence]!;
    return !isApart(mention.np, sentence) && !isBystander(mention, namedIn(mention.sentence), sentence, context);
  });
  const [foremost] = everybody;
  const within = foremost && sentences[foremost.sentence]!;
  const isSpeaker = within && isOurs(foremost, within, context) && speaks(foremost, within, context);
  const speaker = isSpeaker ? { mention: foremost, role: roleOf(foremost, roles) } : undefined;
  const ours = new Map(
    there
      .filter(
        (mention) =>
          isOurs(mention, sentences[mention.sentence]!, context) && !isSuccessor(mention, sentences, context),
      )
      .map((mention): [Mention, Introduced] => [
        mention,
        { mention, role: officeOf(mention, roles, sentences[mention.sentence]!) },
      ]),
  );
  const people: Introduced[] = [];
  let end = 0;
  for (const mention of there.filter(({ sentence }) => sentence === first.index)) {
    const before = first.forms.slice(end, mention.np);
    const isNext = people.length === 0 ? opens(before, context) : isListed(first, end, mention.np, context);
    const introduced = ours.get(mention);
    if (!isNext || !introduced) break;
    const isBehind = !isIntroduced(before, context) && prepositions.has(first.forms[mention.np - 1] ?? '');
    if (people.length > 0 || !isBehind || isListedOn(mention, ours, first, context)) people.push(introduced);
    end = mention.to;
  }
  const all = [...ours.values()];
  const isSole = all.every(({ mention }) => keyOf(mention) === keyOf(all[0]!.mention));
  const sole = isSole && all[0] && !isAside(all[0].mention, sentences, context) ? all.slice(0, 1) : [];
  return { opening: people.length > 0 ? people : sole, all, speaker };
}

/** "A yacht linked to X", "a lawyer who defended X", "was met by X": named only to say what something else is. */
function isAside({ sentence, np }: Mention, sentences: readonly Sentence[], context: Context): boolean {
  const { participle, preposition } = orderOf(context);
  const there = sentences[sentence]!;
  const [before = '', last = ''] = there.forms.slice(Math.max(0, np - 2), np);
  const isLinked = participle.belonging.has(before) && preposition.to.has(last);
  const { by, of } = grammars[context.language];
  const isAgent = by.has(last) && !of.has(last);
  return isLinked || isAgent || tellsOfOther(there, np, context) || tellsOfThing(there, np, context);
}

/** "A close aide of X was killed": the summary introduces his man, and not X; «соратник X Y» is Y. */
const isWhose = (mention: Mention, roles: readonly RoleMention[], beside: readonly Mention[]) =>
  roles.some(
    ({ entry, sentence, np, from, to, end }) =>
      sentence === mention.sentence &&
      (entry.of !== undefined ? np <= mention.from && mention.to <= end : from < mention.from && mention.to <= to) &&
      !beside.some((other) => other.from >= from && other.to <= mention.from),
  );

const keyOf = (mention: Mention) => nameOf(mention) ?? (mention.who.kind === 'other' ? mention.who.name : undefined);

/** Nothing before a name but titles, offices and dates: no verb, no clause. */
function opens(before: readonly string[], { language }: Context): boolean {
  const { auxiliaries, speech, relatives, conjunctions } = grammars[language];
  if (before.length > 10) return false;
  return !before.some(
    (form) =>
      auxiliaries.has(form) || speech.has(form) || relatives.has(form) || (conjunctions.has(form) && form.length > 3),
  );
}

function isListed({ forms, tokens }: Sentence, from: number, to: number, { language }: Context): boolean {
  const { auxiliaries, speech, relatives, joins } = grammars[language];
  if (to - from > listReach) return false;
  const between = forms.slice(from, to);
  if (between.some((form) => auxiliaries.has(form) || speech.has(form) || relatives.has(form))) return false;
  return between.some((form) => joins.has(form)) || /^\s*,\s*$/.test(tokens[from]?.gap ?? '');
}

/** "Penalties on A, B and C": the first of a list is as much one of those whom it names. */
const isListedOn = ({ to }: Mention, ours: ReadonlyMap<Mention, Introduced>, sentence: Sentence, context: Context) =>
  ours
    .keys()
    .some(
      (next) =>
        next.sentence === sentence.index &&
        next.np >= to &&
        next.np - to <= 1 &&
        isListed(sentence, to, next.np, context),
    );

/** Somebody watched, or a name of the country's people whom no other country's word introduces. */
function isOurs(mention: Mention, sentence: Sentence, context: Context): boolean {
  if (isNamed(mention)) return true;
  const isForeign = sentence.forms.slice(0, mention.from).some(context.country.isForeign);
  return mention.who.kind === 'other' && mention.native === true && context.home && !isForeign;
}
