// Whom a pronoun or an unnamed subject means: the person whom the text was just speaking of.
import type { Scene } from '../attribute.ts';
import { grammars } from '../grammar.ts';
import type { Mention } from '../mentions.ts';

/** A plural pronoun means nobody single: they, their, они, їх. */
const isPlural = (pronoun: Mention, scene: Scene) =>
  /^(they|them|their|они|их|им|ими|вони|їх|їм|ними|ils|elles|leur|leurs)$/.test(
    scene.sentence.forms[pronoun.from] ?? '',
  );

const agrees = (mention: Mention, gender: 'm' | 'f' | undefined) =>
  !gender || !mention.gender || mention.gender === gender;

/** The person a pronoun stands for: first the subject of its own sentence before it, then of the sentences before. */
export function antecedent(pronoun: Mention, scene: Scene): Mention | undefined {
  const before = scene.own.filter(
    (mention) => mention.to <= pronoun.from && mention.who.kind !== 'pronoun' && agrees(mention, pronoun.gender),
  );
  if (isPlural(pronoun, scene)) return undefined;
  const local = before.find((mention) => isSubjectLike(mention, scene)) ?? before.at(-1);
  return local ?? salient(scene, pronoun.gender);
}

/** The person of the preceding sentences who was most probably spoken of: subjects before others, nearer before farther. */
export function salient(scene: Scene, gender: 'm' | 'f' | undefined): Mention | undefined {
  for (let index = scene.sentence.index - 1; index >= 0; index--) {
    const candidates = scene.all.filter(
      (mention) => mention.sentence === index && mention.who.kind !== 'pronoun' && agrees(mention, gender),
    );
    const subject = candidates.find((mention) =>
      isSubjectLike(mention, { ...scene, sentence: scene.sentences[index]! }),
    );
    if (subject ?? candidates[0]) return subject ?? candidates[0];
  }
  return undefined;
}

/** Not behind a preposition, not a possessor, and not a source before a colon; in case languages, nominative. */
export function isSubjectLike(mention: Mention, scene: Pick<Scene, 'sentence' | 'context'>): boolean {
  const grammar = grammars[scene.context.language];
  const { tokens, forms } = scene.sentence;
  if (grammar.hasCases && (mention.cases & 1) === 0) return false;
  if (grammar.prepositions.has(forms[mention.np - 1] ?? '')) return false;
  return !(forms[mention.to] === 's' && /['’]/.test(tokens[mention.to]?.gap ?? ''));
}
