// Counts what reading an item costs, and ends it where a text asks for more than any honest one does.
import type { Sentence } from './text/sentences.ts';

/** What was done of an item, in steps of about a microsecond at most, and where reading ended before the text did. */
export type Work = { steps: number; note?: string };

/** About a fifth of a second. A long article of a thousand words costs some thousands. */
export const mostSteps = 400_000;

export class Meter {
  #steps = 0;
  #note: string | undefined;
  readonly #most: number;

  constructor(most = mostSteps) {
    this.#most = most;
  }

  /** Counts steps that are about to be done; false where they would be too many: then nothing more is to be done. */
  spend(steps: number, where: () => string): boolean {
    if (this.#note !== undefined) return false;
    if (this.#steps + steps > this.#most) {
      this.#note = `read no further than ${where()}: more work than ${this.#most} steps`;
      return false;
    }
    this.#steps += steps;
    return true;
  }

  get work(): Work {
    return { steps: this.#steps, ...(this.#note !== undefined && { note: this.#note }) };
  }
}

/** The sentences that may be read. */
export function readable(meter: Meter, sentences: readonly Sentence[]): Sentence[] {
  const end = sentences.findIndex(
    (sentence) => !meter.spend(stepsAToken * sentence.tokens.length, () => placeOf(sentence)),
  );
  return sentences.slice(0, end < 0 ? undefined : end);
}

/** Looking a word up in every table. */
const stepsAToken = 10;

/** For people. */
export const placeOf = ({ field, index, text }: Sentence) =>
  `sentence ${index + 1} (in the ${field}: "${text.slice(0, 40)}")`;
