// Attribution where word order tells who did what to whom: English, French, German.
import { type Attribution, gapBetween, type Scene } from '../attribute.ts';
import { grammars } from '../grammar.ts';
import type { Mention } from '../mentions.ts';
import type { Trigger } from '../triggers.ts';
import { salient } from './antecedent.ts';

/** Whom the trigger concerns by its slot; at most one before coordination. */
export function attributeByPosition(trigger: Trigger, scene: Scene): Attribution[] {
  const give = (mention: Mention | undefined, rule: string): Attribution[] =>
    mention ? [{ mention, rule, distance: gapBetween(mention, trigger), trigger }] : [];
  if (trigger.slot === 'noun') return give(...ownerOf(trigger, scene));
  if (trigger.slot === 'subject') return give(...subjectOf(trigger, scene));
  if (trigger.slot === 'passive') return give(...subjectOf(trigger, scene, 'subject of the passive'));
  return give(...sufferer(trigger, scene));
}

type Found = readonly [mention: Mention | undefined, rule: string];
const nobody: Found = [undefined, ''];

/** The one an active verb befalls is its object; where the verb is a passive or a headline's participle, its subject. */
function sufferer(trigger: Trigger, scene: Scene): Found {
  if (isPassive(trigger, scene)) return subjectOf(trigger, scene, 'subject of the passive');
  const object = objectOf(trigger, scene);
  if (object.kind === 'found') return [object.mention, 'object'];
  if (object.kind === 'other') return nobody;
  return subjectOf(trigger, scene, 'subject of a headline passive');
}

function isPassive(trigger: Trigger, scene: Scene): boolean {
  const grammar = grammars[scene.context.language];
  const { forms } = scene.sentence;
  if (grammar.by.has(forms[trigger.to] ?? '')) return true;
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 4); at--) {
    if (grammar.passive.has(forms[at] ?? ''))
      return (
        scene.context.language !== 'en' ||
        !/^(has|have|had)$/.test(forms[at] ?? '') ||
        forms.slice(at, trigger.from).includes('been')
      );
    if (!grammar.auxiliaries.has(forms[at] ?? '') && !isAdverb(forms[at] ?? '', scene)) return false;
  }
  return false;
}

const isAdverb = (form: string, scene: Scene) =>
  grammars[scene.context.language].adverbs.has(form) ||
  (scene.context.language === 'en' && form.length > 4 && form.endsWith('ly')) ||
  (scene.context.language === 'fr' && form.endsWith('ment'));

const breaks = /[,;:()–—]|\s-\s|\.\s/;

/** First person behind the verb within its phrase; `other` when something else is the object. */
function objectOf(
  trigger: Trigger,
  scene: Scene,
): { kind: 'found'; mention: Mention } | { kind: 'other' } | { kind: 'none' } {
  const grammar = grammars[scene.context.language];
  const { tokens, forms } = scene.sentence;
  const within = scene.own.find((mention) => mention.from > trigger.from && mention.to < trigger.to);
  if (within) return { kind: 'found', mention: within };
  let unknown = 0;
  for (let at = trigger.to; at < Math.min(tokens.length, trigger.to + 10); at++) {
    const form = forms[at] ?? '';
    const mention = scene.own.find((candidate) => candidate.np <= at && at < candidate.to);
    if (breaks.test(tokens[at]?.gap ?? '') && at > trigger.to)
      return unknown > 0 ? { kind: 'other' } : { kind: 'none' };
    if (mention) return isPossessor(mention, scene) ? { kind: 'other' } : { kind: 'found', mention };
    if (
      grammar.prepositions.has(form) ||
      grammar.conjunctions.has(form) ||
      grammar.relatives.has(form) ||
      grammar.auxiliaries.has(form)
    ) {
      return unknown > 0 ? { kind: 'other' } : { kind: 'none' };
    }
    if (grammar.determiners.has(form) || isAdverb(form, scene)) continue;
    if (/^\d+$/.test(form)) return { kind: 'other' };
    unknown++;
    if (unknown > 5) return { kind: 'other' };
  }
  return unknown > 0 ? { kind: 'other' } : { kind: 'none' };
}

const isPossessor = (mention: Mention, scene: Scene) =>
  scene.sentence.forms[mention.to] === 's' && /['’]/.test(scene.sentence.tokens[mention.to]?.gap ?? '');

/** Walks left from the verb over auxiliaries, adverbs and parentheses to its subject. */
function subjectOf(trigger: Trigger, scene: Scene, rule = 'subject'): Found {
  const grammar = grammars[scene.context.language];
  const { tokens, forms } = scene.sentence;
  const { freeOrder } = grammar;
  let at = trigger.from - 1;
  let how = rule;
  let blocked = false;
  while (at >= 0) {
    const form = forms[at] ?? '';
    const mention = scene.own.find((candidate) => candidate.np <= at && at < candidate.to);
    if (breaks.test(tokens[at + 1]?.gap ?? '') && at + 1 <= trigger.from) {
      const opened = parenthesisStart(at, scene);
      if (opened !== undefined && !blocked) {
        at = opened;
        how = `${rule}, over a parenthesis`;
        const held = scene.own.find((candidate) => candidate.np <= at && at < candidate.to);
        if (held) return accept(held, how, scene);
        continue;
      }
      if (blocked) return nobody;
    }
    if (mention) {
      if (blocked) return nobody;
      const taken = accept(mention, how, scene);
      if (taken[0]) return taken;
      // A possessor or the complement of another noun: the head of the phrase is the subject.
      const head = headOf(mention, scene);
      if (head === undefined) return nobody;
      at = head;
      continue;
    }
    if (grammar.relatives.has(form)) how = `${rule}, relative clause`;
    else if (grammar.conjunctions.has(form) || form === 'to' || form === 'zu')
      return sharedSubject(at, trigger, scene, rule);
    else if (!grammar.auxiliaries.has(form) && !isAdverb(form, scene) && !grammar.speech.has(form)) {
      if (!freeOrder)
        return isVerbGroup(form)
          ? sharedSubject(at, trigger, scene, rule)
          : overRelativeClause(at, trigger, scene, rule);
      if (grammar.determiners.has(form)) blocked = false;
    }
    at--;
  }
  if (freeOrder) return nearestInClause(trigger, scene, rule);
  return nobody;
}

/** "General who led the invasion until he was purged is found dead": a relative clause parts the opening subject from its verb. */
function overRelativeClause(at: number, trigger: Trigger, scene: Scene, rule: string): Found {
  const { relatives, auxiliaries } = grammars[scene.context.language];
  const { forms } = scene.sentence;
  const opening = scene.own.find((mention) => mention.np <= 1 && mention.who.kind !== 'pronoun');
  if (!opening || opening.to > at || !accept(opening, rule, scene)[0]) return nobody;
  const opens =
    forms.slice(opening.to, opening.to + 6).some((form) => relatives.has(form)) ||
    /(ed|own)$/.test(forms[opening.to] ?? '');
  const isVerb = auxiliaries.has(forms[trigger.from - 1] ?? '') || trigger.slot === 'subject';
  return opens && isVerb ? [opening, `${rule}, over a relative clause`] : nobody;
}

/** Verbs that hand their subject on: "was quoted condemning", "decided to quit", "keeps criticising". */
const isVerbGroup = (form: string) =>
  /^(quoted|seen|heard|decided|decides|plans|planned|tried|tries|wants|wanted|refuses|refused|continues|continued|vows|vowed|threatens|threatened|offers|offered|asked|agrees|agreed|posts|posted|ordered|orders|forced|allowed|told|caught|shown|like)$/.test(
    form,
  );

function accept(mention: Mention, rule: string, scene: Scene): Found {
  const { prepositions, clauseOpeners } = grammars[scene.context.language];
  const before = scene.sentence.forms[mention.np - 1] ?? '';
  if (isPossessor(mention, scene)) return nobody;
  if (prepositions.has(before) && !clauseOpeners.has(before)) return nobody;
  return [mention, rule];
}

/** For "the head of X" and "X's lawyer": the position left of the preposition, where the true head stands. */
function headOf(mention: Mention, scene: Scene): number | undefined {
  const { of, prepositions } = grammars[scene.context.language];
  const before = scene.sentence.forms[mention.np - 1] ?? '';
  if (of.has(before) || (prepositions.has(before) && !/^(by|from|against|to|about)$/.test(before)))
    return mention.np - 2 >= 0 ? mention.np - 2 : undefined;
  return undefined;
}

/** "X, a former minister, resigned": from the closing mark to the token before the opening one. */
function parenthesisStart(at: number, scene: Scene): number | undefined {
  const { tokens } = scene.sentence;
  for (let index = at; index >= Math.max(1, at - 14); index--) {
    if (breaks.test(tokens[index]?.gap ?? '')) return index - 1;
  }
  return undefined;
}

/** Coordinated or infinitive verbs share a subject that stands farther left. */
function sharedSubject(at: number, trigger: Trigger, scene: Scene, rule: string): Found {
  const before = scene.own.filter((mention) => mention.to <= at + 1 && gapBetween(mention, trigger) <= 14);
  const subject = [...before].reverse().find((mention) => accept(mention, rule, scene)[0]);
  return subject ? [subject, `${rule}, shared`] : nobody;
}

/** Free word order: the nearest mention of the clause that is not governed by a preposition. */
function nearestInClause(trigger: Trigger, scene: Scene, rule: string): Found {
  const { tokens } = scene.sentence;
  const sameClause = (mention: Mention) => {
    const [from, to] = mention.to <= trigger.from ? [mention.to, trigger.from] : [trigger.to, mention.from];
    return tokens.slice(from, to + 1).filter((token) => breaks.test(token.gap)).length === 0;
  };
  const found = scene.own
    .filter((mention) => accept(mention, rule, scene)[0] && sameClause(mention) && gapBetween(mention, trigger) <= 9)
    .sort((a, b) => gapBetween(a, trigger) - gapBetween(b, trigger))[0];
  return found ? [found, `${rule}, same clause`] : nobody;
}

/** Whose death, arrest, resignation: X's, of X, X's compound, his. */
function ownerOf(trigger: Trigger, scene: Scene): Found {
  const grammar = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 4); at--) {
    const owner = scene.own.find((mention) => mention.to === at && isPossessor(mention, scene));
    if (owner && forms[at] === 's') return [owner, 'possessor'];
    const pronoun = scene.own.find(
      (mention) => mention.from === at && mention.who.kind === 'pronoun' && mention.who.role === 'possessive',
    );
    if (pronoun) return [pronoun, 'possessive'];
    if (
      breaks.test(tokens[at + 1]?.gap ?? '') ||
      grammar.prepositions.has(forms[at] ?? '') ||
      grammar.auxiliaries.has(forms[at] ?? '')
    )
      break;
    const compound = scene.own.find((mention) => mention.to === at + 1);
    if (compound) return at === trigger.from - 1 ? [compound, 'compound'] : nobody;
  }
  if (
    grammar.of.has(forms[trigger.to] ?? '') ||
    /^(by|against|for|par|contre|gegen|durch)$/.test(forms[trigger.to] ?? '')
  ) {
    const complement = objectOf({ ...trigger, to: trigger.to + 1 }, scene);
    return complement.kind === 'found' ? [complement.mention, 'complement'] : nobody;
  }
  if (scene.context.language === 'de') {
    const genitive = scene.own.find((mention) => mention.np === trigger.to || mention.np === trigger.to + 1);
    if (genitive) return [genitive, 'genitive'];
  }
  return scene.sentence.field === 'title' ? nobody : [undefined, ''];
}

/** For triggers without any subject in sight: the person spoken of before. */
export const spokenOf = (scene: Scene): Mention | undefined => salient(scene, undefined);
