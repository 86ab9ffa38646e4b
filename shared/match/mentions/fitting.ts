// Whether somebody of the summary can be whom a headline's description means.
import type { Context } from '../text/context.ts';
import type { Sentence } from '../text/sentences.ts';
import { agrees, isFormer } from './agreement.ts';
import type { Description } from './headline-people.ts';
import type { Introduced } from './introduced.ts';

/** Agreement, and an office of the description's circles. */
export function fits(
  description: Description,
  { mention, role }: Introduced,
  sentences: readonly Sentence[],
  context: Context,
): boolean {
  const { entry, sentence, bound } = description;
  const { who } = mention;
  if (!agrees(description, mention, role?.text.split(' ') ?? [], sentences, context)) return false;
  // An office without a word about the country, in a text about another country, is not ours.
  if (who.kind === 'other' && ((entry === undefined && role === undefined) || (!bound && context.foreign)))
    return false;
  if (entry?.only) return false;
  if (!entry || entry.circles.length === 0 || isFormer(description, sentences[sentence]!, context)) return true;
  const circles = who.kind === 'figure' ? [who.figure.circle, ...(role?.entry.circles ?? [])] : role?.entry.circles;
  return circles === undefined || circles.some((circle) => entry.circles.includes(circle));
}
