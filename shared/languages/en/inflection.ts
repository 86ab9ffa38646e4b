// The forms of a regular English verb.
import type { Inflection } from '../inflection.ts';

function verb(base: string): string[] {
  const ing = base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  const s = /(s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
  return [base, s, base.endsWith('e') ? `${base}d` : `${base}ed`, ing];
}

export const inflection: Inflection = { verb: (base) => verb(base).map((text) => ({ text })) };
