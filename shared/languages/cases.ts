// What the case forms of Russian and Ukrainian names have in common.

/** Cases as bits, so that a form shared by several cases is one form: Чубайса is genitive and accusative. */
export const cases = {
  nominative: 1,
  genitive: 2,
  dative: 4,
  accusative: 8,
  instrumental: 16,
  prepositional: 32,
} as const;
/** Bit set of `cases`; 63 for words that do not decline. */
export type CaseSet = number;
export const anyCase: CaseSet = 63;

export type Gender = 'm' | 'f';
/** Form to the cases it can stand in. */
export type Forms = Map<string, CaseSet>;

/** Endings of one declension class after the stem, by case. */
export type Endings = readonly (readonly [ending: string, cases: CaseSet])[];

/** Adds the stem's forms with these endings. */
export function decline(forms: Forms, stem: string, endings: Endings): Forms {
  for (const [ending, set] of endings) forms.set(stem + ending, (forms.get(stem + ending) ?? 0) | set);
  return forms;
}

/** Forms of a hyphenated name: of its parts, those that can stand in one case. */
export function joinParts(left: Forms, right: Forms): Forms {
  const joined: Forms = new Map();
  for (const [a, aCases] of left) {
    for (const [b, bCases] of right) {
      const both = aCases & bCases;
      if (both || aCases === cases.nominative) joined.set(`${a}-${b}`, both || bCases);
    }
  }
  return joined;
}
