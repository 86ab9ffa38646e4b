// Whom of the summary a description in the headline means.
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { actedOn, isOblique } from './acted-on.ts';
import { speaks } from './bystander.ts';
import { fits } from './fitting.ts';
import type { Description } from './headline-people.ts';
import type { Introduced, Summary } from './introduced.ts';
import type { Mention, Who } from './mention.ts';
import { headOf, shareCircle } from './offices.ts';

/** Whoever a description means: the one with just its office, else the first of those who open the summary whom it fits; all of them where it is a plural. */
export function meant(
  description: Description,
  { opening, all, speaker, named }: Summary & { named: readonly Mention[] },
  sentences: readonly Sentence[],
  context: Context,
): Mention[] {
  const { sentence, from, to, np, cases, text, entry } = description;
  const { forms } = sentences[sentence]!;
  const isFitting = (person: Introduced) =>
    fits(description, person, sentences, context) && !isBesideStranger(description, person, named);
  const { manyEnding, counting } = grammars[context.language];
  const head = headOf(sentences[sentence]!, { from, to, cases }, context);
  const isCounted = forms.slice(Math.max(0, np - 1), to).some((form) => counting?.has(form));
  const isPlural = isCounted || manyEnding.test(forms[head] ?? '');
  const holders = all.filter(({ role }) => entry !== undefined && role?.entry === entry);
  const isSpeaking = np === 0 && speaks(description, sentences[sentence]!, context);
  const talker = isSpeaking && speaker && isFitting(speaker) ? speaker : undefined;
  const one = talker ?? (holders.length === 1 && isFitting(holders[0]!) ? holders[0] : undefined);
  const people = isPlural ? opening : one ? [one] : told(description, { opening, all, named }, sentences, context);
  const [foremost] = people;
  const isOther = foremost !== undefined && isBesideStranger(description, foremost, named);
  const strangers = isOther ? all.filter(({ mention }) => isStrangerBeside(mention, foremost.mention)) : [];
  const fitting = (strangers.length === 1 ? strangers : people).filter(isFitting);
  if (isPlural ? fitting.length < 2 : fitting.length === 0) return [];
  const whos = (isPlural ? fitting : fitting.slice(0, 1)).map(({ mention: { who } }): Who => {
    return who.kind === 'other' ? { kind: 'person', name: who.name, role: text, entry } : who;
  });
  const [who, ...others] = whos;
  const gender = isPlural ? undefined : fitting[0]!.mention.gender;
  const place = { sentence, from, to, np, cases, gender };
  const isAlive = speaks(fitting[0]!.mention, sentences[fitting[0]!.mention.sentence]!, context);
  const bearer: Who = entry ? { kind: 'role', role: text, entry } : { kind: 'other', name: text };
  return [
    {
      who: who!,
      ...place,
      ...(isAlive && { office: bearer }),
      rule: 'role, named elsewhere',
      ...(others.length > 0 && { others }),
    },
  ];
}

/** "Prosecutor held // Governor X had doubted Y": who bears an office of another kind beside somebody on no list is not whom it means. */
const isBesideStranger = ({ entry }: Description, { mention, role }: Introduced, named: readonly Mention[]): boolean =>
  entry !== undefined &&
  role !== undefined &&
  role.entry !== entry &&
  !shareCircle(role.entry, entry) &&
  named.some((other) => isStrangerBeside(other, mention));

const isStrangerBeside = ({ who, native, sentence, np }: Mention, first: Mention): boolean =>
  who.kind === 'other' && native === true && sentence === first.sentence && np >= first.to;

/** "Channel pulls host off air // Its editor A said B had been suspended": what is done is not done to the source. */
function told(
  description: Description,
  { opening, all, named }: Summary & { named: readonly Mention[] },
  sentences: readonly Sentence[],
  { language }: Context,
): readonly Introduced[] {
  const { np, sentence } = description;
  const [first, second] = opening;
  const { prepositions, conjunctions, speech, hasCases } = grammars[language];
  // «Главу ведомства уволили // Премьер X уволил главу ведомства Y»: whoever does it is not who it befalls.
  if (hasCases && isOblique(description)) {
    const other = first && actedOn(first.mention, named, sentences[first.mention.sentence]!);
    return other ? all.filter(({ mention }) => mention === other) : opening;
  }
  const before = sentences[sentence]!.forms[np - 1];
  const isObject =
    before !== undefined && !prepositions.has(before) && !conjunctions.has(before) && !speech.has(before);
  if (!isObject || !first || second) return opening;
  const { forms } = sentences[first.mention.sentence]!;
  const next = all.find(({ mention }) => mention.from > first.mention.to);
  const isSource = next && forms.slice(first.mention.to, next.mention.from).some((form) => speech.has(form));
  return isSource ? [next] : opening;
}
