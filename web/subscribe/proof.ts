// Proof of work: what makes typing in a thousand addresses dear, and one address no wait. A script does it; without, one waits.
import { createHash } from 'node:crypto';

/** Zeros at the head of the hash, in bits: 65,000 tries, a third of a second on a phone. */
export const proofBits = 16;

/** How long after the form was shown it is taken without a proof. */
export const waitMs = 30_000;

/** Whether SHA-256 of `<form token>:<address>:<proof>` begins with so many zeros: one proof serves one form and one address. */
export function isProof(token: string, address: string, proof: string): boolean {
  if (!/^\d{1,12}$/.test(proof)) return false;
  return (
    createHash('sha256').update(`${token}:${address}:${proof}`).digest().readUInt32BE(0) >>> (32 - proofBits) === 0
  );
}

/** The same in a browser. Its own SHA-256: the browser's answers one hash at a time, ten times as slowly. FIPS 180-4. */
export const proofScript = {
  path: '/proof.js',
  source: `'use strict';
(() => {
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
  const fraction = (x) => ((x - Math.floor(x)) * 4294967296) >>> 0;
  const start = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));
  const k = primes.map((p) => fraction(Math.cbrt(p)));
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  const w = new Uint32Array(64);
  const firstWord = (bytes) => {
    const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
    padded.set(bytes);
    padded[bytes.length] = 128;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 4, bytes.length * 8);
    const h = Uint32Array.from(start);
    for (let at = 0; at < padded.length; at += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4);
      for (let i = 16; i < 64; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
      }
      let [a, b, c, d, e, f, g, z] = h;
      for (let i = 0; i < 64; i++) {
        const t = (z + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
        const u = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [z, g, f, e, d, c, b, a] = [g, f, e, (d + t) | 0, c, b, a, (t + u) | 0];
      }
      h[0] += a; h[1] += b; h[2] += c; h[3] += d; h[4] += e; h[5] += f; h[6] += g; h[7] += z;
    }
    return h[0];
  };
  const solve = (text) => {
    const encoder = new TextEncoder();
    for (let n = 0; ; n++) if (firstWord(encoder.encode(text + n)) >>> ${32 - proofBits} === 0) return String(n);
  };
  for (const form of document.querySelectorAll('form')) {
    const proof = form.elements.namedItem('proof');
    if (!proof) continue;
    form.addEventListener('submit', (event) => {
      if (event.submitter && event.submitter.value !== 'save') return;
      proof.value = solve(form.elements.namedItem('shown').value + ':' + form.elements.namedItem('address').value.trim() + ':');
    });
  }
})();
`,
};
