import { describe, expect, it } from 'vitest';
import { together } from '../../shared/store/together.ts';

describe('calls taken together', () => {
  it('wait for the work under way and are then one', async () => {
    const done: string[] = [];
    const write = together<string>(async (words) => {
      await Promise.resolve();
      done.push(words.join(' '));
    });
    const first = write(['a']);
    await Promise.resolve();
    await Promise.all([first, write(['b', 'c']), write(['d'])]);
    await write(['e']);
    expect(done).toEqual(['a', 'b c d', 'e']);
  });

  it('fail alone where one of them is what is wrong', async () => {
    const done: string[] = [];
    const write = together<string>(async (words) => {
      if (words.includes('bad')) throw new Error('not this one');
      done.push(words.join(' '));
    });
    const results = await Promise.allSettled([write(['a']), write(['bad']), write(['b'])]);
    expect([results.map(({ status }) => status), done]).toEqual([
      ['fulfilled', 'rejected', 'fulfilled'],
      ['a', 'b'],
    ]);
  });

  it('go on after a failure', async () => {
    const write = together<string>(async ([word]) => {
      if (word === 'bad') throw new Error('not this one');
    });
    await expect(write(['bad'])).rejects.toThrow('not this one');
    await expect(write(['a'])).resolves.toBeUndefined();
  });
});
