// Stories as an iCalendar (RFC 5545): a whole-day event on the day of the first report.

import { hash } from 'node:crypto';
import { withoutControls } from '../../shared/digest/clean.ts';
import { statusWords } from '../../shared/digest/words.ts';
import { paths } from '../../shared/paths.ts';
import type { Story } from '../../shared/stories/story.ts';
import { type InCountry, leadOf, storyHeadline } from '../explorer/parts.ts';

/** `site`: origin of the pages. Lines end in CRLF and are folded at 75 octets. */
export function renderCalendar(
  stories: readonly Story[],
  { site, now, watch }: { site: string; now: Date } & InCountry,
): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fissure//Stories//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Fissure',
    ...stories.flatMap((story) => [
      'BEGIN:VEVENT',
      `UID:${hash('sha256', story.id, 'hex').slice(0, 32)}@fissure`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${story.firstSeenAt.slice(0, 10).replaceAll('-', '')}`,
      `SUMMARY:${escapeText(`${storyHeadline(story, { watch })} (${statusWords[story.status]})`)}`,
      `DESCRIPTION:${escapeText(leadOf(story).evidence.sentence)}`,
      `URL:${site}${paths.story(story.id)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** RFC 5545 3.3.11. */
function escapeText(text: string): string {
  return withoutControls(text)
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** RFC 5545 3.1: no line beyond 75 octets, no character cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
