// Judges each attribution: is it one we look for, and how certain is it, beyond what its own clause says.
import type { Manner } from '../../vocabulary.ts';
import type { Attribution, Scene } from '../attribution/scene.ts';
import { clauseEnd } from '../text/clauses.ts';
import { grammars, tellsAbsence } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import { mannerOf } from '../triggers/manner.ts';
import { type Headline, recalled, recalledAttack, topical } from './background.ts';
import { cuesOf } from './cues.ts';
import { aged, announced, told } from './recency.ts';
import { scoreParts } from './score.ts';
import { readStatus, type StatusReading } from './status.ts';

/** One reading of a sentence: whom a trigger concerns and how certain it is. */
export type Finding = Attribution &
  StatusReading & { sentence: Sentence; score: { part: string; value: number }[]; manner?: Manner };

/** Nobody is told dead because a list has him in an office, or a summary lets him speak: the office died, whoever held it. */
const ofOffice = (attribution: Attribution): Attribution => {
  const { trigger, mention } = attribution;
  if (trigger.event !== 'died' || !mention.office) return attribution;
  return { ...attribution, mention: { ...mention, who: mention.office, rule: 'role' } };
};

/** Adds status and score to an attribution, and tells a death of the office where nobody is known to have died. `published` is the item's date. */
export function judge(attribution: Attribution, scene: Scene, headline: Headline, published: Date): Finding {
  const { trigger, mention } = attribution;
  const { sentence, context } = scene;
  const whose = mention.sentence === sentence.index ? mention : undefined;
  const ofClause = readStatus(trigger, sentence, context, published, whose);
  const recalledOnly = recalled(
    told(announced(ofClause, attribution, scene), attribution, scene, headline),
    attribution,
    scene,
    headline,
  );
  const recent = aged(recalledOnly, attribution, published, context);
  const answer = answered(topical(recent, attribution, scene, headline), scene);
  const manner = mannerIn(attribution, scene);
  const reading = recalledAttack(attempted(survived(answer, manner), manner), manner, scene, headline);
  const how = manner === undefined ? {} : { manner };
  const isDeath = manner !== 'attack' && (reading.status === 'asserted' || reading.status === 'past');
  const found = isDeath ? ofOffice(attribution) : attribution;
  const score = scoreParts(found, reading);
  const kind = isAway(attribution, manner, scene) ? { trigger: { ...trigger, event: 'wanted' as const } } : how;
  return { ...found, ...reading, ...kind, sentence, score };
}

/** What a court or an investigator does without having anybody. */
const onPaper: ReadonlySet<Manner> = new Set(['charge', 'trial', 'sentence', 'inquiry']);

/** "Exiled lawmaker charged", "gets eight years in absentia": whoever is charged and judged from afar is hunted, and not held. */
function isAway({ mention, trigger }: Attribution, manner: Manner | undefined, { sentence, context }: Scene): boolean {
  if (trigger.event !== 'detained' || manner === undefined || !onPaper.has(manner)) return false;
  const { exiled } = grammars[context.language];
  const isExiled =
    mention.sentence === sentence.index &&
    sentence.forms.slice(mention.np, mention.to).some((form) => exiled?.test(form));
  const clause = sentence.forms.slice(trigger.from, clauseEnd(sentence, trigger.to, context));
  return isExiled || tellsAbsence(clause, context.language);
}

/** Tokens around the words of an attack or a fall in which a word of death tells how it ended: "dies after falling". */
const besideDeath = 3;

/** How it happened by the trigger's words; an attack or a fall with a word of death right beside it is a death. */
function mannerIn({ trigger: { from, to, event } }: Attribution, { sentence, context }: Scene): Manner | undefined {
  const of = (start: number, end: number) =>
    mannerOf(sentence.forms.slice(Math.max(0, start), end), event, context.watchlist, context.language);
  const own = of(from, to);
  if (own !== 'attack' && own !== 'accident') return own;
  // A word of killing beside it may be of the attempt itself, or of its other victims.
  return [of(from - besideDeath, from), of(to, to + besideDeath)].includes('death') ? 'death' : own;
}

/** Whoever is ill has not died: that it may come to that is all that such a text can tell of a death. */
const survived = (reading: StatusReading, manner: Manner | undefined): StatusReading =>
  manner === 'illness' && reading.status === 'asserted'
    ? { status: 'possible', cues: [...reading.cues, { kind: 'illness', text: 'no more than ill' }] }
    : reading;

/** "Tried to kill the general": an attempt on somebody's life that was made is an attack, whatever came of it. */
const attempted = (reading: StatusReading, manner: Manner | undefined): StatusReading =>
  manner === 'attack' && reading.status === 'possible' && reading.cues.every(({ kind }) => kind === 'attempted')
    ? { ...reading, status: 'asserted' }
    : reading;

/** „Rücktritt? Der Kreml dementiert“, «Утік? МЗС спростовує»: the next sentence denies what the question asks. */
function answered(reading: StatusReading, { sentence, sentences, context }: Scene): StatusReading {
  const next = sentences[sentence.index + 1];
  if (reading.status !== 'possible' || !next || !sentence.text.trimEnd().endsWith('?')) return reading;
  const cues = cuesOf(context.language);
  for (let at = 0; at < Math.min(8, next.forms.length); at++)
    for (const { meaning, match } of cues.matchesAt(next.forms, at))
      if (meaning.kind === 'denial' || (at === 0 && meaning.kind === 'negation'))
        return {
          status: 'denied',
          cues: [...reading.cues, { kind: 'denial', text: next.forms.slice(at, match.end).join(' ') }],
        };
  return reading;
}
