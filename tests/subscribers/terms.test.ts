import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choices, listFields, readTerms, type TermsGiven, textFields } from '../../shared/subscribers/terms.ts';

const choices: Choices = {
  figures: [
    { id: 'chubais', name: 'Anatoly Chubais', names: ['Анатолий Борисович Чубайс'], circle: 'liberals' },
    { id: 'shoigu', name: 'Sergei Shoigu', names: [], circle: 'government' },
    { id: 'ivanov-s', name: 'Sergei Ivanov', names: [], circle: 'government' },
    { id: 'ivanov-t', name: 'Timur Ivanov', names: [], circle: 'army' },
  ],
  outlets: [{ id: 'meduza', name: 'Meduza', stance: 'independent' }],
  timeZone: 'Europe/Berlin',
};
const terms = (given: TermsGiven) => {
  const read = readTerms(given, choices);
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  return read.terms;
};

describe('readTerms', () => {
  test('gives everything, daily at seven in the owner’s zone, where nothing is chosen', () => {
    expect(terms({})).toEqual({
      timeZone: 'Europe/Berlin',
      hour: 7,
      whenQuiet: false,
      preferences: { leastStatus: 'possible', minimumScore: 0, frequency: 'daily' },
    });
  });

  test('takes what a form sends', () => {
    const given: TermsGiven = {
      figures: ['chubais', ' Шойгу', 'Sergei Shoigu', ''],
      circles: ['army', 'unlisted'],
      events: ['resigned', 'resigned'],
      outlets: ['meduza'],
      stances: [''],
      muted: ['chubais#rift'],
      leastStatus: 'asserted',
      minimumScore: '0,6',
      frequency: 'weekly',
      weekday: '5',
      hour: '18',
      timeZone: 'america/new_york',
      whenQuiet: 'yes',
    };
    const shoigu = { ...choices.figures[1]!, names: ['Сергей Кужугетович Шойгу'] };
    const read = readTerms(given, { ...choices, figures: [choices.figures[0]!, shoigu] });
    // An army without figures is unknown.
    expect(read).toMatchObject({ kind: 'invalid', problems: [{ field: 'circles' }] });
    expect(readTerms({ ...given, figures: ['чубайс', 'shoigu'] }, choices)).toEqual({
      kind: 'valid',
      terms: {
        timeZone: 'America/New_York',
        hour: 18,
        whenQuiet: true,
        preferences: {
          figures: ['chubais', 'shoigu'],
          circles: ['army', 'unlisted'],
          events: ['resigned'],
          outlets: ['meduza'],
          muted: ['chubais#rift'],
          leastStatus: 'asserted',
          minimumScore: 0.6,
          frequency: 'weekly',
          weekday: 5,
        },
      },
    });
  });

  test('tells nobody every quarter of an hour that there is nothing', () => {
    expect(terms({ frequency: 'immediate', whenQuiet: 'yes' }).whenQuiet).toBe(false);
  });

  test('keeps the name of a zone by which it is known today', () => {
    expect([terms({ timeZone: 'europe/kyiv' }).timeZone, terms({ timeZone: 'Asia/Kolkata' }).timeZone]).toEqual([
      'Europe/Kyiv',
      'Asia/Kolkata',
    ]);
  });

  test('lets a choice stay that the watch files name no more, and takes no other like it', () => {
    const kept = { figures: ['gone'], circles: ['navy'], outlets: ['closed'] };
    const read = readTerms({ figures: ['gone'], circles: ['navy'], outlets: ['closed'] }, { ...choices, kept });
    expect(read).toMatchObject({ kind: 'valid', terms: { preferences: kept } });
    expect(readTerms({ outlets: ['pravda'] }, { ...choices, kept })).toMatchObject({ kind: 'invalid' });
  });

  test('keeps a weekday for weekly digests alone', () => {
    expect([terms({ weekday: '3' }).preferences.weekday, terms({ frequency: 'weekly' }).preferences.weekday]).toEqual([
      undefined,
      1,
    ]);
  });

  test.each<[TermsGiven, string, RegExp]>([
    [{ hour: '24' }, 'hour', /between 0 and 23/],
    [{ hour: '7.5' }, 'hour', /between 0 and 23/],
    [{ minimumScore: '60' }, 'minimumScore', /between 0 and 1/],
    [{ minimumScore: 'NaN' }, 'minimumScore', /between 0 and 1/],
    [{ frequency: 'hourly' }, 'frequency', /immediate, daily, weekdays, weekly/],
    [{ weekday: '0', frequency: 'weekly' }, 'weekday', /1, Monday/],
    [{ timeZone: 'Europe/Berln' }, 'timeZone', /did you mean "Europe\/Berlin"/],
    [{ timeZone: '+03:00' }, 'timeZone', /unknown time zone/],
    [{ whenQuiet: 'maybe' }, 'whenQuiet', /yes or no/],
    [{ leastStatus: 'denied' }, 'leastStatus', /asserted or possible/],
    [{ figures: ['Chubaiz'] }, 'figures', /did you mean "Anatoly Chubais"|did you mean "chubais"/],
    [{ figures: ['Ivanov'] }, 'figures', /2 figures.*ivanov-s.*ivanov-t/],
    [{ circles: ['navy'] }, 'circles', /known: .*army/s],
    [{ events: ['resignd'] }, 'events', /did you mean "resigned"/],
    [{ outlets: ['pravda'] }, 'outlets', /unknown outlet/],
    [{ events: Array.from({ length: 501 }, () => 'died') }, 'events', /at most 500/],
  ])('names the field and what would be right: %j', (given, field, message) => {
    expect(readTerms(given, choices)).toEqual({
      kind: 'invalid',
      problems: [{ field, message: expect.stringMatching(message) }],
    });
  });

  test('tells all problems at once, one a field', () => {
    const read = readTerms({ hour: 'x', timeZone: 'y', events: ['a', 'b'] }, choices);
    expect(read.kind === 'invalid' && read.problems.map(({ field }) => field).sort()).toEqual([
      'events',
      'hour',
      'timeZone',
    ]);
  });

  test('answers anything with terms or problems', () => {
    const word = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('7', 'daily', 'yes', 'UTC', '__proto__'));
    const given = fc.record(
      {
        ...Object.fromEntries(textFields.map((field) => [field, word])),
        ...Object.fromEntries(listFields.map((field) => [field, fc.array(word)])),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(given, (given) => ['valid', 'invalid'].includes(readTerms(given as TermsGiven, choices).kind)),
    );
  });
});
