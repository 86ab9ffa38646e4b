// The digest as plain text: the same stories, reports and proof of quiet as the HTML, what matched between asterisks, links as notes.

import type { SubscriberLinks } from '../../subscribers/links.ts';
import type { Digest } from '../build.ts';
import { safeLink } from '../clean.ts';
import type { DigestStory } from '../digest-story.ts';
import { inTellingOrder } from '../event-headline.ts';
import type { Report } from '../reports.ts';
import { isolated } from '../typography.ts';
import { correctionHeadline, leadHeadline, namedLines, readLine, storyHeadline, summaryOf } from './headlines.ts';
import { kept } from './kept.ts';
import {
  correctionLine,
  dayLine,
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
  troubleLines,
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

/** Lines of at most 76 columns where words allow; links stand together at the end, by the numbers that the text names. */
export function renderText(digest: Digest, plan: Plan, links?: SubscriberLinks): string {
  const head = leadHeadline(digest);
  const times = timesOf(digest);
  const { true: news = [], false: developing = [] } = Object.groupBy(plan.told, ({ story }) => `${story.isNews}`);
  const notes = new Map<string, number>();
  const note = (url: string): string => {
    const number = notes.get(url) ?? notes.size + 1;
    notes.set(url, number);
    return `[${number}]`;
  };
  const told = (some: Plan['told'], from: number) =>
    some.map(({ story, reports }, index) => `${from + index + 1}. ${storyText(story, times, reports, note, links)}`);
  const blocks = [
    `FISSURE · ${dayLine(digest)}`,
    ...(digest.samples === 'none' ? [] : [wrap(sampleLine(digest), '! ')]),
    `${wrap(head)}\n${'='.repeat(Math.min(76, head.length))}\n${wrap(summaryOf(digest.stories))}`,
    ...(digest.corrections.length === 0 ? [] : [correctionsText(digest, note)]),
    ...(news.length === 0 ? [] : [title(sectionTitles.news), ...told(news, 0)]),
    ...(developing.length === 0
      ? []
      : [`${title(sectionTitles.developing)}\n${sectionTitles.developingNotice}`, ...told(developing, news.length)]),
    ...(plan.named.length > 0 ? [namedText(plan.named, note, links && restLink(digest, links))] : []),
    ...(digest.goneQuiet.length > 0 ? [goneQuietText(digest)] : []),
    readText(digest),
    [statusNotice, reasonLine(digest), ...ownLines(note, links)].map((line) => wrap(line)).join('\n'),
  ];
  const list = [...notes].map(([url, number]) => `[${number}] ${url}`);
  return `${[...blocks, ...(list.length === 0 ? [] : [list.join('\n')])].join('\n\n')}\n`;
}

type Note = (url: string) => string;

const ownLines = (note: Note, links?: SubscriberLinks): string[] =>
  links === undefined
    ? [historyNotice]
    : [
        `Less of a story, other people or events, another hour: ${note(links.preferences)}. Unsubscribe: ${note(links.unsubscribe)}.`,
      ];

const title = (text: string): string => `--- ${text} ---`;

/** From the headline on, without its number. */
function storyText(story: DigestStory, times: Times, shown: number, note: Note, links?: SubscriberLinks): string {
  const { head, reports } = storyLines(story, times, shown);
  const more = moreReportsLine(story, shown);
  const told = reports.map(
    ({ quote, source, link }) =>
      `\n${quote}\n${wrap(`${source}${link === undefined ? '' : ` ${note(link)}`}`, '     ')}`,
  );
  const end = [more, links && wholeLine(story, note, links)].filter((line) => line !== undefined).join(' · ');
  return [head, ...told, ...(end === '' ? [] : [`\n${wrap(end, '   ')}`])].join('\n');
}

/** What does not depend on the numbers of the notes: kept for the next subscriber of the time zone. */
const storyLines = kept(
  (story: DigestStory, times: Times, shown: number) => {
    const position = positionLine(story);
    const timeline = timelineOf(times, story);
    const head = [
      wrap(storyHeadline(story), '   ').trimStart(),
      wrap(
        inTellingOrder(story.parts)
          .map((part) => `[${statusLine(part, story.country)}] ${partLabel(part)}`)
          .join(' · '),
        '   ',
      ),
      ...(position === undefined ? [] : [wrap(position, '   ')]),
      wrap(sourcesLine(times, story), '   '),
      ...(timeline === undefined ? [] : [wrap(`${timeline.label}: ${timeline.bars} ${timeline.words}`, '   ')]),
    ].join('\n');
    return { head, reports: story.reports.slice(0, shown).map((report) => reportLines(times, story, report)) };
  },
  ({ timeZone, withYear }, shown) => `${timeZone} ${withYear} ${shown}`,
);

function reportLines(times: Times, story: DigestStory, report: Report) {
  const { hit, outlet } = report;
  const quote = quoteOf(report)
    .map(({ text, marked }) => (marked ? `*${text}*` : text))
    .join('');
  const heading = titleOf(report);
  const name = `${nameOf(outlet)}${outlet.sample ? ' [sample]' : ''}`;
  return {
    quote: [wrap(isolated(quote), '   > '), ...(heading === undefined ? [] : [wrap(isolated(heading), '     ')])].join(
      '\n',
    ),
    source: `— ${[name, ...reportFacts(times, story, report)].join(' · ')}`,
    link: safeLink(hit.url),
  };
}

/** "Whole story [7]", of several events told in one breath each by its name. */
function wholeLine(story: DigestStory, note: Note, links: SubscriberLinks): string {
  const told = inTellingOrder(story.parts).map((part) =>
    story.parts.length === 1
      ? note(links.story(part.id))
      : `${partLabel(part).toLowerCase()} ${note(links.story(part.id))}`,
  );
  return `Whole story${story.parts.length === 1 ? '' : ':'} ${told.join(', ')}`;
}

function correctionsText(digest: Digest, note: Note): string {
  const lines = digest.corrections.map((correction) => {
    const link = safeLink(correction.hit.url);
    return wrap(
      `${correctionHeadline(correction)}. ${correctionLine(digest, correction)}${link === undefined ? '' : ` ${note(link)}`}`,
      '   - ',
    );
  });
  return [title(sectionTitles.corrections), ...lines].join('\n');
}

function namedText(stories: readonly DigestStory[], note: Note, rest?: { url: string; words: string }): string {
  const lines = [wrap(namedNotice), ...namedLines(stories).map((line) => wrap(line, '   - '))];
  return [...lines, ...(rest ? [`   ${rest.words} ${note(rest.url)}`] : [])].join('\n');
}

function goneQuietText(digest: Digest): string {
  const lines = digest.goneQuiet.map((figure) =>
    wrap(`${isolated(figure.who)}: ${quietLine(digest, figure)}`, '   - '),
  );
  return [title(sectionTitles.goneQuiet), ...lines, wrap(quietNotice, '   ')].join('\n');
}

function readText(digest: Digest): string {
  const resting = readerLine(digest);
  return [
    wrap(`${sectionTitles.read}: ${readLine(digest)}.`),
    wrap(periodLine(digest), '   '),
    ...(resting === undefined ? [] : [wrap(resting, '   ! ')]),
    ...troubleLines(digest).map((line) => wrap(line, '   ! ')),
  ].join('\n');
}
