import { expect, it } from 'vitest';
import { createMailDomains } from '../../shared/subscribers/mail-domain.ts';

type Answers = Partial<Record<'resolveMx' | 'resolve4' | 'resolve6' | 'resolveNs', unknown[] | string>>;

/** Each answers with these records, or fails with this code of c-ares; ENODATA where nothing is said. */
function dnsOf(answers: Answers) {
  const asked: string[] = [];
  const lookup = (name: keyof Answers) => async () => {
    asked.push(name);
    const answer = answers[name] ?? (name === 'resolveNs' ? ['a.ns'] : 'ENODATA');
    if (typeof answer === 'string') throw Object.assign(new Error(answer), { code: answer });
    return answer;
  };
  const names = ['resolveMx', 'resolve4', 'resolve6', 'resolveNs'] as const;
  const dns = Object.fromEntries(names.map((name) => [name, lookup(name)])) as never;
  return { dns, asked };
}
const clock = { now: () => new Date(0) };

it.each<[string, string, Answers]>([
  ['takes', 'a mail server', { resolveMx: [{ exchange: 'mx.example', priority: 1 }] }],
  ['takes', 'no mail server but an address', { resolve4: ['192.0.2.1'] }],
  ['none', 'a null MX', { resolveMx: [{ exchange: '', priority: 0 }] }],
  ['none', 'no such name', { resolveMx: 'ENOTFOUND', resolve4: 'ENOTFOUND', resolve6: 'ENOTFOUND' }],
  ['none', 'neither server nor address', {}],
  ['unknown', 'a DNS that does not answer', { resolveMx: 'ETIMEOUT' }],
  ['unknown', 'a DNS that fails', { resolve4: 'ESERVFAIL' }],
  ['unknown', 'a DNS that denies every name', { resolveMx: 'ENOTFOUND', resolveNs: 'ENOTFOUND' }],
])('%s mail: a domain with %s', async (expected, _, answers) => {
  expect(await createMailDomains(dnsOf(answers).dns, clock).of('example.net')).toBe(expected);
});

it('is asked once a domain', async () => {
  const { dns, asked } = dnsOf({ resolveMx: [{ exchange: 'mx.example', priority: 1 }] });
  const domains = createMailDomains(dns, clock);
  await domains.of('example.net');
  await domains.of('example.net');
  expect(asked).toEqual(['resolveMx']);
});
