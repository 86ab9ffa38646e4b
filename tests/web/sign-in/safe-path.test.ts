import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safePath } from '../../../web/safe-path.ts';

it.each(['/', '/hits?figure=chubais&text=%D1%8F', '/stories/chubais%23resigned%232022-03-23'])(
  'leads back to %s',
  (path) => {
    expect(safePath(path)).toBe(path);
  },
);

it('stays on this site, whatever it is given', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '/',
        '\\',
        '//',
        ':',
        '@',
        '.',
        '..',
        'http:',
        'evil.example',
        '?',
        '#',
        '\t',
        '\n',
        '%2f',
        '%5c',
      ),
      fc.string(),
    ),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const path = safePath(`/${parts.join('')}`);
      expect(new URL(path, 'https://fissure.example').origin).toBe('https://fissure.example');
      // What a browser reads as the start of another host, before or after it resolves the path.
      expect(path).not.toMatch(/^\/[/\\]/);
    }),
    { numRuns: 2000 },
  );
});
