import fc from 'fast-check';
import { test } from 'vitest';
import { wellFormed } from '../../shared/store/client.ts';

test('any value comes out well-formed, with every offset where it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (text) => {
      const [fixed] = wellFormed({ a: [text] }).a;
      return fixed!.isWellFormed() && fixed!.length === text.length;
    }),
  );
});
