// The lines of a digest that tell which outlets fail, few however many do.
import { describe, expect, test } from 'vitest';
import { givenOutlet, givenState } from './given.ts';
import { failure, render } from './rendered.ts';

describe('the lines of trouble', () => {
  const many = Array.from({ length: 83 }, (_, index) => givenOutlet(`o${index}`, { name: `Outlet ${index}` }));
  const kinds = ['dns', 'tls', 'timeout', 'http-status', 'gone', 'unreadable', 'not-a-feed'] as const;
  const troubles = (failureOf: (index: number) => (typeof kinds)[number] | undefined): string[] => {
    const states = new Map(
      many.map(({ id }, index) => {
        const kind = failureOf(index);
        return [id, givenState(id, kind === undefined ? {} : { failure: { ...failure, kind } })];
      }),
    );
    const { text } = render([], { outlets: many, states });
    return text.replaceAll(/\n {5}(?=\S)/g, ' ').match(/^ {3}! .*$/gm) ?? [];
  };

  test('say once what is true of all, and what that may mean', () =>
    expect(troubles(() => 'dns')).toEqual(['   ! all 83: names do not resolve: is this machine online?']));

  test('are five at most, with the rest counted', () =>
    expect(troubles((index) => kinds[index])).toEqual([
      '   ! Outlet 0: its name does not resolve, since 23 Mar, 14:05',
      '   ! Outlet 4: it is gone for good, since 23 Mar, 14:05',
      '   ! Outlet 3: it answers with an error (HTTP 500), since 23 Mar, 14:05',
      '   ! Outlet 6: what it sends is no feed, since 23 Mar, 14:05',
      '   ! and 3 other outlets, for other reasons: fissure outlets --verbose',
    ]));

  test('name some of those that fail alike', () =>
    expect(troubles((index) => (index < 2 ? 'timeout' : index < 12 ? 'tls' : undefined))).toEqual([
      '   ! 10 outlets, such as Outlet 10: certificates or encryption are refused',
      '   ! Outlet 0, Outlet 1: no answer in time',
    ]));
});
