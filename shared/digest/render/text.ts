// The digest as plain text: the same stories, reports and proof of quiet as the HTML, what matched between asterisks.
import type { Digest, DigestStory, Report } from '../build.ts';
import { safeLink } from '../clean.ts';
import { excerptOf } from '../excerpt.ts';
import { localDay } from '../local-time.ts';
import { leadHeadline, namedLines, readLine, storyHeadline, storyLabel, summaryOf } from './headlines.ts';
import {
  brokenLine,
  historyLine,
  historyNotice,
  moreReportsLine,
  namedNotice,
  outletName,
  outletsLine,
  periodLine,
  reasonLine,
  reportFacts,
  sampleLine,
  statusLine,
  statusNotice,
  titleOf,
} from './phrases.ts';
import type { Plan } from './plan.ts';
import { wrap } from './wrap.ts';

/** Lines of at most 76 columns where words allow; links stand alone, whole. */
export function renderText(digest: Digest, plan: Plan): string {
  const head = leadHeadline(digest);
  const blocks = [
    `FISSURE · ${localDay(digest.period.to, digest.subscriber.timeZone)}`,
    ...(digest.samples === 'none' ? [] : [wrap(sampleLine(digest), '! ')]),
    `${wrap(head)}\n${'='.repeat(Math.min(76, head.length))}\n${wrap(summaryOf(digest))}`,
    ...plan.told.map(({ story, reports }, index) => storyText(digest, story, reports, index + 1)),
    ...(plan.named.length > 0 ? [namedText(plan.named)] : []),
    readText(digest),
    [statusNotice, reasonLine(digest), historyNotice].map((line) => wrap(line)).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function storyText(digest: Digest, story: DigestStory, shown: number, number: number): string {
  const more = moreReportsLine(story, shown);
  const facts = [statusLine(story), outletsLine(story), historyLine(digest, story)].join(' · ');
  return [
    wrap(`${number}. ${storyHeadline(story)}`),
    wrap(`${storyLabel(story)}: ${facts}${story.role === null ? '' : ` · ${story.role}`}`, '   '),
    ...story.reports.slice(0, shown).map((report) => `\n${reportText(digest, story, report)}`),
    ...(more === undefined ? [] : [`\n${wrap(more, '   ')}`]),
  ].join('\n');
}

function reportText(digest: Digest, story: DigestStory, report: Report): string {
  const quote = excerptOf(report.hit.evidence)
    .map(({ text, marked }) => (marked ? `*${text}*` : text))
    .join('');
  const title = titleOf(report);
  const link = safeLink(report.hit.url);
  const name = `${outletName(report)}${report.outlet.sample ? ' [sample]' : ''}`;
  return [
    wrap(quote, '   > '),
    ...(title === undefined ? [] : [wrap(title, '     ')]),
    wrap(['—', [name, ...reportFacts(digest, story, report)].join(' · ')].join(' '), '     '),
    ...(link === undefined ? [] : [`     ${link}`]),
  ].join('\n');
}

function namedText(stories: readonly DigestStory[]): string {
  return [wrap(namedNotice), ...namedLines(stories).map((line) => wrap(line, '   - '))].join('\n');
}

function readText(digest: Digest): string {
  const broken = digest.health.broken.map((outlet) => brokenLine(digest, outlet));
  return [
    wrap(`What was read: ${readLine(digest)}.`),
    wrap(periodLine(digest), '   '),
    ...broken.map(({ name, what }) => wrap(`${name}: ${what}`, '   ! ')),
  ].join('\n');
}
