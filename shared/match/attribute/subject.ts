// The subject of a verb in languages of fixed word order: walks left over auxiliaries, adverbs, parentheses and descriptions.
import { gapBetween, type Scene } from '../attribute.ts';
import { grammars } from '../grammar.ts';
import type { Mention } from '../mentions.ts';
import type { Trigger } from '../triggers.ts';
import { accept, breaks, type Found, isAdverb, isPossessor, mentionAt, nobody } from './phrase.ts';

/** Who did what the trigger says, or suffered it where it is a passive. */
export function subjectOf(trigger: Trigger, scene: Scene, rule: string): Found {
  const grammar = grammars[scene.context.language];
  const { tokens, forms } = scene.sentence;
  if (isParticiple(trigger, scene)) return sharedSubject(trigger.from - 1, trigger, scene, rule);
  let how = rule;
  for (let at = trigger.from - 1; at >= 0; at--) {
    if (breaks.test(tokens[at + 1]?.gap ?? '')) {
      const held = beforeParenthesis(at, scene);
      if (held) return accept(held, `${rule}, over a parenthesis`, scene);
    }
    const form = forms[at] ?? '';
    const mention = mentionAt(scene, at);
    if (mention) {
      // "Memorials for X, who is presumed dead": the head of a relative clause in the present may stand behind anything.
      const isPresent = how !== rule && forms.slice(at, trigger.from).some((form) => /^(is|are|has|have)$/.test(form));
      const taken: Found = isPresent && !isPossessor(mention, scene) ? [mention, how] : accept(mention, how, scene);
      if (taken[0]) return taken;
      const head = headOf(mention, scene);
      if (head === undefined) {
        const described = describedSubject(at, trigger, scene, rule);
        if (described[0] || !grammar.freeOrder) return described;
        break;
      }
      at = head + 1;
    } else if (grammar.relatives.has(form)) how = `${rule}, relative clause`;
    else if (form === 'to' || form === 'zu')
      return controlled(at, scene, rule) ?? sharedSubject(at, trigger, scene, rule);
    else if (grammar.conjunctions.has(form))
      return (how === rule ? undefined : relativeHead(at, scene, how)) ?? sharedSubject(at, trigger, scene, rule);
    else if (/^(i|we)$/.test(form) && grammar === grammars.en) return speakerBefore(at, scene, rule);
    else if (!grammar.auxiliaries.has(form) && !isAdverb(form, scene) && !grammar.speech.has(form)) {
      if (grammar.freeOrder) break;
      if (how !== rule) return nobody;
      return isVerbGroup(form) ? sharedSubject(at, trigger, scene, rule) : describedSubject(at, trigger, scene, rule);
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

/** "X, who said ... and who warned": of several relative clauses the first stands behind its head. */
function relativeHead(at: number, scene: Scene, rule: string): Found | undefined {
  const { relatives } = grammars[scene.context.language];
  for (let index = at; index > Math.max(0, at - 20); index--) {
    if (!relatives.has(scene.sentence.forms[index] ?? '')) continue;
    const head = mentionAt(scene, index - 1);
    if (head) return accept(head, rule, scene);
  }
  return undefined;
}

/** "X says 'I quit'", "X sacked for saying 'We ...'": whoever is quoted speaks of himself. */
function speakerBefore(at: number, scene: Scene, rule: string): Found {
  const { speech } = grammars.en;
  const { forms, tokens } = scene.sentence;
  const isQuote = /["'“‘:]/.test(tokens[at]?.gap ?? '') || (at === 0 && /^["'“‘]/.test(scene.sentence.text));
  if (!isQuote) return nobody;
  const speaker = scene.own.find(
    (mention) =>
      mention.to <= at && forms.slice(mention.to, at).some((form) => speech.has(form)) && !mentionAt(scene, at),
  );
  return speaker ? accept(speaker, `${rule}, quoted`, scene) : nobody;
}

/** For "the head of X": the position left of the preposition, where the true head stands. */
function headOf(mention: Mention, scene: Scene): number | undefined {
  const { of, prepositions } = grammars[scene.context.language];
  const before = scene.sentence.forms[mention.np - 1] ?? '';
  const isInside = of.has(before) || (prepositions.has(before) && !/^(by|from|against|to|about)$/.test(before));
  return isInside && mention.np >= 2 ? mention.np - 2 : undefined;
}

/** "X, 50, a former minister, resigned": whoever stands before the opening mark, over segments that only describe. */
function beforeParenthesis(at: number, scene: Scene): Mention | undefined {
  const { tokens, forms } = scene.sentence;
  const { relatives, auxiliaries, speech } = grammars[scene.context.language];
  let end = at + 1;
  for (let index = at; index >= Math.max(1, at - 24); index--) {
    if (!breaks.test(tokens[index]?.gap ?? '')) continue;
    const held = mentionAt(scene, index - 1);
    if (held) return held;
    const segment = forms.slice(index, end);
    const isDescription =
      segment.some((form) => relatives.has(form)) || !segment.some((form) => auxiliaries.has(form) || speech.has(form));
    if (!isDescription || scene.context.language !== 'en') return undefined;
    end = index;
  }
  return undefined;
}

/** "Deputy head of Kherson berates", "General who led the invasion until he was purged is found dead": the opening of the clause, described at length. */
function describedSubject(at: number, trigger: Trigger, scene: Scene, rule: string): Found {
  const before = scene.own.filter((mention) => mention.to <= at && mention.who.kind !== 'pronoun').reverse();
  for (const mention of before) {
    if (!opensClause(mention, scene) || !accept(mention, rule, scene)[0]) continue;
    const how = describes(mention.to, trigger, scene);
    if (how) return [mention, `${rule}, over ${how}`];
  }
  return nobody;
}

/** Nothing governs it: it begins the sentence, or what was said, or a clause. */
function opensClause(mention: Mention, scene: Scene): boolean {
  const { conjunctions, speech, clauseOpeners } = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  const before = forms[mention.np - 1] ?? '';
  if (mention.np <= 1 || /[:;–—"“‘]|\s-\s/.test(tokens[mention.np]?.gap ?? '')) return true;
  if (isAdverb(before, scene) || /^(least|far|most|than|nearly|almost|about|around)$/.test(before)) return true;
  return conjunctions.has(before) || speech.has(before) || clauseOpeners.has(before);
}

/** How the words from `from` to the trigger describe who stands before them; undefined where they are a clause of their own. */
function describes(from: number, trigger: Trigger, scene: Scene): string | undefined {
  const { relatives, auxiliaries, prepositions, speech } = grammars[scene.context.language];
  const { forms, tokens } = scene.sentence;
  let end = trigger.from;
  while (end > from && (auxiliaries.has(forms[end - 1] ?? '') || isAdverb(forms[end - 1] ?? '', scene))) end--;
  const opening = forms.slice(from, Math.min(end, from + (prepositions.has(forms[from] ?? '') ? 12 : 6)));
  const isVerb = end < trigger.from || trigger.slot === 'subject' || scene.sentence.field === 'title';
  const isRelative = opening.some((form) => relatives.has(form)) || reduced.test(opening[0] ?? '');
  if (opening[0] === 'to' || forms.slice(from, end).some((form) => /^(as|while|but)$/.test(form))) return undefined;
  if (isRelative) return isVerb ? 'its description' : undefined;
  if (scene.context.language !== 'en') return undefined;
  const parted = tokens.slice(from, end + 1).some((token) => /[:;–—]|\s-\s/.test(token.gap));
  const between = forms.slice(from, end);
  if (parted || between.some((form) => auxiliaries.has(form) || speech.has(form))) return undefined;
  if (tokens.slice(from, end + 1).some((token) => /,/.test(token.gap))) return undefined;
  if (prepositions.has(opening[0] ?? '')) return 'a complement';
  return /(ed|shot|built|born|led|held|sent|caught)$/.test(opening[0] ?? '') && prepositions.has(opening[1] ?? '')
    ? 'a participle'
    : undefined;
}

/** Participles that open a clause without its "who was". */
const reduced =
  /^(known|accused|linked|suspected|wanted|blamed|named|described|believed|thought|tied|dubbed|nicknamed|hailed|seen|called)$/;

/** Verbs that hand their subject on: "was quoted condemning", "decided to quit", "keeps criticising". */
const isVerbGroup = (form: string) =>
  /^(quoted|seen|heard|decided|decides|plans|planned|tried|tries|wants|wanted|refuses|refused|continues|continued|vows|vowed|threatens|threatened|offers|offered|asked|agrees|agreed|posts|posted|ordered|orders|forced|allowed|told|caught|shown|like)$/.test(
    form,
  );

/** Verbs whose object does what the infinitive behind it says. */
const controls =
  /^(asks|asked|asking|urges|urged|urging|tells|told|telling|orders|ordered|ordering|forces|forced|forcing|allows|allowed|wants|wanted|begs|begged|persuades|persuaded|invites|invited|pressures|pressured|commands|commanded|persuade|for|on|upon)$/;

/** "Girkin calls on Shoigu to resign": Shoigu would; "asks for his men to be replaced": somebody unknown. */
function controlled(at: number, scene: Scene, rule: string): Found | undefined {
  if (scene.context.language !== 'en') return undefined;
  const { forms, tokens } = scene.sentence;
  for (let index = at - 1; index >= Math.max(0, at - 7); index--) {
    if (breaks.test(tokens[index + 1]?.gap ?? '')) return undefined;
    if (!controls.test(forms[index] ?? '')) continue;
    if (index === at - 1) return undefined;
    const object = scene.own.find((mention) => mention.np > index && mention.to === at);
    return object ? [object, `${rule}, told to`] : nobody;
  }
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
  return found ? [found, `${rule}, same clause`] : openingSubject(trigger, scene, rule);
}

/** « X, salariée de la chaîne, a surgi avant d'être interpellée » : the only person, who opens the sentence, is its subject. */
function openingSubject(trigger: Trigger, scene: Scene, rule: string): Found {
  const persons = scene.own.filter((mention) => mention.to <= trigger.from && mention.who.kind !== 'pronoun');
  const [first, second] = persons;
  const ofFemale = scene.context.language === 'fr' && /ee$/.test(scene.sentence.forms[trigger.to - 1] ?? '');
  if (!first || second || first.np > 2 || gapBetween(first, trigger) > 20 || (ofFemale && first.gender === 'm'))
    return nobody;
  return accept(first, rule, scene)[0] ? [first, `${rule}, opening of the sentence`] : nobody;
}
