import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml, readYaml, WatchError } from '../shared/yaml.ts';

const schema = z.strictObject({
  outlets: z.array(
    z.strictObject({
      id: z.string().min(1),
      interval: z.number().int().min(5).optional(),
      kind: z.enum(['feed', 'page']).default('feed'),
      names: z.union([z.string(), z.array(z.string())]).optional(),
    }),
  ),
});

function problemsOf(text: string): readonly string[] {
  try {
    parseYaml(text, 'watch/outlets.yaml', schema);
    return [];
  } catch (error) {
    if (error instanceof WatchError) return error.problems;
    throw error;
  }
}

describe('parseYaml', () => {
  it('gives the value with defaults, and the place of any part of it', () => {
    const { value, at } = parseYaml('outlets:\n  - id: a\n  - id: b\n    interval: 10\n', 'o.yaml', schema);
    expect([value.outlets[1], at(['outlets', 1, 'interval']), at(['outlets', 1, 'absent'])]).toEqual([
      { id: 'b', interval: 10, kind: 'feed' },
      'o.yaml:4:15',
      'o.yaml:3:5',
    ]);
  });

  it.each([
    [
      'a wrong type',
      'outlets:\n  - id: a\n    interval: x\n',
      ['3:15 outlets[0].interval: expected number, found "x"'],
    ],
    ['an unknown key', 'outlets:\n  - id: a\n    intervall: 5\n', ['3:5 outlets[0].intervall: unknown key']],
    ['a missing key', 'outlets:\n  - kind: feed\n', ['2:5 outlets[0].id: missing; expected text']],
    ['an empty value', 'outlets:\n  - id:\n', ['2:8 outlets[0].id: expected text, found null']],
    [
      'an unknown choice',
      'outlets:\n  - id: a\n    kind: rss\n',
      ['3:11 outlets[0].kind: expected one of feed, page, found "rss"'],
    ],
    [
      'a number too small',
      'outlets:\n  - id: a\n    interval: 1\n',
      ['3:15 outlets[0].interval: expected at least 5, found 1'],
    ],
    ['no alternative', 'outlets:\n  - id: a\n    names: 7\n', ['3:12 outlets[0].names: expected text, found 7']],
    ['a list in place of a map', '- a\n', ['1:1 expected a map, found a list']],
    ['an empty file', '', ['1:1 expected a map, found null']],
    ['a repeated key', 'outlets: []\noutlets: []\n', ['2:1 Map keys must be unique']],
    ['an unknown tag', 'outlets: !x []\n', ['1:10 Unresolved tag: !x']],
    ['an alias without anchor', 'outlets: *x\n', ['1:1 Unresolved alias (the anchor must be set before the alias): x']],
  ])('tells %s with line and column', (_name, text, expected) => {
    expect(problemsOf(text)).toEqual(expected.map((line) => `watch/outlets.yaml:${line}`));
  });

  it('lists every problem at once', () => {
    expect(problemsOf('outlets:\n  - id: 1\n    kind: rss\n    x: 1\n    y: 2\n')).toHaveLength(4);
  });

  it('tells broken syntax with its place', () => {
    expect(problemsOf('outlets:\n  - id: "a\n  - id: b\n')[0]).toMatch(/^watch\/outlets\.yaml:\d+:\d+ \S/);
  });

  it('names the file that cannot be read', () => {
    expect(() => readYaml('no/such.yaml', schema)).toThrow(/^no\/such\.yaml: cannot be read: ENOENT/);
  });
});
