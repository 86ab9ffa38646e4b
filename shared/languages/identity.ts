// How a language is told from the others of its script.

export type Identity =
  | {
      /** Function words, folded and parted by blanks; two languages may share one, which then tells nothing between them. */
      telling: string;
      /** Letters and endings that the others hardly have; names count too (Schoigu, Choïgou). */
      shapes: RegExp;
    }
  | { letters: RegExp };
