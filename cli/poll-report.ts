// What a poll brought, for a person and for a script.

import { causeLine, causesOf } from '../shared/outlets/causes.ts';
import type { Outlet } from '../shared/outlets/outlet.ts';
import type { PollResult } from '../shared/outlets/poll.ts';
import { outletNames } from './outlet-list.ts';
import { renderTable } from './table.ts';
import { printable, type Terminal } from './terminal.ts';

/** A line an outlet and a line of sums. */
export function pollReport(
  results: readonly PollResult[],
  outlets: readonly Outlet[],
  terminal: Pick<Terminal, 'columns'>,
): string {
  const name = outletNames(outlets);
  const rows = results.map(({ outletId, outcome, entries, textless, added, hits, failure }) => {
    const note = failure
      ? `FAILED ${failure.kind}`
      : outcome === 'unchanged'
        ? 'unchanged'
        : textless > 0
          ? `${textless} without text left out`
          : '';
    return { cells: [name(outletId), entries, added, hits.length, note] };
  });
  const table = renderTable(['Outlet', 'Listed', 'New', 'Hits', ''], rows, terminal);
  return `${[table, ...failureLines(results, name), pollSummary(results)].join('\n')}\n`;
}

/** One line a cause; what each outlet said stands under `fissure outlets --verbose`, or here where one failed. */
function failureLines(results: readonly PollResult[], name: (id: string) => string): string[] {
  const sick = results.flatMap(({ outletId, failure, state }) =>
    failure === undefined
      ? []
      : [
          {
            name: name(outletId),
            condition: 'failing' as const,
            failure: { since: '', count: 1, ...state.failure, ...failure },
          },
        ],
  );
  const lines = causesOf(sick, results.length).map((cause) => printable(causeLine(cause)));
  const [only] = sick;
  const detail = sick.length === 1 && only ? [`  ${printable(only.failure.message)}`] : [];
  return sick.length > 1 ? [...lines, 'Each in full: fissure outlets --verbose'] : [...lines, ...detail];
}

/** `8 outlets asked, 2 failed; 92 items listed, 92 new; 61 hits` */
function pollSummary(results: readonly PollResult[]): string {
  const { outlets, failed, listed, added, hits } = pollSums(results);
  const answers = failed === 0 ? 'all answered' : `${failed} failed`;
  return `${count(outlets, 'outlet')} asked, ${answers}; ${count(listed, 'item')} listed, ${added} new; ${count(hits, 'hit')}`;
}

export function pollSums(results: readonly PollResult[]) {
  const sum = (of: (result: PollResult) => number) => results.reduce((total, result) => total + of(result), 0);
  return {
    outlets: results.length,
    failed: sum(({ outcome }) => (outcome === 'failed' ? 1 : 0)),
    listed: sum(({ entries }) => entries),
    added: sum(({ added }) => added),
    hits: sum(({ hits }) => hits.length),
  };
}

/** The result without the outlet's state: what a script asks for. */
export function pollJson(results: readonly PollResult[]): string {
  const rows = results.map(({ state, hits, ...result }) => ({ ...result, hits: hits.length }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** `1 item`, `2 items` */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
