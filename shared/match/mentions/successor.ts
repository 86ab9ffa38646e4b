// Whether a mention is of the one who takes a place, not of the one who leaves it.
import type { Sentence } from '../text/sentences.ts';
import type { Mention } from './mention.ts';

/** Of the one who takes the place the text says so. */
export function isSuccessor(mention: Mention, sentences: readonly Sentence[]): boolean {
  const { forms } = sentences[mention.sentence]!;
  return (
    forms
      .slice(Math.max(0, mention.np - 5), mention.to + 3)
      .some((form) =>
        /^(нынешн|новы|новый|назнач|возложен|исполня|сменит|сменил|займет|занял|возглав|вместо|нинішн|новий|призначен|очолит|очолив|замість|викону)/.test(
          form,
        ),
      ) ||
    takes.test(
      forms.slice(mention.to).find((form) => !/^(reportedly|has|have|was|is|been|will|now|be|to)$/.test(form)) ?? '',
    ) ||
    isTaken(forms.slice(Math.max(0, mention.np - 6), mention.np))
  );
}

/** What the one does who comes. */
const takes = /^(replaced|replaces|replacing|replace|succeeds|succeeded|succeed|appointed|promoted|taking|takes|steps)$/;

/** "Putin appointed X", "replaced by X", "succeeded by former minister X". */
const isTaken = (before: readonly string[]): boolean =>
  before.some((form) => /^(appointed|appoints|appointing|nominated|nominates|tapped|picked|installed|promoted)$/.test(form)) ||
  before.some((form, at) => /^(replaced|succeeded|followed)$/.test(form) && before[at + 1] === 'by');

