// The digest as plain text: the same stories, reports and proof of quiet as the HTML, what matched between asterisks.
import type { Digest } from '../build.ts';
import { safeLink } from '../clean.ts';
import type { DigestStory, StoryPart } from '../digest-story.ts';
import { inTellingOrder } from '../event-headline.ts';
import { localDay } from '../local-time.ts';
import type { Report } from '../reports.ts';
import { isolated } from '../typography.ts';
import { leadHeadline, namedLines, readLine, storyHeadline, summaryOf } from './headlines.ts';
import { kept } from './kept.ts';
import type { DigestLinks } from './links.ts';
import {
  brokenLine,
  historyNotice,
  namedNotice,
  periodLine,
  quietLine,
  quietNotice,
  readerLine,
  reasonLine,
  restLink,
  sampleLine,
  sectionTitles,
  statusNotice,
} from './notices.ts';
import {
  moreReportsLine,
  nameOf,
  partLabel,
  positionLine,
  reportFacts,
  sourcesLine,
  statusLine,
  type Times,
  timelineOf,
  timesOf,
  titleOf,
} from './phrases.ts';
import type { Plan } from './plan.ts';
import { quoteOf } from './quote.ts';
import { wrap } from './wrap.ts';

/** Lines of at most 76 columns where words allow; links stand alone, whole. */
export function renderText(digest: Digest, plan: Plan, links?: DigestLinks): string {
  const head = leadHeadline(digest);
  const times = timesOf(digest);
  const { true: news = [], false: developing = [] } = Object.groupBy(plan.told, ({ story }) => `${story.isNews}`);
  const told = (some: Plan['told'], from: number) =>
    some.map(
      ({ story, reports }, index) =>
        `${from + index + 1}. ${storyText(story, times, reports)}${linksText(story, links)}`,
    );
  const blocks = [
    `FISSURE · ${localDay(digest.period.to, digest.subscriber.timeZone)}`,
    ...(digest.samples === 'none' ? [] : [wrap(sampleLine(digest), '! ')]),
    `${wrap(head)}\n${'='.repeat(Math.min(76, head.length))}\n${wrap(summaryOf(digest.stories))}`,
    ...(news.length === 0 ? [] : [title(sectionTitles.news), ...told(news, 0)]),
    ...(developing.length === 0
      ? []
      : [`${title(sectionTitles.developing)}\n${sectionTitles.developingNotice}`, ...told(developing, news.length)]),
    ...(plan.named.length > 0 ? [namedText(plan.named, links && restLink(digest, links))] : []),
    ...(digest.goneQuiet.length > 0 ? [goneQuietText(digest)] : []),
    readText(digest),
    [statusNotice, reasonLine(digest), ...(links === undefined ? [historyNotice] : [])]
      .map((line) => wrap(line))
      .join('\n'),
    ...(links === undefined ? [] : [`Change what you get: ${links.preferences}\nUnsubscribe: ${links.unsubscribe}`]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const title = (text: string): string => `--- ${text} ---`;

/** From the headline on, without its number and the subscriber's own links. */
const storyText = kept(
  (story: DigestStory, times: Times, shown: number): string => {
    const position = positionLine(story);
    const more = moreReportsLine(story, shown);
    const timeline = timelineOf(times, story);
    return [
      wrap(storyHeadline(story), '   ').trimStart(),
      ...inTellingOrder(story.parts).map((part) => wrap(`[${statusLine(part)}] ${partLabel(part)}`, '   ')),
      ...(position === undefined ? [] : [wrap(position, '   ')]),
      wrap(sourcesLine(times, story), '   '),
      ...(timeline === undefined ? [] : [wrap(`${timeline.label}: ${timeline.bars} ${timeline.words}`, '   ')]),
      ...story.reports.slice(0, shown).map((report) => `\n${reportText(times, story, report)}`),
      ...(more === undefined ? [] : [`\n${wrap(more, '   ')}`]),
    ].join('\n');
  },
  ({ timeZone, withYear }, shown) => `${timeZone} ${withYear} ${shown}`,
);

function reportText(times: Times, story: DigestStory, report: Report): string {
  const { hit, outlet } = report;
  const quote = quoteOf(report)
    .map(({ text, marked }) => (marked ? `*${text}*` : text))
    .join('');
  const heading = titleOf(report);
  const link = safeLink(hit.url);
  const name = `${nameOf(outlet)}${outlet.sample ? ' [sample]' : ''}`;
  return [
    wrap(isolated(quote), '   > '),
    ...(heading === undefined ? [] : [wrap(isolated(heading), '     ')]),
    wrap(`— ${[name, ...reportFacts(times, story, report)].join(' · ')}`, '     '),
    ...(link === undefined ? [] : [`     ${link}`]),
  ].join('\n');
}

function linksText(story: DigestStory, links?: DigestLinks): string {
  if (links === undefined) return '';
  const of = (part: StoryPart) => (story.parts.length === 1 ? '' : ` (${partLabel(part).toLowerCase()})`);
  const lines = inTellingOrder(story.parts).flatMap((part) => [
    `   Whole story${of(part)}: ${links.story(part.id)}`,
    `   Less of this${of(part)}: ${links.less({ who: story.whoKey, event: part.event })}`,
  ]);
  return `\n\n${lines.join('\n')}`;
}

function namedText(stories: readonly DigestStory[], rest?: { url: string; words: string }): string {
  const lines = [wrap(namedNotice), ...namedLines(stories).map((line) => wrap(line, '   - '))];
  return [...lines, ...(rest ? [`   ${rest.words}: ${rest.url}`] : [])].join('\n');
}

function goneQuietText(digest: Digest): string {
  const lines = digest.goneQuiet.map((figure) =>
    wrap(`${isolated(figure.who)}: ${quietLine(digest, figure)}`, '   - '),
  );
  return [title(sectionTitles.goneQuiet), ...lines, wrap(quietNotice, '   ')].join('\n');
}

function readText(digest: Digest): string {
  const broken = digest.health.broken.map((outlet) => brokenLine(digest, outlet));
  const resting = readerLine(digest);
  return [
    wrap(`${sectionTitles.read}: ${readLine(digest)}.`),
    wrap(periodLine(digest), '   '),
    ...(resting === undefined ? [] : [wrap(resting, '   ! ')]),
    ...broken.map(({ name, what }) => wrap(`${name}: ${what}`, '   ! ')),
  ].join('\n');
}
