// Reads hostile documents, each in a process of its own with a small heap, and tells time and memory.

import { fork } from 'node:child_process';
import Table from 'cli-table3';
import { readEntries } from '../../shared/outlets/read.ts';
import { peakMb } from '../peak.ts';

const item = '<item><title>A</title></item>';
const rss = (inside: string) => `<rss version="2.0"><channel>${inside}</channel></rss>`;
const atom = (inside: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;

/** Each makes its document only when it is measured. */
const cases: Record<string, () => string> = {
  'an ordinary feed of 100 items, 400 KB': () =>
    rss(
      `<item><title>A &amp; B</title><link>https://n.test/1</link><guid>1</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><description>${'Слово и дело. '.repeat(250)}</description></item>`.repeat(
        100,
      ),
    ),
  '600,000 items, 17 MB': () => rss(item.repeat(600_000)),
  '600,000 empty items': () => rss('<item/>'.repeat(600_000)),
  'nesting 100,000 deep': () => rss(`<item>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</item>`),
  '1,000,000 unclosed tags': () => rss(`<item>${'<a>'.repeat(1_000_000)}`),
  '1,000,000 unclosed items': () => rss('<item>'.repeat(1_000_000)),
  'end tags of nothing, under 500 open ones': () => rss(`<item>${'<a>'.repeat(499)}${'</b>'.repeat(1_000_000)}`),
  'Atom XHTML of 20 MB': () =>
    atom(`<entry><title>A</title><content type="xhtml"><div>${'<p>b</p>'.repeat(2_600_000)}</div></content></entry>`),
  '300,000 categories': () => rss(`<item><title>A</title>${'<category>c</category>'.repeat(300_000)}</item>`),
  '200,000 links': () => atom(`<entry><title>A</title>${'<link href="/a"/>'.repeat(200_000)}</entry>`),
  '200,000 attributes': () =>
    rss(`<item ${Array.from({ length: 200_000 }, (_, index) => `a${index}="1"`).join(' ')}>${item}</item>`),
  'an entity bomb': () =>
    `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY l0 "lol">${Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')}]>${rss('<item><title>&l10;</title></item>')}`,
  '300 KB of "a < b"': () =>
    rss(`<item><title>A</title><description>${'a &lt; b '.repeat(37_000)}</description></item>`),
  '3 MB of "<"': () => rss(`<item><title>${'<'.repeat(3_000_000)}</title></item>`),
  '3 MB of "&"': () => rss(`<item><title>${'&'.repeat(3_000_000)}</title></item>`),
  '5 MB of "<![CDATA["': () => rss(`<item><title>${'<![CDATA['.repeat(555_000)}</title></item>`),
  '5 MB of "<!--"': () => rss(`<item><title>${'<!--'.repeat(1_250_000)}</title></item>`),
  '5 MB of "<!DOCTYPE"': () => '<!DOCTYPE x [ '.repeat(350_000),
  '5 MB before the feed': () => `${'<rs '.repeat(1_250_000)}${rss(item)}`,
  '5 MB of white space in a title': () => rss(`<item><title>a${' \n'.repeat(2_400_000)}b</title></item>`),
  'JSON nested 1,000,000 deep': () => `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(1_000_000)}`,
  'JSON Feed of 400,000 items': () =>
    `{"version":"https://jsonfeed.org/version/1","items":[${'{"id":"1","title":"A"},'.repeat(400_000)}{}]}`,
  'a page of 600,000 tags': () => `<html><body>${'<a href="/x">b</a>'.repeat(600_000)}</body></html>`,
  'a page nested 200,000 deep': () => `<html><body>${'<div>'.repeat(200_000)}<a href="/x">b</a>`,
};

type Answer = { milliseconds: number; peakMb: number; startMb: number; outcome: string };

if (process.send) {
  process.once('message', async (name: string) => {
    const text = Buffer.from(cases[name]!()).toString(); // flat, as decoded bytes are
    const startMb = peakMb();
    const kind = name.startsWith('a page') ? 'page' : 'feed';
    const started = performance.now();
    const listing = await readEntries(
      text,
      { kind, ...(kind === 'page' && { selectors: { item: 'a' } }) },
      'https://n.test/',
    );
    const milliseconds = performance.now() - started;
    const outcome =
      listing.kind === 'entries'
        ? `${listing.entries.length} entries${listing.partly ? `, ${listing.partly}` : ''}`
        : `${listing.failure}`;
    process.send!({ milliseconds, startMb, peakMb: peakMb(), outcome } satisfies Answer);
    process.disconnect();
  });
} else {
  const table = new Table({
    head: ['document', 'ms', 'MB before', 'MB at most', 'outcome'],
    style: { head: [], border: [] },
  });
  for (const name of Object.keys(cases)) {
    const child = fork(import.meta.filename, { execArgv: ['--max-old-space-size=192', '--max-semi-space-size=8'] });
    const answer = await new Promise<Answer | undefined>((resolve) => {
      child.once('message', (message) => resolve(message as Answer));
      child.once('exit', () => resolve(undefined));
      child.send(name);
    });
    table.push(
      answer
        ? [name, answer.milliseconds.toFixed(0), answer.startMb.toFixed(0), answer.peakMb.toFixed(0), answer.outcome]
        : [name, '-', '-', '-', 'CRASHED'],
    );
  }
  console.log(table.toString());
}
