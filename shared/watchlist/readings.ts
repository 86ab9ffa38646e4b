// The texts that a phrase finds, written out: so that phrases can be held against each other.
import type { Phrase } from './phrases.ts';

/** No text holds it: it stands for a word, or an ending, of which a phrase says nothing. */
const anything = '\u0000';

/** Every sequence of words that the phrase finds, what is open in it left open. */
export function* readings({ elements }: Phrase, from = 0): Generator<string[]> {
  const element = elements[from];
  if (element === undefined) return yield [];
  if (element.kind === 'beside') return yield* readings({ source: '', elements }, from + 1);
  const starts =
    element.kind === 'gap'
      ? Array.from({ length: element.most + 1 }, (_, length) => Array<string>(length).fill(anything))
      : [
          ...element.options.map((option) =>
            option.map(({ text, prefix, any }) => (any ? anything : prefix ? text + anything : text)),
          ),
          ...(element.optional ? [[]] : []),
        ];
  for (const start of starts)
    for (const rest of readings({ source: '', elements }, from + 1)) yield [...start, ...rest];
}

/** Stops at the first that fails, which most phrases have at once. */
export function everyReading(phrase: Phrase, test: (words: readonly string[]) => boolean): boolean {
  for (const words of readings(phrase)) if (!test(words)) return false;
  return true;
}

type Pattern = { text: string; prefix: boolean; any: boolean };

const patternsOf = ({ elements }: Phrase): Pattern[] =>
  elements.flatMap((element) =>
    element.kind === 'gap'
      ? [{ text: '', prefix: true, any: true }]
      : element.kind === 'beside'
        ? []
        : element.options.flat(),
  );

/** Whether some word may belong to both. */
export function mayMeet(one: Phrase, other: Phrase): boolean {
  const others = patternsOf(other);
  return patternsOf(one).some((a) => others.some((b) => haveWordInCommon(a, b)));
}

function haveWordInCommon(a: Pattern, b: Pattern): boolean {
  if (a.any || b.any) return true;
  return a.text === b.text || (a.prefix && b.text.startsWith(a.text)) || (b.prefix && a.text.startsWith(b.text));
}
