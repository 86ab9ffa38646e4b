import fc from 'fast-check';
import robotsParser from 'robots-parser';
import { describe, expect, it } from 'vitest';
import { readRobots } from '../../shared/outlets/robots-rules.ts';

const allows = (rules: string, path: string) => readRobots(rules, 'Fissure')(path);

describe('robots.txt', () => {
  it.each([
    ['nothing', '', '/a', true],
    ['rules before any name', 'Disallow: /', '/a', true],
    ['the longest that fits', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['of equals the one that allows', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    [
      'our group alone where there is one',
      'User-agent: *\nDisallow: /\n\nUser-agent: fissure/2\nDisallow: /x',
      '/a',
      true,
    ],
    [
      'all groups of ours together',
      'User-agent: Fissure\nAllow: /\nUser-agent: b\nDisallow: /\nUser-agent: Fissure\nDisallow: /x',
      '/x',
      false,
    ],
    ['several names of one group', 'User-agent: b\nUser-agent: FISSURE\nDisallow: /x', '/x', false],
    ['an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['an end that must not overlap', 'User-agent: *\nDisallow: /ab*b$', '/ab', true],
    ['comments and spaces', ' user-agent : * # all\n  disallow :  /x  # not this', '/x', false],
    ['escapes in either case and none', 'User-agent: *\nDisallow: /%d0%bf', '/%D0%BF', false],
    ['letters that an address escapes', 'User-agent: *\nDisallow: /п', '/%D0%BF', false],
  ])('heeds %s', (_, rules, path, expected) => {
    expect(allows(rules, path)).toBe(expected);
  });

  it('is understood as by the reference that Google’s parser is followed by', () => {
    const path = fc
      .array(fc.constantFrom('/', 'a', 'b', '.', '?', '%20'), { maxLength: 8 })
      .map((parts) => `/${parts.join('')}`);
    const pattern = fc
      .array(fc.constantFrom('/', 'a', 'b', '*', '.', '$', '%20'), { maxLength: 6 })
      .map((parts) => parts.join(''));
    const rule = fc.tuple(fc.constantFrom('Allow', 'Disallow'), pattern).map(([key, value]) => `${key}: ${value}`);
    const name = fc.constantFrom('User-agent: *', 'User-agent: fissure', 'User-agent: other');
    const few = { minLength: 1, maxLength: 3 };
    const between = fc.constantFrom([], [''], ['Sitemap: /s']);
    // The reference takes a group without a rule for none; RFC 9309, 2.2.1, and Google's parser do not.
    const group = fc.tuple(fc.array(name, few), fc.array(rule, few), between).map((parts) => parts.flat());
    fc.assert(
      fc.property(fc.array(group, { maxLength: 4 }), path, (groups, asked) => {
        const text = groups.flat().join('\n');
        // @ts-expect-error its types declare the function as a namespace's default
        const reference = robotsParser('https://n.test/robots.txt', text);
        const { pathname, search } = new URL(`https://n.test${asked}`);
        expect(allows(text, `${pathname}${search}`)).toBe(
          reference.isAllowed(`https://n.test${asked}`, 'Fissure') !== false,
        );
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  it.each([
    ['names and rules beyond counting', `${'User-agent: *\n'.repeat(18_000)}${'Disallow: /a\n'.repeat(18_000)}`, false],
    ['one pattern of stars', `User-agent: *\nDisallow: ${'*a'.repeat(250_000)}`, true],
    ['patterns of stars that nearly fit', `User-agent: *\n${`Disallow: /${'*a'.repeat(24)}b\n`.repeat(8_000)}`, true],
    ['patterns as long as the address', `User-agent: *\n${`Disallow: /*${'a'.repeat(950)}b\n`.repeat(500)}`, true],
  ])('is read in time and memory of its size: %s', (_, rules, expected) => {
    expect(allows(rules.slice(0, 512_000), `/${'a'.repeat(1_999)}`)).toBe(expected);
  });
});
