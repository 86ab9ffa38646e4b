// Attribution where case endings tell who did what to whom: Russian, Ukrainian.

import { cases } from '../../watchlist/russian.ts';
import { type Attribution, gapBetween, type Scene } from '../attribute.ts';
import { grammars } from '../grammar.ts';
import type { Mention } from '../mentions.ts';
import type { Trigger } from '../triggers.ts';
import { salient } from './antecedent.ts';

const breaks = /[,;:()«»"“”–—]|\s-\s/;

/** Whom the trigger concerns by its slot and the cases of the mentions around it. */
export function attributeByCase(trigger: Trigger, scene: Scene): Attribution[] {
  const give = (mention: Mention | undefined, rule: string): Attribution[] =>
    mention
      ? [
          {
            mention,
            rule,
            distance: mention.sentence === scene.sentence.index ? gapBetween(mention, trigger) : 15,
            trigger,
          },
        ]
      : [];
  switch (trigger.slot) {
    case 'subject':
    case 'refuted':
    case 'passive': {
      const subject = best(trigger, scene, cases.nominative);
      if (subject) return give(subject, trigger.slot === 'passive' ? 'subject of the passive' : 'subject');
      return give(unspoken(trigger, scene), 'subject of the sentence before');
    }
    case 'object': {
      const object = best(trigger, scene, cases.accusative);
      return object ? give(object, 'object') : [];
    }
    default: {
      const owner = genitiveAfter(trigger, scene) ?? possessiveNear(trigger, scene);
      return give(owner, 'owner of the noun');
    }
  }
}

/** The mention in the needed case that stands nearest, where crossing a clause costs more than distance. */
function best(trigger: Trigger, scene: Scene, needed: number): Mention | undefined {
  const scored = scene.own
    .filter(
      (mention) =>
        (mention.cases & needed) !== 0 &&
        !overlaps(mention, trigger) &&
        isFree(mention, scene, needed) &&
        agrees(mention, trigger, scene, needed),
    )
    .map((mention) => ({ mention, cost: cost(mention, trigger, scene) }))
    .filter(({ cost }) => cost <= 18)
    .sort((a, b) => a.cost - b.cost);
  return scored[0]?.mention;
}

const overlaps = (mention: Mention, trigger: Trigger) => mention.from < trigger.to && trigger.from < mention.to;

/** Not governed by a preposition, not the dependent of a kinsman or an aide, and not the source before a colon. */
function isFree(mention: Mention, scene: Scene, needed: number): boolean {
  const grammar = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  const before = forms[mention.np - 1] ?? '';
  if (grammar.prepositions.has(before)) return false;
  if (isDependent(mention, scene)) return false;
  if (needed === cases.nominative && mention.np === 0 && /:/.test(tokens[mention.to]?.gap ?? '')) return false;
  return true;
}

/** «заместитель Шойгу», «дочь Пескова»: a genitive that hangs on a kinsman or an aide. */
function isDependent(mention: Mention, scene: Scene): boolean {
  const { relations } = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  return [mention.np, mention.from].some(
    (at) =>
      relations.has(forms[at - 1] ?? '') &&
      /^\s+$/.test(tokens[at]?.gap ?? '') &&
      (mention.cases & cases.genitive) !== 0,
  );
}

/** A past tense or short participle shows the gender of its subject. */
function agrees(mention: Mention, trigger: Trigger, scene: Scene, needed: number): boolean {
  if (needed !== cases.nominative || !mention.gender) return true;
  const verb = scene.sentence.forms[trigger.from] ?? '';
  if (/(ла|лась|на|та)$/.test(verb) && /(ла|лась|ена|ана|ята|ита)$/.test(verb)) return mention.gender === 'f';
  if (/[аеияуыоі](л|лся|в|вся|ен|ан|ят)$/.test(verb)) return mention.gender === 'm';
  return true;
}

function cost(mention: Mention, trigger: Trigger, scene: Scene): number {
  const { tokens } = scene.sentence;
  const isBefore = mention.to <= trigger.from;
  const [from, to] = isBefore ? [mention.to, trigger.from] : [trigger.to, mention.np];
  const crossed = tokens.slice(from, Math.max(from, to) + 1).filter((token) => breaks.test(token.gap)).length;
  const isSource = isBefore && grammars[scene.context.language].speech.has(scene.sentence.forms[mention.to] ?? '');
  const isOther = mention.who.kind === 'pronoun' ? 1 : 0;
  return (
    gapBetween(mention, trigger) +
    crossed * 3 +
    (isBefore ? 0 : 1) +
    (isSource && trigger.event !== 'spoke-out' ? 8 : 0) +
    isOther
  );
}

/** «отставка бывшего главы Роснано Анатолия Чубайса»: the genitive within the noun's own phrase. */
function genitiveAfter(trigger: Trigger, scene: Scene): Mention | undefined {
  const { tokens, forms } = scene.sentence;
  const grammar = grammars[scene.context.language];
  for (let at = trigger.to; at < Math.min(tokens.length, trigger.to + 7); at++) {
    const gap = tokens[at]?.gap ?? '';
    if (
      /[,;:()–—.]/.test(gap) ||
      grammar.prepositions.has(forms[at] ?? '') ||
      grammar.conjunctions.has(forms[at] ?? '')
    )
      return undefined;
    const mention = scene.own.find((candidate) => candidate.np <= at && at < candidate.to);
    if (!mention) {
      if (grammar.relations.has(forms[at] ?? '')) return undefined;
      continue;
    }
    return (mention.cases & cases.genitive) !== 0 && mention.who.kind !== 'pronoun' ? mention : undefined;
  }
  return undefined;
}

/** «его отставка», and the headline «Чубайс: отставка и отъезд». */
function possessiveNear(trigger: Trigger, scene: Scene): Mention | undefined {
  const pronoun = scene.own.find(
    (mention) =>
      mention.who.kind === 'pronoun' &&
      mention.who.role === 'object' &&
      mention.to <= trigger.from &&
      trigger.from - mention.to <= 2,
  );
  return pronoun;
}

/** A sentence without any possible subject goes on about the one before. */
function unspoken(trigger: Trigger, scene: Scene): Mention | undefined {
  const rival = scene.own.some((mention) => mention.who.kind !== 'pronoun' && (mention.cases & cases.nominative) !== 0);
  if (rival) return undefined;
  const verb = scene.sentence.forms[trigger.from] ?? '';
  const gender = /(ла|лась)$/.test(verb) ? 'f' : /(л|лся)$/.test(verb) ? 'm' : undefined;
  return salient(scene, gender);
}
