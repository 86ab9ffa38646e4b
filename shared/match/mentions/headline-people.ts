// Whom a headline describes without a name: whose ally he is, what he is called.

import { marks } from '../text/clauses.ts';
import type { Context } from '../text/context.ts';
import { grammars } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { isNamed, type Mention } from './mention.ts';
import type { RoleMention } from './role-mention.ts';
import { isPersonNoun, phraseStart } from './role-phrase.ts';

/** Somebody whom the headline describes: an office, or whose ally he is. */
export type Description = Pick<RoleMention, 'sentence' | 'from' | 'to' | 'np' | 'cases' | 'text' | 'bound'> & {
  /** Undefined for an epithet. */
  entry: RoleMention['entry'] | undefined;
};

/** "Kadyrov Ally", "Shoigu’s Deputy": a title that says whose man he is. */
export function epithets(inTitle: readonly Mention[], sentences: readonly Sentence[], context: Context): Description[] {
  const { associates, of } = grammars[context.language];
  return inTitle.filter(isNamed).flatMap((mention) => {
    const sentence = sentences[mention.sentence]!;
    const { forms } = sentence;
    const behind = [mention.to, mention.to + 1, mention.to + 2].find((at) => associates.has(forms[at] ?? ''));
    const ahead = of.has(forms[mention.np - 1] ?? '') ? mention.np - 2 : mention.np - 1;
    const at = behind ?? (associates.has(forms[ahead] ?? '') ? ahead : undefined);
    if (at === undefined || marks.test(sentence.tokens[Math.max(at, mention.np)]?.gap ?? '')) return [];
    const np = behind === undefined ? phraseStart(sentence, context, at) : mention.np;
    const text = forms.slice(Math.min(np, at), Math.max(at + 1, behind === undefined ? mention.to : 0)).join(' ');
    return [
      { sentence: mention.sentence, from: at, to: at + 1, np: at, cases: 63, text, bound: true, entry: undefined },
    ];
  });
}

/** "Banking Tycoon Gives Up Passport": what a headline calls somebody; beside an office, a suspect is nobody of the summary's opening. */
export function persons(
  roles: readonly RoleMention[],
  sentences: readonly Sentence[],
  context: Context,
): Description[] {
  const { strangers } = grammars[context.language];
  const isAnother = ({ forms, index }: Sentence, at: number) =>
    strangers.has(forms[at] ?? '') && roles.some(({ sentence }) => sentence === index);
  return sentences
    .filter(({ field }) => field === 'title')
    .flatMap((sentence) =>
      sentence.forms.flatMap((_, at): Description[] => {
        if (!isPersonNoun(at, sentence, context) || roles.some((role) => isWithin(at, sentence, role))) return [];
        if (isAnother(sentence, at)) return [];
        const np = phraseStart(sentence, context, at);
        const isForeign = sentence.forms.slice(Math.max(0, np - 2), at).some(context.country.isForeign);
        if (isForeign) return [];
        const place = { sentence: sentence.index, from: at, to: at + 1, np, cases: 63 };
        return [{ ...place, text: sentence.forms.slice(np, at + 1).join(' '), bound: true, entry: undefined }];
      }),
    );
}

const isWithin = (at: number, { index }: Sentence, role: RoleMention) =>
  role.sentence === index && role.np <= at && at < Math.max(role.to, role.end);
