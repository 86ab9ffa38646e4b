// The forms of a Russian or Ukrainian past tense, and of nouns.
import type { Forms } from './cases.ts';
import type { WordForm } from './inflection.ts';

/** `base`: the past tense of a man; `fleeting`: «пришел», «пришла», a vowel before the л that the other forms have not. */
export function pastTense(base: string, endings: readonly string[], fleeting: boolean): WordForm[] {
  const reflexive = /(ся|сь)$/.test(base);
  const plain = base.replace(/(ся|сь)$/, '');
  const stem = plain.replace(/(л|в)$/, '');
  const stems = /[шд]е$/.test(stem) && fleeting ? [stem, stem.slice(0, -1)] : [stem];
  const forms = stems.flatMap((s) => endings.map((ending) => s + ending));
  const all = reflexive ? forms.flatMap((form) => [`${form}ся`, `${form}сь`]) : forms;
  return [...all.map((text) => ({ text })), { text: `${stem}вш`, prefix: true }];
}

/** A neuter noun has the endings that it may have, whatever their case. */
export function nounForms(noun: string, neuter: readonly string[], decline: (noun: string) => Forms): WordForm[] {
  const isNeuter = /(ие|ия|ье|ння|ття)$/.test(noun) && !/ия$/.test(noun);
  if (isNeuter) return neuter.map((ending) => ({ text: noun.slice(0, -1) + ending }));
  return [...decline(noun)].map(([text, cases]) => ({ text, cases }));
}
