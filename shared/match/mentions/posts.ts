// Whom a post means that a text names without its holder: who held it on the item's day, in the place that it names.
import { readings } from '../../languages/readings.ts';
import type { Figure } from '../../watchlist/compile.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { syntaxIfAny } from '../text/syntax.ts';
import { isStanding, type Mention } from './mention.ts';
import { formerHolder, holderOn, newest } from './post-days.ts';
import { holdersAt, placesIn } from './post-place.ts';
import { isIndefinite, phraseEnd } from './role-phrase.ts';
import { isSuccessor } from './successor.ts';

/**
 * Every role of a headline that is a post of one holder becomes that figure; others stay as they are, since a summary speaks by offices
 * of whomever the headline told.
 */
export function withHolders(mentions: readonly Mention[], sentences: readonly Sentence[], context: Context): Mention[] {
  return mentions.map((mention) => {
    const sentence = sentences[mention.sentence]!;
    const isPost =
      sentence.field === 'title' && mention.who.kind === 'role' && !isOfRegion(mention, sentences, context);
    const holder = isPost ? holderIn(mention, sentence, context) : undefined;
    const figure = holder && isNamedOtherwise(mention, holder, sentence, context) ? undefined : holder;
    // Whom the text calls the new holder did not hold it before, whatever the list says.
    const isNew = figure && mentions.some((other) => isOf(other, figure) && isSuccessor(other, sentences, context));
    if (!figure || isNew || isRivalled(figure, mentions, sentences, context)) return mention;
    const who = { kind: 'figure', figure } as const;
    return { ...mention, who, office: mention.who, gender: figure.gender, rule: 'holder of the post' };
  });
}

/** «министр обороны России Язов», "Rosneft head Petrov": the surname behind the post is not its holder's. */
function isNamedOtherwise({ to }: Mention, holder: Figure, { tokens, forms }: Sentence, context: Context): boolean {
  const { watchlist, country } = context;
  const { prepositions, freeOrder } = grammars[context.language];
  const { surname } = syntaxIfAny(context)?.noun ?? {};
  if (surname === undefined) {
    // A surname without a given name is the last word of the office.
    const [before = '', last = ''] = forms.slice(to - 2, to);
    const isName =
      !freeOrder && tokens[to - 1]?.capital && watchlist.country.isSurname(last) && !prepositions.has(before);
    return isName === true && !(watchlist.surnames.get(last) ?? []).some(({ figure }) => figure === holder);
  }
  const next = tokens[country.isOwn(tokens[to]?.form ?? '') ? to + 1 : to];
  if (!next?.capital || !/^\s+$/.test(next.gap)) return false;
  const bearers = watchlist.surnames.get(next.form) ?? [];
  return surname.test(next.form) && !bearers.some(({ figure }) => figure === holder);
}

/** "Chairman falls to his death // Police came after X fell": whom the text names of the same circle is more likely meant than whoever the list has. */
const isRivalled = (
  holder: Figure,
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  context: Context,
): boolean =>
  !mentions.some((mention) => isOf(mention, holder)) &&
  mentions.some(
    (mention) =>
      !isStanding(mention) &&
      !isSuccessor(mention, sentences, context) &&
      (mention.who.kind === 'person' ||
        (mention.who.kind === 'figure' && mention.who.figure.circle === holder.circle) ||
        (mention.who.kind === 'other' && mention.native === true)),
  );

/** "Finance minister arrested in Komi", "Health minister detained // Police in Makhachkala ...": a region has its own ministers. */
function isOfRegion({ who, sentence, np, to }: Mention, sentences: readonly Sentence[], context: Context): boolean {
  const { circles = [], holders = [], bound } = who.kind === 'role' ? who.entry : {};
  const { field, forms } = sentences[sentence]!;
  if (!circles.includes('government') || holders.some(({ place }) => place !== undefined) || bound === 'always')
    return false;
  if (forms.slice(np, to).some(context.country.isOwn)) return false;
  const next = field === 'title' ? (sentences[sentence + 1]?.forms ?? []) : [];
  return [forms, next].some((words) => placesIn(words, 0, words.length, context).size > 0);
}

const isOf = ({ who }: Mention, figure: Figure) => who.kind === 'figure' && who.figure === figure;

function holderIn(mention: Mention, sentence: Sentence, context: Context): Figure | undefined {
  const { who, from, to, np } = mention;
  if (who.kind !== 'role' || !who.entry.holders?.length || who.entry.several || !context.day) return undefined;
  const { forms } = sentence;
  const { former, formerPrefix, incoming, other, predicate, office } = readings[context.language].posts;
  const before = forms.slice(Math.max(0, Math.min(np - adverbs, from - 2)), from);
  if (
    before.some((form) => other.test(form)) ||
    isIndefinite(forms, np, context) ||
    (forms.slice(Math.max(0, np - 2), np).some((form) => predicate.test(form)) &&
      !opensClause(mention, sentence, context))
  )
    return undefined;
  const places = placesIn(forms, from, to, context);
  const beside = [[np, from] as const, [to, phraseEnd(sentence, context, to)] as const];
  // The minister of a republic, the head of a service in a region.
  if (beside.some(([start, end]) => [...placesIn(forms, start, end, context)].some((one) => !places.has(one))))
    return undefined;
  // "Head of Dagestan police": the place is only part of what he heads.
  const isPart = places.size > 0 && office?.test(forms[to] ?? '') && placesIn(forms, to - 1, to, context).size > 0;
  if (isPart && /^[\s'’]*$/.test(sentence.tokens[to]?.gap ?? '')) return undefined;
  const holders = holdersAt(who.entry, forms, from, to, context);
  const own = forms.slice(from, to);
  if ([...before, ...own].some((form) => former.test(form)) || own.some((form) => formerPrefix?.test(form)))
    return formerHolder(holders, context.day);
  return before.some((form) => incoming.test(form)) || own.some((form) => incoming.test(form))
    ? newest(holders, context.day)
    : holderOn(holders, context.day);
}

/** "Doubts grow as Chechen leader vanishes": a conjunction right before the post and a verb right behind it. */
function opensClause({ np, to }: Mention, { forms, tokens }: Sentence, { language }: Context): boolean {
  const { verb } = readings[language].posts;
  const isClause = grammars[language].conjunctions.has(forms[np - 1] ?? '') && verb?.test(forms[to] ?? '') === true;
  return isClause && tokens[to]?.gap === ' ';
}

/** Words that may stand between "once" and a post: "once also the Kremlin chief of staff". */
const adverbs = 2;
