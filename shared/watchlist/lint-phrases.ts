// Phrases that stand in two places, or that others make superfluous.
import type { Finding } from '../lint-rules.ts';
import type { EventId, Language } from '../vocabulary.ts';
import type { Yaml } from '../yaml.ts';
import { wholeLanguages } from './country.ts';
import { futureDates } from './lint-figures.ts';
import type { WatchFiles } from './load.ts';
import { matchPhrase } from './phrase-match.ts';
import { type PhraseTable, phraseTable } from './phrase-table.ts';
import { compilePhrase, type Phrase } from './phrases.ts';
import { everyReading, mayMeet, readings } from './readings.ts';
import type { EventsFile } from './schema.ts';

/** A word of Latin and Cyrillic letters together is found in no text: one of them only looks right. */
const isMixed = (word: string) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word);

function mixedWords(entry: string, phrase: string, place: string): Finding[] {
  const mixed = phrase.split(/[\s|-]+/).filter(isMixed);
  if (mixed.length === 0) return [];
  const message = `"${mixed.join('", "')}" has Latin and Cyrillic letters in one word`;
  return [{ place, rule: 'foreign-letters', entry, message }];
}

export function lintRoles({ roles: file, country }: WatchFiles, today: string): Finding[] {
  const read = wholeLanguages(country.value);
  const earlier = new Map<string, { id: string; place: string }>();
  return file.value.roles.flatMap((role, index) => {
    const missing = read.filter((language) => (role.words[language] ?? []).length === 0);
    const findings: Finding[] = missing.map((language) => ({
      place: file.at(['roles', index, 'words']),
      rule: 'no-words',
      entry: role.id,
      message: `${role.id} has no words in ${language}`,
    }));
    for (const [language, phrases] of Object.entries(role.words)) {
      phrases.forEach((phrase, position) => {
        const place = file.at(['roles', index, 'words', language, position]);
        findings.push(...mixedWords(role.id, phrase, place));
        const key = `${language} ${normal(phrase)}`;
        const first = earlier.get(key);
        if (first) {
          const message = `"${phrase}" is also of ${first.id} (${first.place}), which comes first`;
          findings.push({ place, rule: 'duplicate-phrase', entry: role.id, message });
        } else earlier.set(key, { id: role.id, place });
      });
    }
    return [
      ...findings,
      ...futureDates(role.id, role.known, today, (event) => file.at(['roles', index, 'known', event])),
    ];
  });
}

/** A phrase of an events file with its place. */
export type PlacedPhrase = { event: EventId; slot: string; source: string; phrase: Phrase; place: string };

/** Every phrase of the file, in order. */
export function phrasesOf({ value, at }: Yaml<EventsFile>): PlacedPhrase[] {
  const { language, classes, events } = value;
  return Object.entries(events).flatMap(([event, lists]) =>
    Object.entries(lists).flatMap(([slot, sources]) =>
      (sources ?? []).map((source, index) => ({
        event: event as EventId,
        slot,
        source,
        phrase: compilePhrase(source, language as Language, classes),
        place: at(['events', event, slot, index]),
      })),
    ),
  );
}

export function lintEvents({ events }: WatchFiles): Finding[] {
  return events.flatMap((file) => {
    const phrases = phrasesOf(file);
    const duplicates = duplicatePhrases(phrases);
    const once = phrases.filter(({ place }) => !duplicates.some((finding) => finding.place === place));
    const mixed = phrases.flatMap(({ source, place }) => mixedWords(source, source, place));
    const classes = Object.entries(file.value.classes).flatMap(([name, words]) =>
      words.flatMap((word, index) => mixedWords(word, word, file.at(['classes', name, index]))),
    );
    return [...mixed, ...classes, ...duplicates, ...coveredPhrases(once), ...voidedPhrases(once), ...idlePhrases(once)];
  });
}

const normal = (phrase: string) => phrase.trim().toLowerCase().split(/\s+/).join(' ');

/** Within an event in any two lists; over events as triggers. One false friend may be that of several events. */
function duplicatePhrases(phrases: readonly PlacedPhrase[]): Finding[] {
  return [...Map.groupBy(phrases, ({ source }) => normal(source)).values()].flatMap((same) =>
    same.flatMap((one, index): Finding[] => {
      const first = same
        .slice(0, index)
        .find((other) => other.event === one.event || (other.slot !== 'not' && one.slot !== 'not'));
      if (first === undefined) return [];
      const message = `"${one.source}" (${one.event}, ${one.slot}) also stands under ${first.event}, ${first.slot} (${first.place})`;
      return [{ place: one.place, rule: 'duplicate-phrase', entry: one.source, message }];
    }),
  );
}

/** Within one list. From the last to the first, so that of two that cover each other the first stays. */
function coveredPhrases(phrases: readonly PlacedPhrase[]): Finding[] {
  return [...Map.groupBy(phrases, ({ event, slot }) => `${event} ${slot}`).values()].flatMap(coveredWithin);
}

function coveredWithin(list: readonly PlacedPhrase[]): Finding[] {
  const index = tableOf(list);
  const gone = new Set<PlacedPhrase>();
  return list.toReversed().flatMap((one): Finding[] => {
    const covers = new Set<PlacedPhrase>();
    const isWhole = (phrase: Phrase, words: readonly string[]) => matchPhrase(phrase, words, 0)?.end === words.length;
    const isCovered = everyReading(one.phrase, (words) => {
      // What covered one reading covers most of its others: the table is asked only for the rest.
      for (const { phrase } of covers) if (isWhole(phrase, words)) return true;
      const cover = index
        .matchesAt(words, 0)
        .find(({ meaning, match }) => meaning !== one && !gone.has(meaning) && match.end === words.length);
      if (cover) covers.add(cover.meaning);
      return cover !== undefined;
    });
    if (!isCovered) return [];
    gone.add(one);
    const by = [...covers].slice(0, 3).map(({ source, place }) => `"${source}" (${place})`);
    const message = `"${one.source}" (${one.event}, ${one.slot}) finds nothing that is not found by ${by.join(' or ')}`;
    return [{ place: one.place, rule: 'covered-phrase', entry: one.source, message }];
  });
}

function voidedPhrases(phrases: readonly PlacedPhrase[]): Finding[] {
  return [...Map.groupBy(phrases, ({ event }) => event).values()].flatMap((ofEvent) => {
    const nots = tableOf(ofEvent.filter(({ slot }) => slot === 'not'));
    const voiderOf = (words: readonly string[]) => words.flatMap((_, at) => nots.matchesAt(words, at))[0]?.meaning;
    return ofEvent
      .filter(({ slot }) => slot !== 'not')
      .flatMap((one): Finding[] => {
        if (!everyReading(one.phrase, (words) => voiderOf(words) !== undefined)) return [];
        const voider = voiderOf(readings(one.phrase).next().value ?? [])!;
        const message = `"${one.source}" (${one.event}, ${one.slot}) is taken away by "${voider.source}" in not (${voider.place}) wherever it stands`;
        return [{ place: one.place, rule: 'voided-phrase', entry: one.source, message }];
      });
  });
}

/** A false friend that shares no word with a trigger of its event takes nothing away. */
function idlePhrases(phrases: readonly PlacedPhrase[]): Finding[] {
  return phrases
    .filter(({ slot }) => slot === 'not')
    .flatMap((one): Finding[] => {
      const triggers = phrases.filter(({ event, slot }) => event === one.event && slot !== 'not');
      if (triggers.some(({ phrase }) => mayMeet(one.phrase, phrase))) return [];
      const message = `"${one.source}" (${one.event}, not) shares no word with a trigger of ${one.event}`;
      return [{ place: one.place, rule: 'idle-phrase', entry: one.source, message }];
    });
}

/** Of those that find what they say wherever it stands: one that asks for more in the sentence covers nothing. */
const tableOf = (phrases: readonly PlacedPhrase[]): PhraseTable<PlacedPhrase> =>
  phraseTable(phrases.filter(isUnconditional).map((one) => [one.phrase, one]));

const isUnconditional = ({ phrase }: PlacedPhrase) => phrase.elements.every(({ kind }) => kind !== 'beside');
