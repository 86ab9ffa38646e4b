// Why a hit is one: in a reader's words first; under a fold the rule that joined them, what was weighed, how the score came about.
import { html } from 'hono/html';
import { actorWords } from '../../shared/digest/event-words.ts';
import { inSeries } from '../../shared/digest/words.ts';
import type { Hit } from '../../shared/hit.ts';
import { verdictWords } from '../../shared/reader/verdict-words.ts';
import type { Status } from '../../shared/vocabulary.ts';
import type { Markup } from '../page.ts';
import { whoName } from './parts.ts';

type Explained = Pick<
  Hit,
  'who' | 'figure' | 'role' | 'event' | 'evidence' | 'score' | 'status' | 'reader' | 'withdrawn'
>;

const fieldWords = { title: 'The headline', summary: 'The summary', body: 'The article' } as const;

const certaintyWords: Record<Status, string> = {
  asserted: 'It is told as a fact.',
  possible: 'It is told as something possible, or as somebody’s word.',
  denied: 'It is told as denied.',
  past: 'It is recalled as something that happened before.',
};

/** "The headline says of “Timur Ivanov” “arrested on bribery charges”: Timur Ivanov is the one arrested." */
export function whyWords(hit: Explained): string {
  const { evidence, event, status } = hit;
  const told = `${fieldWords[evidence.field]} says of “${evidence.mention.text}” “${evidence.trigger.text}”`;
  return `${told}: ${whoName(hit)} is the one ${actorWords[event]}. ${certaintyWords[status]}`;
}

export function whyMarkup(hit: Explained, { open = false } = {}): Markup {
  const { evidence, score: total, reader } = hit;
  const { mention, trigger, attribution, cues, score } = evidence;
  const weighed = cues.map(({ kind, text }) => `${kind} “${text}”`);
  return html`<details class="why"${open ? html` open` : ''}><summary>Why this matched</summary>
<p>${whyWords(hit)}</p>
${reader === undefined ? '' : html`<p>${verdictWords(hit)}</p>\n`}<details class="rules"><summary>The rules, and how the score of ${total.toFixed(2)} came about</summary>
<p>“${mention.text}” is the person (${mention.rule}); “${trigger.text}” is the event (phrase <code>${trigger.phrase}</code>), joined by the rule ${attribution}.${weighed.length === 0 ? '' : ` Weighed: ${inSeries(weighed)}.`}</p>
<p>Score: ${score.map(({ part, value }) => `${value.toFixed(2)} (${part})`).join(' × ')}.</p>
</details></details>`;
}
