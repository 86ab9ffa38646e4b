import { describe, expect, it } from 'vitest';
import { runGauntlet } from './gauntlet.ts';

describe('the gauntlet', () => {
  it('loses, doubles and delays nothing, and reaches no forbidden address, with a third of the outlets misbehaving', async () => {
    const { lost, doubled, late, forbidden, stored } = await runGauntlet({
      outlets: 60,
      rounds: 4,
      faulty: 0.5,
      seed: 1,
    });
    expect({ lost, doubled, late, forbidden, some: stored > 500 }).toEqual({
      lost: [],
      doubled: [],
      late: [],
      forbidden: [],
      some: true,
    });
  });
});
