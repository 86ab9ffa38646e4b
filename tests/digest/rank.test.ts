// Which of two situations an editor puts first, in twelve written ones.
import { expect, test } from 'vitest';
import { storyWeight, type Weighed } from '../../shared/digest/rank.ts';

type Situation = Partial<Weighed> & { event: Weighed['event']; voices?: number };

const weightOf = ({ voices = 1, ...given }: Situation): number =>
  storyWeight({ status: 'asserted', score: 1, who: { circle: 'government' }, newness: 'new', ...given }, voices);

const army = { circle: 'army' };
const science = { circle: 'science' };

test.each<[string, Situation, Situation]>([
  ['a mutiny before the flight that ends it', { event: 'rebelled', manner: 'mutiny' }, { event: 'left-country' }],
  [
    'a general’s arrest before a scientist’s',
    { event: 'detained', manner: 'arrest', who: army },
    { event: 'detained', manner: 'arrest', who: science },
  ],
  [
    'a general’s likely arrest before a scientist’s death',
    { event: 'detained', manner: 'arrest', who: army, status: 'possible' },
    { event: 'died', manner: 'death', who: science },
  ],
  ['a killing before a dismissal', { event: 'died', manner: 'killing' }, { event: 'dismissed', manner: 'sacked' }],
  [
    'a minister sacked, by four outlets, before one killed man of no list',
    { event: 'dismissed', manner: 'sacked', voices: 4 },
    { event: 'died', manner: 'killing', who: 'unlisted' },
  ],
  [
    'a named official before an unnamed one',
    { event: 'detained', who: 'unlisted' },
    { event: 'detained', who: 'unnamed' },
  ],
  ['what eight outlets tell before what one does', { event: 'resigned', voices: 8 }, { event: 'resigned' }],
  ['an arrest before a search', { event: 'detained', manner: 'arrest' }, { event: 'detained', manner: 'search' }],
  [
    'a dismissal before a move to another post',
    { event: 'dismissed', manner: 'sacked' },
    { event: 'dismissed', manner: 'moved' },
  ],
  ['a report before a rumour of something graver', { event: 'dismissed' }, { event: 'detained', status: 'possible' }],
  [
    'what is new before what was told yesterday and goes on',
    { event: 'resigned' },
    { event: 'rebelled', manner: 'mutiny', newness: 'developing' },
  ],
  [
    'a report that is denied by the Kremlin before a denial alone',
    { event: 'resigned' },
    { event: 'resigned', status: 'denied' },
  ],
])('%s', (_, first, second) => expect(weightOf(first)).toBeGreaterThan(weightOf(second)));
