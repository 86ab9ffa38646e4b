// What the second reader did, for a person: of a month, and of one text.

import { checks } from '../shared/reader/check.ts';
import type { MonthOfReading, Sums } from '../shared/reader/ledger.ts';
import { dollarsOf, type KnownPrice, pricesNoted } from '../shared/reader/prices.ts';
import { promptVersion } from '../shared/reader/prompt.ts';
import type { ItemReading } from '../shared/reader/read.ts';
import { verdictWords } from '../shared/reader/verdict-words.ts';
import type { Settings } from '../shared/settings.ts';
import { loadCountry } from '../shared/watchlist/watch-folder.ts';
import { nameOf } from './hit-table.ts';
import { count } from './poll-report.ts';
import { printable } from './terminal.ts';

/** `waiting`: items that are still to be read; undefined where a queue holds them. */
export type ReaderStatus = {
  reader: string | null;
  items: Settings['FISSURE_READER_ITEMS'];
  prompt: string;
  price: KnownPrice | null;
  budget: number;
  month: MonthOfReading;
  waiting: number | undefined;
  spent: number;
  /** Of the hits of either side, the share on which both agree in status; null: there are none. */
  agreement: number | null;
};

export function statusOf(
  settings: Settings,
  { month, price, waiting }: { month: MonthOfReading; price: KnownPrice | null; waiting: number | undefined },
): ReaderStatus {
  const { confirmed = 0, changed = 0, added = 0, withdrawn = 0, nanos = 0 } = month.sums;
  const all = confirmed + changed + added + withdrawn;
  return {
    reader: settings.FISSURE_READER === '' ? null : settings.FISSURE_READER,
    items: settings.FISSURE_READER_ITEMS,
    prompt: promptVersion(loadCountry(settings.FISSURE_WATCH)),
    price,
    budget: settings.FISSURE_READER_MONTHLY_USD,
    month,
    waiting,
    spent: dollarsOf(nanos),
    agreement: all === 0 ? null : confirmed / all,
  };
}

const choices: Record<Settings['FISSURE_READER_ITEMS'], string> = {
  named: 'items that name someone watched',
  doubtful: 'items that name someone watched and that the rules may have misread',
  all: 'all new items',
};

const number = (value = 0): string => value.toLocaleString('en');

export function statusReport(status: ReaderStatus): string {
  const { reader, items, prompt, month, waiting, agreement } = status;
  const { sums } = month;
  const on =
    reader === null
      ? 'Off: rules alone read (FISSURE_READER, docs/reader.md).'
      : `On: ${reader} reads ${choices[items]}; instructions ${prompt}.`;
  const lines = [
    on,
    `${month.month}: ${count(sums.items ?? 0, 'item')} read, of ${number(sums.kept)} the answer was kept from before; ${number(sums.unread)} left to the rules${waiting === undefined ? '' : `; ${number(waiting)} waiting`}.`,
    `Tokens: ${number(sums.tokensIn)} in, ${number(sums.tokensOut)} out, in ${count(sums.requests ?? 0, 'request')}. ${moneyLine(status)}`,
    `Dropped by the checks: ${droppedWords(sums)}.`,
    `Against the rules: ${number(sums.confirmed)} hits confirmed, ${number(sums.changed)} with another status, ${number(sums.added)} found, ${number(sums.withdrawn)} taken back${agreement === null ? '' : `; they agree on ${(agreement * 100).toFixed(0)} %`}.`,
    ...(month.usedUpAt === undefined
      ? []
      : [
          `The budget was used up at ${month.usedUpAt}: rules alone read until the month ends, or FISSURE_READER_MONTHLY_USD is raised.`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

function moneyLine({ price, spent, budget }: ReaderStatus): string {
  const source = {
    'own machine': 'nothing is paid on a machine of your own',
    settings: 'by FISSURE_READER_PRICES',
    table: `by the prices of ${pricesNoted}`,
    unknown: 'the model is in no table, so reckoned as the dearest there; set FISSURE_READER_PRICES',
  };
  const sum = `${spent.toFixed(4)} of ${budget.toFixed(2)} USD`;
  return price === null ? `${sum}.` : `${sum} (${source[price.source]}).`;
}

function droppedWords(sums: Sums): string {
  const parts = checks.flatMap((check) => {
    const dropped = sums[`dropped-${check}`] ?? 0;
    return dropped === 0 ? [] : [`${check} ${number(dropped)}`];
  });
  const strays = sums.strays ? [`answers about no item asked for ${number(sums.strays)}`] : [];
  return [...parts, ...strays].join(', ') || 'nothing';
}

/** What a text was read as, by rules and reader. */
export function readingReport({ outcome, hits, dropped, answer }: ItemReading): string {
  if (outcome !== 'read') return `Not read: ${outcome}. The rules’ verdict stands.\n`;
  const drops = Object.entries(dropped).map(([check, times]) => `${check} ${times}`);
  const lines = [
    `The model answered ${count(answer?.hits.length ?? 0, 'hit')}, ${answer?.relevant ? 'and that it is news' : 'and that it is no news'}${drops.length === 0 ? '' : `; dropped by the checks: ${drops.join(', ')}`}.`,
    ...hits.flatMap((hit) => [
      `${printable(nameOf(hit))} ${hit.event}${hit.manner === undefined ? '' : ` (${hit.manner})`}, ${hit.status}${hit.withdrawn === undefined ? '' : ', taken back'}${hit.relevant && hit.withdrawn === undefined ? '' : ' (does not make the item relevant)'}`,
      `  ${printable(verdictWords(hit))}`,
    ]),
    `Verdict: ${hits.some(({ relevant, withdrawn }) => relevant && withdrawn === undefined) ? 'relevant' : 'not relevant'}`,
  ];
  return `${lines.join('\n')}\n`;
}
