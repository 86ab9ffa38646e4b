// Sends hostile text through digest and MIME, and counts what it managed to do: tags, headers, reordered text, broken mails.
//   npm run bench:titles                 10,000 texts, each as title, name, role, outlet, sentence and link
//   npm run bench:titles -- --texts 500 --seed 7
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { simpleParser } from 'mailparser';
import { buildDigest } from '../../shared/digest/build.ts';
import type { Email } from '../../shared/digest/email.ts';
import { outletHealth } from '../../shared/digest/health.ts';
import { toMime } from '../../shared/digest/mail.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import { gatherStories } from '../../shared/stories/assign.ts';
import { makeNews } from './news.ts';
import { linksOf } from './readers.ts';

const { values } = parseArgs({
  options: { texts: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const made = makeNews({ stories: 2, subscribers: 1, seed: 1 });
const [subscriber] = made.subscribers;

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</blockquote></td></tr></table><h1>x</h1>',
  '</style><style>*{display:none}',
  '<!-- ',
  ']]>',
  '&lt;b&gt;&#60;b&#62;&#x202e;',
  '\r\nBcc: all@example.org\r\n\r\n<b>',
  '\nContent-Type: text/html',
  '\r\n.\r\nMAIL FROM:<x@example.org>',
  '--boundary\r\nContent-Type: text/html\r\n\r\n<b>',
  '=?utf-8?Q?=0D=0ABcc:_all@example.org?=',
  '\u202eevil\u202d\u2066\u2067\u2068x',
  '\u2069\u2069\u2069',
  '\u0000\u001b[31m\u0085\u2028\u2029',
  '\ud800 \udfff',
  'javascript:alert(1)',
  'https://x@example.org/"><b>',
  `${'long'.repeat(400)}`,
  'שלום \u05be مرحبا',
  '{{1}}${1}%0d%0aBcc:x',
];

const text = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...attacks) }, fc.string({ unit: 'binary', maxLength: 30 })),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(''));

function mailOf(hostile: string): Email {
  const hits = made.hits.slice(0, 2).map((hit, index) => ({
    ...hit,
    title: hostile,
    url: hostile,
    ...(index === 0 ? { figure: hostile } : { figure: null, figureId: null, role: hostile, who: `role:${hostile}` }),
    evidence: {
      ...hit.evidence,
      sentence: hostile,
      trigger: { ...hit.evidence.trigger, text: hostile, start: 0, end: 3 },
    },
    publishedAt: made.period.from,
    firstSeenAt: made.period.from,
  }));
  const outlets = made.outlets.map((outlet) => ({ ...outlet, name: hostile }));
  const failure = { kind: 'unreadable', message: hostile, since: made.period.from, count: 1 } as const;
  const states = new Map(
    [...made.states].map(([id, state]) => [id, { ...state, ...(id === outlets[0]!.id && { failure }) }]),
  );
  const health = outletHealth(outlets, states, new Date(made.period.to));
  const figures = made.figures.map((figure) => ({ ...figure, role: hostile }));
  const lists = { key: 'k', period: made.period, outlets, figures, country: made.country };
  const digest = buildDigest(
    { ...subscriber!, preferences: { leastStatus: 'possible', minimumScore: 0, frequency: 'daily' } },
    gatherStories(hits),
    health,
    lists,
  );
  return renderDigest(digest!, 'Fissure <digest@example.org>', linksOf(subscriber!));
}

/** Names of all elements but links (a link that is none is left out) and marks (what matched may be cut away). */
function elementsIn(html: string): string {
  const names: string[] = [];
  const parser = new Parser({ onopentag: (name) => names.push(name) });
  parser.end(html);
  return names.filter((name) => !['a', 'mark', 'strong', 'p', 'blockquote'].includes(name)).join(' ');
}

/** Elements that no text of ours needs, and attributes that act. */
const forbidden = /<(?:script|img|iframe|object|form|input|link|svg|b|i)\b|\son\w+\s*=\s*["']/i;
const reordering = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/u;
/** Isolates that are opened are closed. */
const isBalanced = (said: string) => (said.match(/\u2068/gu)?.length ?? 0) === (said.match(/\u2069/gu)?.length ?? 0);

const expected = elementsIn(mailOf('Chubais resigns').html);
const count = {
  texts: 0,
  'other elements': 0,
  'forbidden markup': 0,
  'reordering characters': 0,
  'isolates left open': 0,
  'new headers': 0,
  'mails that do not parse': 0,
};
const plain = await headersOf(mailOf('Chubais resigns'));

async function headersOf(mail: Email): Promise<string> {
  const { bytes } = await toMime(mail, new Date(made.period.to));
  const parsed = await simpleParser(Buffer.from(bytes));
  const isWhole =
    parsed.html &&
    parsed.text &&
    parsed.attachments.length === 0 &&
    parsed.subject === mail.subject.replaceAll('=?', '= ?');
  if (!isWhole) count['mails that do not parse'] += 1;
  return [...parsed.headers.keys()].sort().join(' ');
}

for (const hostile of fc.sample(text, { numRuns: Number(values.texts), seed: Number(values.seed) })) {
  const mail = mailOf(hostile);
  const said = `${mail.subject}\n${mail.html}\n${mail.text}`;
  count.texts += 1;
  if (elementsIn(mail.html) !== expected) count['other elements'] += 1;
  if (forbidden.test(mail.html)) count['forbidden markup'] += 1;
  if (reordering.test(said)) count['reordering characters'] += 1;
  if (!isBalanced(said)) count['isolates left open'] += 1;
  if ((await headersOf(mail)) !== plain) count['new headers'] += 1;
}
console.table(count);
const { texts, ...bad } = count;
if (Object.values(bad).some((number) => number > 0)) process.exitCode = 1;
