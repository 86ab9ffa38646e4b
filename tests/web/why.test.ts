import { expect, it } from 'vitest';
import { whyMarkup, whyWords } from '../../web/explorer/why.ts';
import { givenHit } from '../digest/given.ts';

const hit = givenHit({ figure: 'Timur Ivanov', event: 'detained' });
const evidence = {
  ...hit.evidence,
  field: 'title' as const,
  mention: { ...hit.evidence.mention, text: 'Timur Ivanov' },
  trigger: { ...hit.evidence.trigger, text: 'arrested on bribery charges' },
};

it('says in a reader’s words why a hit is one', () => {
  expect(whyWords({ ...hit, evidence })).toBe(
    'The headline says of “Timur Ivanov” “arrested on bribery charges”: Timur Ivanov is the one arrested, charged or tried. It is told as a fact.',
  );
});

it('has the names of rules under a fold of their own', () => {
  const [words = '', rules = ''] = String(whyMarkup({ ...hit, evidence })).split('<details class="rules">');
  expect(words).not.toContain(`${evidence.trigger.phrase}</code>`);
  expect(rules).toContain(evidence.attribution);
});
