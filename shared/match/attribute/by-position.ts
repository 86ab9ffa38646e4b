// Attribution where word order tells who did what to whom: English, French, German.
import { type Attribution, gapBetween, type Scene } from '../attribute.ts';
import { grammars } from '../grammar.ts';
import type { Mention } from '../mentions.ts';
import type { Trigger } from '../triggers.ts';
import { ownerOf } from './owner.ts';
import { accept, breaks, type Found, isAdverb, isPossessor, mentionAt, nobody } from './phrase.ts';

/** Whom the trigger concerns by its slot; at most one before coordination. */
export function attributeByPosition(trigger: Trigger, scene: Scene): Attribution[] {
  const [mention, rule] = find(trigger, scene);
  return mention ? [{ mention, rule, distance: gapBetween(mention, trigger), trigger }] : [];
}

function find(trigger: Trigger, scene: Scene): Found {
  switch (trigger.slot) {
    case 'noun':
      return ownerOf(trigger, scene, objectOf);
    case 'subject':
    case 'refuted':
      return subjectOf(trigger, scene, 'subject');
    case 'passive':
      return subjectOf(trigger, scene, 'subject of the passive');
    default:
      return sufferer(trigger, scene);
  }
}

/** The one an active verb befalls is its object; where the verb is a passive or a headline's participle, its subject. */
function sufferer(trigger: Trigger, scene: Scene): Found {
  if (isPassive(trigger, scene)) return subjectOf(trigger, scene, 'subject of the passive');
  if (isNominal(trigger, scene)) return nobody;
  const object = objectOf(trigger, scene);
  if (object.kind === 'found')
    return [object.mention, isAttributive(trigger, object.mention, scene) ? 'attributive' : 'object'];
  const owner = /ing$/.test(scene.sentence.forms[trigger.from] ?? '') ? ownerOf(trigger, scene, objectOf) : nobody;
  if (owner[0]) return owner;
  if (object.kind === 'other') return nobody;
  return subjectOf(trigger, scene, 'subject of a headline passive');
}

/** "despite sanctions", "the arrests": a plural noun that looks like the verb. */
function isNominal(trigger: Trigger, scene: Scene): boolean {
  const { prepositions, determiners } = grammars[scene.context.language];
  const before = scene.sentence.forms[trigger.from - 1] ?? '';
  const isPlural = /[^s]s$/.test(scene.sentence.forms[trigger.from] ?? '') && trigger.to - trigger.from === 1;
  return scene.context.language === 'en' && isPlural && (prepositions.has(before) || determiners.has(before));
}

/** "the jailed general", "sanctioned tycoon X": a participle before its noun recalls what is known already. */
function isAttributive(trigger: Trigger, mention: Mention, scene: Scene): boolean {
  const { determiners, prepositions } = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  const before = forms[trigger.from - 1] ?? '';
  const isOpening = trigger.from === 0 || breaks.test(tokens[trigger.from]?.gap ?? '');
  const opens = isOpening || determiners.has(before) || prepositions.has(before) || before === 's' || before === 'and';
  return (
    opens &&
    !prepositions.has(forms[trigger.to - 1] ?? '') &&
    /(ed|te|ter|ten|en)$/.test(forms[trigger.to - 1] ?? '') &&
    mention.np - trigger.to <= 3
  );
}

function isPassive(trigger: Trigger, scene: Scene): boolean {
  const grammar = grammars[scene.context.language];
  const { forms } = scene.sentence;
  if (grammar.by.has(forms[trigger.to] ?? '')) return true;
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 4); at--) {
    const form = forms[at] ?? '';
    const isPerfect = scene.context.language === 'en' && /^(has|have|had)$/.test(form);
    if (grammar.passive.has(form)) return !isPerfect || forms.slice(at, trigger.from).includes('been');
    if (!grammar.auxiliaries.has(form) && !isAdverb(form, scene)) return false;
  }
  return false;
}

export type Complement = { kind: 'found'; mention: Mention } | { kind: 'other' } | { kind: 'none' };

/** First person behind the verb within its phrase; `other` when something else is the object. */
function objectOf(trigger: Trigger, scene: Scene): Complement {
  const grammar = grammars[scene.context.language];
  const { tokens, forms } = scene.sentence;
  const within = scene.own.find((mention) => mention.from > trigger.from && mention.to < trigger.to);
  if (within) return { kind: 'found', mention: within };
  let unknown = 0;
  const rest = (): Complement => (unknown > 0 ? { kind: 'other' } : { kind: 'none' });
  for (let at = trigger.to; at < Math.min(tokens.length, trigger.to + 10); at++) {
    const form = forms[at] ?? '';
    const mention = mentionAt(scene, at);
    if (breaks.test(tokens[at]?.gap ?? '')) return rest();
    const isPossessive = mention?.who.kind === 'pronoun' && mention.who.role === 'possessive';
    if (mention) return isPossessive || isPossessor(mention, scene) ? { kind: 'other' } : { kind: 'found', mention };
    if (grammar.prepositions.has(form) || grammar.conjunctions.has(form) || grammar.relatives.has(form)) return rest();
    if (grammar.auxiliaries.has(form)) return rest();
    if (grammar.determiners.has(form) || isAdverb(form, scene)) continue;
    unknown++;
    if (/^\d+$/.test(form) || unknown > 5) return { kind: 'other' };
  }
  return rest();
}

/** Walks left from the verb over auxiliaries, adverbs and parentheses to its subject. */
function subjectOf(trigger: Trigger, scene: Scene, rule: string): Found {
  const grammar = grammars[scene.context.language];
  const { tokens, forms } = scene.sentence;
  if (isParticiple(trigger, scene)) return sharedSubject(trigger.from - 1, trigger, scene, rule);
  let how = rule;
  for (let at = trigger.from - 1; at >= 0; at--) {
    if (breaks.test(tokens[at + 1]?.gap ?? '')) {
      const opened = parenthesisStart(at, scene);
      const held = opened === undefined ? undefined : mentionAt(scene, opened);
      if (held) return accept(held, `${rule}, over a parenthesis`, scene);
    }
    const form = forms[at] ?? '';
    const mention = mentionAt(scene, at);
    if (mention) {
      const taken = accept(mention, how, scene);
      if (taken[0]) return taken;
      const head = headOf(mention, scene);
      if (head === undefined) return overRelativeClause(at, trigger, scene, rule);
      at = head + 1;
    } else if (grammar.relatives.has(form)) how = `${rule}, relative clause`;
    else if (grammar.conjunctions.has(form) || form === 'to' || form === 'zu')
      return sharedSubject(at, trigger, scene, rule);
    else if (!grammar.auxiliaries.has(form) && !isAdverb(form, scene) && !grammar.speech.has(form)) {
      if (grammar.freeOrder) break;
      if (how !== rule) return nobody;
      return isVerbGroup(form) ? sharedSubject(at, trigger, scene, rule) : overRelativeClause(at, trigger, scene, rule);
    }
  }
  return grammar.freeOrder ? nearestInClause(trigger, scene, rule) : nobody;
}

/** "X blasted the Kremlin, calling the war insane": the participle's subject is that of the main verb. */
function isParticiple(trigger: Trigger, scene: Scene): boolean {
  if (scene.context.language !== 'en' || !/ing$/.test(scene.sentence.forms[trigger.from] ?? '')) return false;
  const before = scene.sentence.forms[trigger.from - 1] ?? '';
  return (
    /[,–—]/.test(scene.sentence.tokens[trigger.from]?.gap ?? '') ||
    /^(while|by|after|before|for|when|since|of)$/.test(before)
  );
}

/** "General who led the invasion until he was purged is found dead": a relative clause parts the opening subject from its verb. */
function overRelativeClause(at: number, trigger: Trigger, scene: Scene, rule: string): Found {
  const { relatives, auxiliaries } = grammars[scene.context.language];
  const { forms } = scene.sentence;
  const opening = scene.own.find((mention) => mention.np <= 1 && mention.who.kind !== 'pronoun');
  if (!opening || opening.to > at || !accept(opening, rule, scene)[0]) return nobody;
  const opens =
    forms.slice(opening.to, opening.to + 6).some((form) => relatives.has(form)) ||
    reduced.test(forms[opening.to] ?? '');
  const isVerb =
    auxiliaries.has(forms[trigger.from - 1] ?? '') || trigger.slot === 'subject' || scene.sentence.field === 'title';
  return opens && isVerb ? [opening, `${rule}, over a relative clause`] : nobody;
}

/** Participles that open a clause without its "who was". */
const reduced =
  /^(known|accused|linked|suspected|wanted|blamed|named|described|believed|thought|tied|dubbed|nicknamed|hailed|seen|called)$/;

/** Verbs that hand their subject on: "was quoted condemning", "decided to quit", "keeps criticising". */
const isVerbGroup = (form: string) =>
  /^(quoted|seen|heard|decided|decides|plans|planned|tried|tries|wants|wanted|refuses|refused|continues|continued|vows|vowed|threatens|threatened|offers|offered|asked|agrees|agreed|posts|posted|ordered|orders|forced|allowed|told|caught|shown|like)$/.test(
    form,
  );

/** For "the head of X": the position left of the preposition, where the true head stands. */
function headOf(mention: Mention, scene: Scene): number | undefined {
  const { of, prepositions } = grammars[scene.context.language];
  const before = scene.sentence.forms[mention.np - 1] ?? '';
  const isInside = of.has(before) || (prepositions.has(before) && !/^(by|from|against|to|about)$/.test(before));
  return isInside && mention.np >= 2 ? mention.np - 2 : undefined;
}

/** "X, a former minister, resigned": from the closing mark to the token before the opening one. */
function parenthesisStart(at: number, scene: Scene): number | undefined {
  const { tokens } = scene.sentence;
  for (let index = at; index >= Math.max(1, at - 14); index--)
    if (breaks.test(tokens[index]?.gap ?? '')) return index - 1;
  return undefined;
}

/** Coordinated or infinitive verbs share a subject that stands farther left; an object on the way is passed over. */
function sharedSubject(at: number, trigger: Trigger, scene: Scene, rule: string): Found {
  const near = scene.own.filter(
    (mention) => mention.to <= at + 1 && gapBetween(mention, trigger) <= 24 && accept(mention, rule, scene)[0],
  );
  const subject = [...near].reverse().find((mention) => !isObjectLike(mention, scene)) ?? near.at(-1);
  return subject ? [subject, `${rule}, shared`] : nobody;
}

/** Something that is no function word stands right before it: a verb, whose object it is. */
function isObjectLike(mention: Mention, scene: Scene): boolean {
  const { conjunctions, relatives, clauseOpeners, speech } = grammars[scene.context.language];
  const before = scene.sentence.forms[mention.np - 1];
  if (before === undefined || breaks.test(scene.sentence.tokens[mention.np]?.gap ?? '')) return false;
  return !(
    conjunctions.has(before) ||
    relatives.has(before) ||
    clauseOpeners.has(before) ||
    speech.has(before) ||
    isAdverb(before, scene)
  );
}

/** Free word order: the nearest mention of the clause that is not governed by a preposition. */
function nearestInClause(trigger: Trigger, scene: Scene, rule: string): Found {
  const { tokens } = scene.sentence;
  const isSameClause = (mention: Mention) => {
    const [from, to] = mention.to <= trigger.from ? [mention.to, trigger.from] : [trigger.to, mention.from];
    return !tokens.slice(from, to + 1).some((token) => breaks.test(token.gap));
  };
  const found = scene.own
    .filter((mention) => accept(mention, rule, scene)[0] && isSameClause(mention) && gapBetween(mention, trigger) <= 14)
    .sort((a, b) => gapBetween(a, trigger) - gapBetween(b, trigger))[0];
  return found ? [found, `${rule}, same clause`] : nobody;
}
