// What findings of one item say of each other: a relative clause beside a main one is background; reappearance ends absence.
import { type EventId, isSurvivable, type Language } from '../../vocabulary.ts';
import type { Slot } from '../../watchlist/schema.ts';
import { has } from '../attribution/rules.ts';
import { nameOf } from '../mentions/mention.ts';
import { grammars, tellsAbsence } from '../text/grammar.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Finding } from './findings.ts';

/** The findings that stay, each with the status that the others leave it. */
export function settle(findings: readonly Finding[], language: Language): Finding[] {
  const ofPerson = new Map([...Map.groupBy(findings, personOf)].map(([who, own]) => [who, summed(own, language)]));
  return findings.flatMap((finding): Finding[] => {
    const person = ofPerson.get(personOf(finding))!;
    if (finding.trigger.event === 'returned' && isOfExchange(finding, language)) return [];
    if (overruled.some((isOverruled) => isOverruled(finding, person, language))) return [];
    const { told, headline } = person;
    const beside = told.get(finding.sentence) ?? new Set();
    const isOther = (events: ReadonlySet<EventId>) => events.size > 0 && !events.has(finding.trigger.event);
    const isRecalled =
      (beforeDeath.has(finding.trigger.event) && person.deaths.some((death) => isApart(death, finding))) ||
      (has(finding.how, 'aside') && (beside.size > 1 || isOther(beside))) ||
      (finding.sentence.field !== 'title' &&
        (person.dated.has(finding.trigger.event) || (isOther(headline) && isEarlier(finding, language))));
    if (!isRecalled || finding.status !== 'asserted') return [finding];
    return [{ ...finding, status: 'past', cues: [...finding.cues, { kind: 'past', text: 'beside the news' }] }];
  });
}

/** What the text of a death recalls of a life: a post lost hours before it may be news as well. */
const beforeDeath: ReadonlySet<EventId> = new Set([
  'spoke-out',
  'rift',
  'rebelled',
  'disappeared',
  'wanted',
  'left-country',
]);

/** «Выпал из публичного пространства»: one and the same words are no death beside an absence. */
const isApart = (one: Finding, other: Finding): boolean =>
  one.sentence !== other.sentence || one.trigger.to <= other.trigger.from || other.trigger.to <= one.trigger.from;

type Person = ReturnType<typeof summed>;

/** Each tells that what else the item tells of a person makes a finding of his none. */
const overruled: readonly ((finding: Finding, person: Person, language: Language) => boolean)[] = [
  ({ trigger }, { refuted }) => refuted.has(trigger.event) && trigger.slot !== 'refuted',
  // Charges beside a sentence in absentia: nobody was caught.
  ({ trigger }, { away }) => away && trigger.event === 'detained',
  // Who steps down of his own will is not sent, whatever decree confirms it.
  ({ trigger }, { ownWill }) => ownWill && trigger.event === 'dismissed',
  // "Sacked", and then "his resignation": it was none of his own.
  ({ trigger }, { isSent }) => isSent && trigger.event === 'resigned' && trigger.slot === 'noun',
  ({ trigger }, { isBack }) => isBack && trigger.event === 'left-country',
  // Papers of the country itself tell of every illness; of whoever is on no list it is no news.
  ({ manner, mention }, _, language) =>
    grammars[language].hasCases && manner === 'illness' && mention.who.kind !== 'figure',
  // Of the dead nobody needs to be told that they were long unseen.
  ({ trigger, sentence }, { isDead }) => isDead && trigger.event === 'disappeared' && sentence.field !== 'title',
];

/** "Had called the war a mistake", «политик живёт за границей»: earlier than what the headline tells. */
function isEarlier({ trigger: { from, to }, sentence: { forms } }: Finding, language: Language): boolean {
  const { dwelling, pluperfect } = grammars[language];
  return (
    forms.slice(Math.max(0, from - 3), from).some((form) => pluperfect?.test(form)) ||
    forms.slice(from, to).some((form) => dwelling?.has(form))
  );
}

/** Of one person: events that a phrase refutes, whether he is judged in absence, and what each sentence tells outright. */
function summed(findings: readonly Finding[], language: Language) {
  const told = new Map<Sentence, Set<EventId>>();
  for (const finding of findings) {
    if (has(finding.how, 'aside') || finding.status === 'past') continue;
    const events = told.get(finding.sentence) ?? new Set();
    told.set(finding.sentence, events.add(finding.trigger.event));
  }
  const refuted = new Set(
    findings.filter(({ trigger }) => trigger.slot === 'refuted').map(({ trigger }) => trigger.event),
  );
  const away = findings.some(
    ({ trigger, sentence }) => trigger.event === 'wanted' && tellsAbsence(sentence.forms, language),
  );
  const outright = findings.filter(({ status, how }) => status === 'asserted' && !has(how, 'aside'));
  const tells = (event: EventId, slots: readonly Slot[]) =>
    outright.filter(({ trigger }) => trigger.event === event && slots.includes(trigger.slot));
  const ownWill = tells('resigned', ['subject']).some(({ mention, trigger }) => mention.sentence === trigger.sentence);
  const isSent = tells('dismissed', ['object', 'passive']).length > 0;
  const isDead = tells('died', ['subject', 'passive']).some(({ sentence }) => sentence.field === 'title');
  const isBack = outright.some(({ trigger }) => trigger.event === 'returned');
  const deaths = outright.filter(({ trigger, manner }) => trigger.event === 'died' && !isSurvivable(manner));
  const headline = new Set(
    outright.filter(({ sentence }) => sentence.field === 'title').map(({ trigger }) => trigger.event),
  );
  // "Held over 2019 murder of X": what the headline dates to another year is as old in the rest of the text.
  const isOld = ({ status, cues }: Finding) => status === 'past' && cues.some(({ text }) => /^\d{4}$/.test(text));
  const dated = new Set(
    findings.filter((one) => one.sentence.field === 'title' && isOld(one)).map(({ trigger }) => trigger.event),
  );
  return { dated, refuted, away, ownWill, isSent, isDead, deaths, isBack, told, headline };
}

/** "Arms dealer freed in swap returns home": the text of a prisoner who was handed over. */
const isOfExchange = ({ sentence: { forms } }: Finding, language: Language) =>
  forms.some((form) => grammars[language].exchange.some((stem) => form.startsWith(stem)));

const personOf = ({ mention }: Finding) => nameOf(mention) ?? mention.who;
