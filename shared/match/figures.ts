// Finds figures by name: whole names first; they license the bare surname elsewhere in the item.
import type { SurnameForm } from '../watchlist/compile.ts';
import { isForeignWord, isRussianWord } from '../watchlist/russia.ts';
import { anyCase, type CaseSet } from '../watchlist/russian.ts';
import { grammars } from './grammar.ts';
import type { Context, Mention } from './mentions.ts';
import type { Sentence } from './sentences.ts';

type Candidate = {
  form: SurnameForm;
  from: number;
  to: number;
  cases: CaseSet;
  rule: string;
  whole: boolean;
  blocked: boolean;
};

/** All figure mentions of the item. A different first name is a veto; so is a bare surname that its policy forbids. */
export function findFigures(sentences: readonly Sentence[], itemContext: Context): Mention[] {
  const perSentence = sentences.map((sentence) => candidatesOf(sentence, itemContext));
  const context = withKnown(itemContext, perSentence.flat());
  const whole = new Set(perSentence.flatMap((list) => list.filter((c) => c.whole).map((c) => c.form.figure.id)));
  const licensed = new Set([
    ...whole,
    ...sentences.flatMap((sentence) => namedTwice(sentence, context, perSentence.flat())),
  ]);
  return sentences.flatMap((sentence, index) =>
    withoutOverlap([
      ...choose(perSentence[index] ?? [], sentence, context, licensed, sentences),
      ...nicknames(sentence, context),
      ...byPatronymic(sentence, context, licensed),
    ]),
  );
}

/** The Ukrainian press names Russia's men without their country: one who can be nobody else shows whom the item is about. */
function withKnown(context: Context, candidates: readonly Candidate[]): Context {
  if (context.russian || context.language !== 'uk') return context;
  const isSure = ({ form, whole, blocked }: Candidate) =>
    !blocked && !form.everyday && (whole || form.figure.bare === 'always');
  return candidates.some(isSure) ? { ...context, russian: true } : context;
}

/** A given name with patronymic elsewhere in the item vouches for the surname: «Козак ... Дмитрий Николаевич». */
function namedTwice(sentence: Sentence, context: Context, candidates: readonly Candidate[]): string[] {
  return sentence.tokens.flatMap((token, at) => {
    const next = sentence.forms[at + 1] ?? '';
    if (!token.capital || !isPatronymic(next) || context.watchlist.surnames.has(sentence.forms[at + 2] ?? ''))
      return [];
    return candidates.flatMap(({ form: { figure }, blocked }) =>
      !blocked && figure.given.has(token.form) && figure.patronymics.has(next) ? [figure.id] : [],
    );
  });
}

function candidatesOf(sentence: Sentence, context: Context): Candidate[] {
  const found: Candidate[] = [];
  const { surnames } = context.watchlist;
  sentence.tokens.forEach((token, at) => {
    if (!token.capital) return;
    for (const form of surnames.get(token.form) ?? []) {
      if (!form.rest.every((word, offset) => sentence.forms[at + 1 + offset] === word)) continue;
      found.push(extend(sentence, context, form, at, at + 1 + form.rest.length));
    }
  });
  return found;
}

const adjoined = (gap: string | undefined) => gap !== undefined && /^[ \u00A0.]*$/.test(gap);

/** Widens a surname to the given name, patronymic and initials around it, and sees whether they contradict. */
function extend(sentence: Sentence, context: Context, form: SurnameForm, from: number, to: number): Candidate {
  const { figure } = form;
  const { tokens } = sentence;
  const bare: Candidate = { form, from, to, cases: form.cases, rule: 'bare surname', whole: false, blocked: false };
  let left = from - 1;
  const reach = (at: number) => tokens[at] !== undefined && adjoined(tokens[at + 1]?.gap);
  let patronymic = false;
  while (left >= 0 && reach(left) && (isInitial(tokens[left]!.form) || isPatronymic(tokens[left]!.form))) {
    const { form: word } = tokens[left]!;
    if (isPatronymic(word)) {
      if (figure.patronymics.size > 0 && !figure.patronymics.has(word)) return { ...bare, blocked: true };
      patronymic = true;
    }
    left--;
  }
  const given = left >= 0 && reach(left) ? tokens[left] : undefined;
  if (given?.capital && figure.given.has(given.form)) {
    const cases = meet(form.cases, figure.given.get(given.form) ?? anyCase);
    return { ...bare, from: left, cases, rule: patronymic ? 'full name with patronymic' : 'full name', whole: true };
  }
  if (left < from - 1)
    return withInitials(
      sentence,
      bare,
      left + 1,
      given?.capital === true && context.watchlist.givenNames.has(given.form),
    );
  const next = tokens[to];
  if (
    next?.capital &&
    adjoined(next.gap) &&
    figure.given.has(next.form) &&
    !form.everyday &&
    !givenOfAnother(sentence, context, to)
  ) {
    return { ...bare, to: to + 1, rule: 'surname first', whole: true };
  }
  return { ...bare, blocked: contradicted(sentence, context, from, to) };
}

const isInitial = (form: string) => /^[a-zа-яіїє]$/.test(form);
const isPatronymic = (form: string) =>
  /^[a-z]{3,}(ovich|evich|ovitch|evitch|owitsch|ewitsch|ovna|evna|ovych|yovych|ichna|inichna)$/.test(form) ||
  /^\p{L}{3,}(ович|евич|овна|евна|ична|инична|ович[ауем]|евич[ауем]|овичем|евичем|овн[ыеуо]й?|евн[ыеуо]й?|йович|ївна|івна)$/u.test(
    form,
  );

const meet = (a: CaseSet, b: CaseSet): CaseSet => a & b || a;

/** "А. Б. Чубайс", "S. Shoigu": the letter next to the surname or the first of two must be the figure's. */
function withInitials(sentence: Sentence, bare: Candidate, first: number, otherGiven: boolean): Candidate {
  const token = sentence.tokens[first];
  const isAbbreviated = token?.capital === true && (sentence.tokens[first + 1]?.gap ?? '').startsWith('.');
  // Otherwise the letter is a word of the sentence: «с Путиным», «Пригожин и Уткин», "Russia's Putin".
  if (token && token.form.length === 1 && !isAbbreviated) return bare;
  if (otherGiven || (token && token.form.length === 1 && !bare.form.figure.initials.has(token.form)))
    return { ...bare, blocked: true };
  return isAbbreviated ? { ...bare, from: first, rule: 'initials', whole: true } : bare;
}

/** The word after the surname is the given name of the next person, not this one's. */
function givenOfAnother(sentence: Sentence, context: Context, at: number): boolean {
  const next = sentence.tokens[at + 1];
  return next?.capital === true && adjoined(next.gap) && context.watchlist.surnames.has(next.form);
}

/** A different first name, or an unknown capitalised word right before, makes it another person. */
function contradicted(sentence: Sentence, context: Context, from: number, to: number): boolean {
  const before = sentence.tokens[from - 1];
  const token = sentence.tokens[from];
  const after = sentence.tokens[to];
  // "Medvedev Jr", "Popov Street", a surname that is itself somebody's first or middle name: "Ivan Popov Smith".
  if (
    after?.capital &&
    adjoined(after.gap) &&
    !sentence.titleCase &&
    /^(street|island|bay|stadium|cup)$/.test(after.form)
  )
    return true;
  // „Putin-Vertraute“, „Wagner-Chef“: the compound is somebody else.
  if (context.language === 'de' && after?.gap === '-' && !context.watchlist.surnames.has(after.form)) return true;
  if (!before || !token || !adjoined(token.gap)) return false;
  if (before.capital && context.watchlist.givenNames.has(before.form) && !context.watchlist.surnames.has(before.form))
    return true;
  return false;
}

function choose(
  candidates: readonly Candidate[],
  sentence: Sentence,
  context: Context,
  licensed: ReadonlySet<string>,
  sentences: readonly Sentence[],
): Mention[] {
  const chosen: Mention[] = [];
  const positions = new Set(candidates.map((candidate) => candidate.to));
  for (const to of positions) {
    const here = candidates.filter((candidate) => candidate.to === to && !candidate.blocked);
    const whole = here.filter((candidate) => candidate.whole);
    if (whole.length > 0) {
      chosen.push(mentionOf(longest(whole), sentence));
      continue;
    }
    const bare = here
      .map((candidate) => titled(candidate, sentence, context))
      .filter((candidate) => allowedBare(candidate, sentence, context, licensed, sentences));
    const best = mostLikely(bare, licensed, sentences);
    if (best)
      chosen.push(
        mentionOf(
          licensed.has(best.form.figure.id) ? { ...best, rule: 'surname, full name elsewhere' } : best,
          sentence,
        ),
      );
  }
  return [...chosen, ...listedWith(chosen, candidates, sentence)];
}

const listed = /^(and|и|та|й|und|et|,)$/;

/** «Радаев, Жвачкин, кировский Васильев и Евстифеев»: a bare surname in a list with others of his circle. */
function listedWith(chosen: readonly Mention[], candidates: readonly Candidate[], sentence: Sentence): Mention[] {
  const { forms, tokens } = sentence;
  const joins = (from: number, to: number) =>
    to >= from &&
    to - from <= 2 &&
    (/,/.test(tokens[from]?.gap ?? '') || listed.test(forms[from] ?? '')) &&
    forms.slice(from, to).every((form) => listed.test(form) || /(ий|ый|ой|ого|ому|им|ым|его|ему)$/.test(form)) &&
    !tokens.slice(from, to + 1).some(({ gap }) => /[:;()–—]/.test(gap));
  const found = [...chosen];
  for (let grown = true; grown; ) {
    grown = false;
    for (const candidate of candidates) {
      const { form, from, to, blocked } = candidate;
      if (blocked || form.everyday || found.some((mention) => mention.from < to && from < mention.to)) continue;
      const besides = found.filter((mention) => joins(mention.to, from) || joins(to, mention.from));
      const isOne = besides.some(({ who }) => who.kind === 'figure' && who.figure.circle === form.figure.circle);
      const rivals = candidates.filter(
        (other) => other.from === from && other.form.figure.circle === form.figure.circle,
      );
      if (!isOne || rivals.length !== 1) continue;
      found.push(mentionOf({ ...candidate, rule: 'surname in a list with others of his circle' }, sentence));
      grown = true;
    }
  }
  return found.slice(chosen.length);
}

/** "General Popov", «депутат Белоусов»: a role right before the surname that fits the figure's circle. */
function titled(candidate: Candidate, sentence: Sentence, context: Context): Candidate {
  const { roles } = context.watchlist;
  for (let at = candidate.from - 1; at >= Math.max(0, candidate.from - 4); at--) {
    if (!/^[\s'’«"-]*$/.test(sentence.tokens[at + 1]?.gap ?? '')) break;
    for (const { meaning, match } of roles[context.language].matchesAt(sentence.forms, at)) {
      const fits = meaning.circles.includes(candidate.form.figure.circle) && match.end <= candidate.from;
      if (fits && context.russian && !foreignTitle(sentence, context, candidate.from))
        return { ...candidate, rule: 'surname after a title' };
    }
  }
  return candidate;
}

const longest = (list: readonly Candidate[]) => list.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));

/** The text has one of the words by which this bearer of the name is told from others. */
const isVouched = ({ form: { figure } }: Candidate, sentences: readonly Sentence[]): boolean =>
  figure.beside?.some((word) => sentences.some(({ forms }) => forms.some((form) => form.startsWith(word)))) ?? false;

function mostLikely(
  list: readonly Candidate[],
  licensed: ReadonlySet<string>,
  sentences: readonly Sentence[],
): Candidate | undefined {
  const rank = (c: Candidate) =>
    (licensed.has(c.form.figure.id) ? 8 : 0) +
    (list.length > 1 && isVouched(c, sentences) ? 4 : 0) +
    (c.rule === 'surname after a title' ? 2 : 0) +
    (c.form.figure.bare === 'always' ? 1 : 0);
  const sorted = [...list].sort((a, b) => rank(b) - rank(a));
  const [first, second] = sorted;
  // Two figures with equal claims to a bare surname: neither is certain.
  if (first && second && rank(first) === rank(second) && first.form.figure.id !== second.form.figure.id)
    return undefined;
  return first;
}

function allowedBare(
  candidate: Candidate,
  sentence: Sentence,
  context: Context,
  licensed: ReadonlySet<string>,
  sentences: readonly Sentence[],
): boolean {
  const { figure, everyday } = candidate.form;
  if (licensed.has(figure.id)) return true;
  if (everyday) return false;
  if (isVouched(candidate, sentences)) return context.russian && !foreignTitle(sentence, context, candidate.from);
  if (figure.bare === 'always' || candidate.rule === 'surname after a title') return true;
  if (figure.bare === 'context')
    return context.russian && !foreignTitle(sentence, context, candidate.from) && !sportsText(sentence);
  return false;
}

/** "Ukrainian general Popov": the nearest country word before the name within its phrase is another country's. */
export function foreignTitle(sentence: Sentence, context: Context, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    if (!/^[ '’-]*$/.test(sentence.tokens[at + 1]?.gap ?? '')) return false;
    const form = sentence.forms[at] ?? '';
    if (grammars[context.language].prepositions.has(form)) return false;
    if (isRussianWord[context.language](form)) return false;
    if (isForeignWord[context.language](form)) return true;
  }
  return false;
}

const sport =
  /^(tennis|atp|wta|nhl|djokovic|alcaraz|sinner|nadal|wimbledon|match|semifinal|quarterfinal|playoff|goalkeeper|striker|midfielder|турнир|матч|теннис|хоккеист|футболист|полузащитник|нападающий|вратарь|форвард|тренер|клуб|матч|сет)$/;
const sportsText = (sentence: Sentence) => sentence.forms.some((form) => sport.test(form));

function mentionOf(candidate: Candidate, sentence: Sentence): Mention {
  const { figure } = candidate.form;
  return {
    who: { kind: 'figure', figure },
    sentence: sentence.index,
    from: candidate.from,
    to: candidate.to,
    np: candidate.from,
    cases: candidate.cases,
    gender: figure.gender,
    rule: candidate.rule,
  };
}

/** «Дмитрий Олегович» without surname, of a figure whom the item names in full or by surname. */
function byPatronymic(sentence: Sentence, context: Context, licensed: ReadonlySet<string>): Mention[] {
  return sentence.tokens.flatMap((token, at) => {
    const next = sentence.tokens[at + 1];
    if (
      !token.capital ||
      !next?.capital ||
      !isPatronymic(next.form) ||
      context.watchlist.surnames.has(sentence.forms[at + 2] ?? '')
    )
      return [];
    return context.watchlist.figures
      .filter((figure) => licensed.has(figure.id) && figure.given.has(token.form) && figure.patronymics.has(next.form))
      .slice(0, 1)
      .map((figure) =>
        mentionOf(
          {
            form: { figure, rest: [], cases: anyCase, everyday: false },
            from: at,
            to: at + 2,
            cases: figure.given.get(token.form) ?? anyCase,
            rule: 'given name and patronymic',
            whole: true,
            blocked: false,
          },
          sentence,
        ),
      );
  });
}

function nicknames(sentence: Sentence, context: Context): Mention[] {
  return sentence.forms.flatMap((_, at) =>
    [...context.watchlist.nicknames.matchesAt(sentence.forms, at)].map(({ meaning: figure, match }) => ({
      ...mentionOf(
        {
          form: { figure, rest: [], cases: anyCase, everyday: false },
          from: at,
          to: match.end,
          cases: anyCase,
          rule: 'nickname',
          whole: true,
          blocked: false,
        },
        sentence,
      ),
    })),
  );
}

/** Of mentions within one another the widest stays, of equal ones the first: "Putin's chef" is not also Putin. */
function withoutOverlap(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (mention, index) =>
      !mentions.some((other, position) => {
        const longer = other.to - other.from - (mention.to - mention.from);
        const within = other.from <= mention.from && other.to >= mention.to;
        return within && (longer > 0 || (longer === 0 && position < index));
      }),
  );
}
