// How a language speaks of countries: those that are not the watched one, and authorities that each has.

export type Abroad = {
  /** Words by which texts name countries, their people and their leaders; folded, a star stands for any ending. */
  nations: readonly string[];
  /** In a sentence that denies; those of the watched country stand in its country.yaml. */
  authorities: RegExp;
};
