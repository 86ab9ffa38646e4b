// Why a hit is one: the words, the rule that joined them, what was weighed, and how the score came about.
import { html } from 'hono/html';
import { inSeries } from '../../shared/digest/words.ts';
import type { Hit } from '../../shared/model.ts';
import type { Markup } from '../page.ts';

export function whyMarkup({ evidence, score: total }: Pick<Hit, 'evidence' | 'score'>, { open = false } = {}): Markup {
  const { mention, trigger, attribution, cues, score } = evidence;
  const weighed = cues.map(({ kind, text }) => `${kind} “${text}”`);
  return html`<details class="why"${open ? html` open` : ''}><summary>Why this matched, score ${total.toFixed(2)}</summary>
<p>“${mention.text}” is the person (${mention.rule}); “${trigger.text}” is the event (phrase <code>${trigger.phrase}</code>), joined by the rule ${attribution}.${weighed.length === 0 ? '' : ` Weighed: ${inSeries(weighed)}.`}</p>
<p>Score: ${score.map(({ part, value }) => `${value.toFixed(2)} (${part})`).join(' × ')}.</p>
</details>`;
}
