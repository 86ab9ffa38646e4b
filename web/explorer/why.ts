// Why a hit is one: the words, the rule that joined them, what was weighed, and how the score came about.
import { html } from 'hono/html';
import { inSeries } from '../../shared/digest/words.ts';
import type { Hit } from '../../shared/model.ts';
import { verdictWords } from '../../shared/reader/verdict-words.ts';
import type { Markup } from '../page.ts';

type Explained = Pick<Hit, 'evidence' | 'score' | 'status' | 'reader' | 'withdrawn'>;

export function whyMarkup(hit: Explained, { open = false } = {}): Markup {
  const { evidence, score: total, reader } = hit;
  const { mention, trigger, attribution, cues, score } = evidence;
  const weighed = cues.map(({ kind, text }) => `${kind} “${text}”`);
  return html`<details class="why"${open ? html` open` : ''}><summary>Why this matched, score ${total.toFixed(2)}</summary>
${reader === undefined ? '' : html`<p>${verdictWords(hit)}</p>\n`}<p>“${mention.text}” is the person (${mention.rule}); “${trigger.text}” is the event (phrase <code>${trigger.phrase}</code>), joined by the rule ${attribution}.${weighed.length === 0 ? '' : ` Weighed: ${inSeries(weighed)}.`}</p>
<p>Score: ${score.map(({ part, value }) => `${value.toFixed(2)} (${part})`).join(' × ')}.</p>
</details>`;
}
