// Title and summary as one account: a headline's roles and epithets stand for the people whom the summary introduces.
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Mention, Who } from './mention.ts';
import { isNamed, isStanding, nameOf } from './mention.ts';
import { phraseStart } from './role-phrase.ts';
import type { RoleMention } from './roles.ts';
import { isSuccessor } from './successor.ts';

/** Somebody whom the headline describes: an office, or whose ally he is. */
type Description = Pick<RoleMention, 'sentence' | 'from' | 'to' | 'np' | 'cases' | 'text' | 'bound'> & {
  /** Undefined for an epithet. */
  entry: RoleMention['entry'] | undefined;
};

/** A person whom the summary introduces, with the role that it gives him. */
type Introduced = { mention: Mention; role: RoleMention | undefined };

/** The mentions by which the headline's descriptions are people of the summary; those that find nobody are left out. */
export function readAsOne(
  named: readonly Mention[],
  roles: readonly RoleMention[],
  sentences: readonly Sentence[],
  context: Context,
): Mention[] {
  const people = introduced(named, roles, sentences, context);
  if (people.length === 0) return [];
  const inTitle = named.filter(({ sentence }) => sentences[sentence]!.field === 'title');
  const descriptions = [
    ...roles.filter((role) => sentences[role.sentence]!.field === 'title' && !role.foreign && !role.named),
    ...epithets(inTitle, sentences, context),
    ...persons(roles, sentences, context),
  ].filter(({ from, to, sentence }) =>
    inTitle.every((name) => name.sentence !== sentence || name.to <= from || to <= name.from),
  );
  return descriptions.flatMap((description) => meant(description, people, sentences, context));
}

/** Whoever a description means: of several people one whom it fits better than the others, or all where it is a plural. */
function meant(
  description: Description,
  people: readonly Introduced[],
  sentences: readonly Sentence[],
  context: Context,
): Mention[] {
  const fitting = people.filter((person) => fits(description, person, sentences, context));
  const word = sentences[description.sentence]!.forms[description.to - 1] ?? '';
  const isPlural = grammars[context.language].manyEnding.test(word);
  if (isPlural ? fitting.length < 2 : fitting.length === 0) return [];
  const { sentence, from, to, np, cases, text } = description;
  const whos = (isPlural ? fitting : fitting.slice(0, 1)).map(({ mention: { who } }): Who => {
    return who.kind === 'other' ? { kind: 'person', name: who.name, role: text } : who;
  });
  const [who, ...others] = whos;
  const gender = isPlural ? undefined : fitting[0]!.mention.gender;
  const place = { sentence, from, to, np, cases, gender };
  return [{ who: who!, ...place, rule: 'role, named elsewhere', ...(others.length > 0 && { others }) }];
}

/** Agreement of office and gender. */
function fits(
  { entry, from, to, np, sentence, bound }: Description,
  { mention, role }: Introduced,
  sentences: readonly Sentence[],
  { language, foreign }: Context,
): boolean {
  const { who, gender } = mention;
  const { forms } = sentences[sentence]!;
  if (gender === 'm' && forms.slice(np, to).some((form) => grammars[language].feminine.has(form))) return false;
  if (who.kind === 'other' && (entry === undefined ? role === undefined : !entry.introduces)) return false;
  // An office without a word about the country, in a text about another country, is not ours.
  if (who.kind === 'other' && !bound && foreign) return false;
  if (entry?.collective || entry?.only) return false;
  if (!entry || entry.circles.length === 0 || forms[from - 1] === 'ex') return true;
  const circles = who.kind === 'figure' ? [who.figure.circle, ...(role?.entry.circles ?? [])] : role?.entry.circles;
  return circles === undefined || circles.some((circle) => entry.circles.includes(circle));
}

/** Between people of a list. */
const listReach = 7;

/** The people with whom the summary opens, whom the title does not name; those whom "and" or a comma adds to the first. */
function introduced(
  named: readonly Mention[],
  roles: readonly RoleMention[],
  sentences: readonly Sentence[],
  context: Context,
): Introduced[] {
  const first = sentences.find(({ field }) => field !== 'title');
  if (!first || sentences[0]!.field !== 'title') return [];
  const { prepositions } = grammars[context.language];
  const known = new Set(named.filter(({ sentence }) => sentence < first.index).map(keyOf));
  const there = named
    .filter((mention) => mention.sentence === first.index && !isStanding(mention) && !known.has(keyOf(mention)))
    .sort((a, b) => a.from - b.from);
  const people: Introduced[] = [];
  let end = 0;
  for (const mention of there) {
    const before = first.forms.slice(end, mention.np);
    const isNext = people.length === 0 ? opens(before, context) : isListed(first, end, mention.np, context);
    if (!isNext || !isOurs(mention, first, context)) break;
    if (isSuccessor(mention, sentences)) break;
    if (people.length > 0 || !prepositions.has(first.forms[mention.np - 1] ?? '')) {
      const own = roles.find(
        (role) => role.sentence === first.index && role.from < mention.from && mention.from <= role.end,
      );
      people.push({ mention, role: own });
    }
    end = mention.to;
  }
  return people.length > 0 ? people : protagonist(there, first, roles, sentences, context);
}

/** "Putin on Thursday appointed A. B was dismissed": the only one whom the summary names, but for those who come in another's place. */
function protagonist(
  there: readonly Mention[],
  first: Sentence,
  roles: readonly RoleMention[],
  sentences: readonly Sentence[],
  context: Context,
): Introduced[] {
  const ours = there.filter((mention) => isOurs(mention, first, context) && !isSuccessor(mention, sentences));
  const [mention] = ours;
  if (!mention || ours.some((other) => keyOf(other) !== keyOf(mention))) return [];
  const role = roles.find((own) => own.sentence === first.index && own.from < mention.from && mention.from <= own.end);
  return [{ mention, role }];
}

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

/** Somebody watched, or a name of the country's people whom no other country's word introduces. */
function isOurs(mention: Mention, sentence: Sentence, context: Context): boolean {
  if (isNamed(mention)) return true;
  const isForeign = sentence.forms.slice(0, mention.from).some(context.country.isForeign);
  return mention.who.kind === 'other' && mention.native === true && context.home && !isForeign;
}

/** "Kadyrov Ally", "Shoigu’s Deputy": a title that says whose man he is. */
function epithets(inTitle: readonly Mention[], sentences: readonly Sentence[], context: Context): Description[] {
  const { associates, of } = grammars[context.language];
  return inTitle.filter(isNamed).flatMap((mention) => {
    const sentence = sentences[mention.sentence]!;
    const { forms } = sentence;
    const behind = [mention.to, mention.to + 1, mention.to + 2].find((at) => associates.has(forms[at] ?? ''));
    const ahead = of.has(forms[mention.np - 1] ?? '') ? mention.np - 2 : mention.np - 1;
    const at = behind ?? (associates.has(forms[ahead] ?? '') ? ahead : undefined);
    if (at === undefined || /[,;:()–—]/.test(sentence.tokens[Math.max(at, mention.np)]?.gap ?? '')) return [];
    const np = behind === undefined ? phraseStart(sentence, context, at) : mention.np;
    const text = forms.slice(Math.min(np, at), Math.max(at + 1, behind === undefined ? mention.to : 0)).join(' ');
    return [
      { sentence: mention.sentence, from: at, to: at + 1, np: at, cases: 63, text, bound: true, entry: undefined },
    ];
  });
}

/** "Banking Tycoon Gives Up Passport": what a headline calls somebody. */
function persons(roles: readonly RoleMention[], sentences: readonly Sentence[], context: Context): Description[] {
  const { persons: words, relations } = grammars[context.language];
  return sentences
    .filter(({ field }) => field === 'title')
    .flatMap((sentence) =>
      sentence.forms.flatMap((form, at): Description[] => {
        if (!words.has(form) || roles.some((role) => isWithin(at, sentence, role))) return [];
        const next = sentence.forms[at + 1] ?? '';
        const isHead =
          !words.has(next) &&
          !relations.has(next) &&
          !(next === 's' && /['’]/.test(sentence.tokens[at + 1]?.gap ?? ''));
        const np = phraseStart(sentence, context, at);
        const isForeign = sentence.forms.slice(Math.max(0, np - 2), at).some(context.country.isForeign);
        if (!isHead || isForeign) return [];
        const place = { sentence: sentence.index, from: at, to: at + 1, np, cases: 63 };
        return [{ ...place, text: sentence.forms.slice(np, at + 1).join(' '), bound: true, entry: undefined }];
      }),
    );
}

const isWithin = (at: number, { index }: Sentence, role: RoleMention) =>
  role.sentence === index && role.np <= at && at < Math.max(role.to, role.end);
