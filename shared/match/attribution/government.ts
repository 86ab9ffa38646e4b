// What nouns and prepositions govern in Russian and Ukrainian: «отставка Чубайса», «у Тимченко прошли обыски», «контракт с ним».
import { cases } from '../../languages/cases.ts';
import type { Mention } from '../mentions/mention.ts';
import { grammars } from '../text/grammar.ts';
import type { Trigger } from '../triggers/trigger.ts';
import { activeParticiple, isOfOtherClause } from './asides.ts';
import { isGround } from './ground.ts';
import type { Scene } from './scene.ts';

/** The cases that a preposition governs where it names a person. */
const governed: Record<string, number> = {
  с: cases.instrumental | cases.genitive,
  со: cases.instrumental | cases.genitive,
  з: cases.instrumental | cases.genitive,
  із: cases.instrumental | cases.genitive,
  зі: cases.instrumental | cases.genitive,
  за: cases.instrumental,
  над: cases.instrumental,
  между: cases.instrumental,
  між: cases.instrumental,
  на: cases.accusative,
  к: cases.dative,
  ко: cases.dative,
  о: cases.prepositional,
  об: cases.prepositional,
};

export const casesBehind = (word: string) => governed[word] ?? cases.genitive;

/** Who stands inside the phrase: «вместо Суровикина назначен», «место Иванова занял». */
export function within(trigger: Trigger, scene: Scene): Mention | undefined {
  const inside = scene.own.find((mention) => mention.np > trigger.from && mention.to <= trigger.to);
  if (!inside) return undefined;
  const needed = casesBehind(scene.sentence.forms[inside.np - 1] ?? '');
  return (inside.cases & needed) !== 0 ? inside : undefined;
}

const verbal = /(л|ла|ло|ли|лся|лась|лось|лися|ся|ось|ет|ит|ють|ить|ено|ано|но)$/;

/** «отставка бывшего главы Роснано Анатолия Чубайса»: within the noun's own phrase; behind a closing preposition its case. */
export function genitiveAfter(trigger: Trigger, scene: Scene): Mention | undefined {
  const { tokens, forms } = scene.sentence;
  const { prepositions, conjunctions, relations } = grammars[scene.context.language];
  const last = forms[trigger.to - 1] ?? '';
  if (trigger.to - trigger.from > 1 && verbal.test(last)) return undefined;
  const needed = prepositions.has(last) ? casesBehind(last) : cases.genitive;
  for (let at = trigger.to; at < Math.min(tokens.length, trigger.to + 7); at++) {
    const form = forms[at] ?? '';
    if (/[,;:()–—.]/.test(tokens[at]?.gap ?? '')) return undefined;
    const mention = scene.own.find((candidate) => candidate.np <= at && at < candidate.to);
    if (mention)
      return (mention.cases & needed) !== 0 && (mention.who.kind !== 'pronoun' || prepositions.has(last))
        ? mention
        : undefined;
    if (prepositions.has(form) || conjunctions.has(form) || relations.has(form)) return undefined;
  }
  return undefined;
}

const own =
  /^(свою|своей|своего|своем|своему|свой|свої|своїй|своєї|своє|собственную|собственной|собственном|власну|власної|власній)$/;

/** «его отставка»; «опроверг свою отставку» is the subject's. */
export function ownPossessive(trigger: Trigger, scene: Scene, subject: () => Mention | undefined): Mention | undefined {
  const { forms } = scene.sentence;
  if (forms.slice(Math.max(0, trigger.from - 2), trigger.to).some((form) => own.test(form))) return subject();
  return scene.own.find(
    (mention) =>
      mention.who.kind === 'pronoun' &&
      mention.who.role === 'object' &&
      /^(его|ее|їх|их|його|її)$/.test(forms[mention.from] ?? '') &&
      mention.to <= trigger.from &&
      trigger.from - mention.to <= 2,
  );
}

/** Prepositions that lead to whom an event concerns; others tell of place, time and cause. */
const leading: Partial<Record<Trigger['event'], RegExp>> = {
  detained: /^(у|в|на|за|к|против|отношении|над|для|проти|щодо|стосовно|до|по)$/,
  wanted: /^(на|против|отношении|проти|щодо|стосовно|для)$/,
  sanctioned: /^(против|отношении|с|со|для|проти|щодо|стосовно|з|із|на)$/,
  died: /^(на)$/,
  disappeared: /^(с|со|з|із|зі|до)$/,
  dismissed: /^(с|со|з|із|від|от|для)$/,
  resigned: /^(для)$/,
  rift: /^(между|між|с|со|з|із|у|на|от|від)$/,
  rebelled: /^(против|проти)$/,
};
/** A place of somebody's: a search there is a search of him. */
const places =
  /^(доме|дома|домах|квартире|кабинете|офисе|особняке|коттедже|поместье|жилье|даче|резиденции|будинку|оселі|квартирі|кабінеті|офісі|маєтку)$/;

/** Words of a search: who is seized in somebody's house is not he. */
const searches = /^(обыск|обшук|нагрян|приш|прийш|прихо|рейд|выемк|вилуч|изъя|следствен|слідч|вломи|ворва)/;

/** «у Иванова прошли обыски», «на мэра завели дело»: the person behind a preposition, before the trigger or after it. */
export function afterPreposition(trigger: Trigger, scene: Scene): Mention | undefined {
  const { forms, tokens } = scene.sentence;
  const lead = leading[trigger.event];
  if (!lead) return undefined;
  const isSearch =
    trigger.event === 'detained' && forms.slice(trigger.from, trigger.to).some((form) => searches.test(form));
  const fits = (mention: Mention) => {
    const before = forms[mention.np - 1] ?? '';
    if (isSearch && places.test(before)) return (mention.cases & cases.genitive) !== 0;
    return lead.test(before) && (mention.cases & casesBehind(before)) !== 0;
  };
  const distance = (mention: Mention) =>
    mention.to <= trigger.from ? trigger.from - mention.to : Math.max(0, mention.np - trigger.to);
  const crossed = (mention: Mention) => {
    const [from, to] = mention.to <= trigger.from ? [mention.to, trigger.from] : [trigger.to, mention.np];
    return tokens.slice(from, Math.max(from, to) + 1).some((token) => /[:;()—–]/.test(token.gap));
  };
  return scene.own
    .filter((mention) => !isGround(mention, trigger, scene) && !isOfOtherClause(mention, trigger, scene))
    .filter(({ np }) => !activeParticiple.test(forms[np - 2] ?? ''))
    .filter((mention) => fits(mention) && distance(mention) <= 8 && !crossed(mention))
    .sort((a, b) => distance(a) - distance(b))[0];
}
