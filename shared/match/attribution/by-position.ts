// Attribution where word order tells who did what to whom: languages whose names have no cases.

import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import { orderOf } from '../text/word-order.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { isBelonging, objectOf } from './object.ts';
import { ownerOf } from './owner.ts';
import { breaks, type Found, nobody } from './phrase.ts';
import { type Attribution, gapBetween, type Scene } from './scene.ts';
import { subjectOf } from './subject.ts';
import { hasBe, isAttributive, isInfinitive, isNominal, isPassive, isThirdPerson } from './voice.ts';
import { objectBefore, objectWithin, ownedWithin, ownerOfNoun } from './within-phrase.ts';

/** Whom the trigger concerns by its slot; at most one before coordination. */
export function attributeByPosition(trigger: Trigger, scene: Scene): Attribution[] {
  const [mention, how] = find(trigger, scene);
  return mention && !isSource(mention, trigger, scene)
    ? [{ mention, how, distance: gapBetween(mention, trigger), trigger }]
    : [];
}

/** „Lawrow: Das Abkommen ist tot“: whoever is quoted before a colon speaks of what the quotation names, unless he speaks of himself. */
function isSource(mention: Mention, trigger: Trigger, { sentence: { tokens, forms }, context }: Scene): boolean {
  const { freeOrder, determiners, capitalNouns, selves } = grammars[context.language];
  if (!freeOrder || trigger.event === 'spoke-out' || mention.np > 0 || !(tokens[mention.to]?.gap ?? '').includes(':'))
    return false;
  const { adverb } = orderOf(context);
  const between = forms.slice(mention.to, trigger.from);
  if (between.some((form) => selves.has(form) || adverb.negation.has(form))) return false;
  return between.some((form, at) => determiners.has(form) || (capitalNouns && tokens[mention.to + at]!.capital));
}

function find(trigger: Trigger, scene: Scene): Found {
  switch (trigger.slot) {
    case 'noun':
      return ownerOf(trigger, scene, objectOf);
    case 'subject':
    case 'refuted':
      return doer(trigger, scene);
    case 'passive':
      return (
        objectWithin(trigger, scene) ??
        ownedWithin(trigger, scene) ??
        searched(trigger, scene) ??
        subjectOf(trigger, scene, ['subject of the passive'])
      );
    default:
      return sufferer(trigger, scene);
  }
}

/** "Minister's office searched": what is done to his office is done to him. */
function searched(trigger: Trigger, scene: Scene): Found | undefined {
  const isOfProperty = trigger.event === 'detained' && isBelonging(scene.sentence.forms[trigger.from] ?? '', scene);
  const owner = isOfProperty ? ownerOf(trigger, scene, objectOf) : nobody;
  return owner[0] ? owner : undefined;
}

/** The subject; of a passive whoever stands behind "by"; of a word that is noun and verb ("feud with") also its owner. */
function doer(trigger: Trigger, scene: Scene): Found {
  const agent = agentOf(trigger, scene);
  if (agent) return agent;
  const { of, participle, freeOrder } = grammars[scene.context.language];
  const { forms } = scene.sentence;
  // "Prove he is alive"
  const inside = scene.own.find((mention) => {
    const isObject = mention.np === trigger.from + 1 || (!freeOrder && of.has(forms[mention.np - 1] ?? ''));
    return isObject && mention.np > trigger.from && mention.to < trigger.to;
  });
  if (trigger.slot === 'refuted' && inside) return [inside, ['within the phrase']];
  // „Kreml dementiert Rücktritt von X“: whose it would have been stands behind.
  const end = trigger.to - Number(of.has(forms[trigger.to - 1] ?? ''));
  const isOwned = trigger.slot === 'refuted' && of.has(forms[end] ?? '');
  const owner = isOwned ? objectOf({ ...trigger, from: end, to: end + 1 }, scene) : undefined;
  if (owner?.kind === 'found') return [owner.mention, ['complement']];
  const subject = subjectOf(trigger, scene, ['subject']);
  const isDetermined = orderOf(scene.context).determiner.articles.has(forms[trigger.from - 1] ?? '');
  const isNoun =
    trigger.event === 'rift' || isDetermined || participle?.ending.test(forms[trigger.from] ?? '') === true;
  return subject[0] || !isNoun ? subject : ownerOf(trigger, scene, objectOf);
}

/** "Have been sharply criticised over the war by X": the deed of whoever stands behind "by"; nobody's where that is nobody. */
function agentOf(trigger: Trigger, scene: Scene): Found | undefined {
  const { by, freeOrder } = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  if (freeOrder) return undefined;
  if (by.has(forms[trigger.to - 1] ?? '')) {
    const object = objectOf({ ...trigger, from: trigger.to - 1 }, scene);
    return object.kind === 'found' ? [object.mention, ['agent of the passive']] : nobody;
  }
  if (!orderOf(scene.context).verb.past.test(forms[trigger.from] ?? '')) return undefined;
  if (trigger.slot === 'refuted' || !(hasBe(trigger, scene) || by.has(forms[trigger.from + 1] ?? ''))) return undefined;
  for (let at = trigger.from + 1; at < Math.min(tokens.length, trigger.to + 6); at++) {
    if (breaks.test(tokens[at]?.gap ?? '')) break;
    if (!by.has(forms[at] ?? '')) continue;
    // "Mocked by Moscow's envoy": whom the phrase names is the doer, and what he mocks is not said.
    if (at < trigger.to) return trigger.event === 'spoke-out' ? nobody : undefined;
    const object = objectOf({ ...trigger, from: at, to: at + 1 }, scene);
    return object.kind === 'found' ? [object.mention, ['agent of the passive']] : nobody;
  }
  return undefined;
}

/** The one an active verb befalls is its object; where the verb is a passive or a headline's participle, its subject. */
function sufferer(trigger: Trigger, scene: Scene): Found {
  const { relatives, participle } = grammars[scene.context.language];
  const { verb, preposition } = orderOf(scene.context);
  const first = scene.sentence.forms[trigger.from] ?? '';
  const last = scene.sentence.forms[trigger.to - 1] ?? '';
  // "Palace of X has been raided": a phrase that names him itself.
  const held = objectOf(trigger, scene);
  if (held.kind === 'found' && held.mention.to < trigger.to) return [held.mention, ['object']];
  const owner = ownerOfNoun(trigger, scene);
  if (owner) return [owner, ['complement']];
  if (isPassive(trigger, scene)) return subjectOf(trigger, scene, ['subject of the passive']);
  if (isNominal(trigger, scene)) return nobody;
  // "Replaced as minister", "replaced in Moscow": what stands behind is the post or the place, and not who had it.
  const isOfPlace = preposition.as.has(last) || preposition.in.has(last);
  if (isOfPlace && trigger.to > trigger.from + 1 && verb.past.test(first))
    return subjectOf(trigger, scene, ['subject of a headline passive']);
  const object = objectOf(trigger, scene);
  if (object.kind === 'found') {
    if (isAttributive(trigger, object.mention, scene)) return [object.mention, ['attributive']];
    // "Man who killed X sentenced": what the clause tells is not the news.
    const isAside = relatives.has(scene.sentence.forms[trigger.from - 1] ?? '');
    return [object.mention, isAside ? ['object', 'relative clause'] : ['object']];
  }
  // "Charged with contract killing": a gerund's subject does it.
  if (participle?.ending.test(first)) return ownerOf(trigger, scene, objectOf);
  // "Priest kills his wife": only a participle makes a headline's passive.
  const isOfOther = object.kind === 'other' && !endsInComplement(trigger, scene);
  if (isOfOther || isThirdPerson(trigger, scene)) return nobody;
  if (isInfinitive(trigger, scene)) return objectBefore(trigger, scene);
  return subjectOf(trigger, scene, ['subject of a headline passive']);
}

/** "Added to the foreign agents register": the words behind go on with what the phrase was put on, and are no object. */
function endsInComplement({ from, to }: Trigger, { sentence: { forms }, context }: Scene): boolean {
  const { prepositions } = grammars[context.language];
  const isPast = orderOf(context).verb.past.test(forms[from] ?? '');
  return isPast && forms.slice(from + 1, to - 1).some((form) => prepositions.has(form));
}
