// The options of commands that print a list: how many, and for whom.
import { type Command, Option } from 'commander';
import { parseCount } from './filters.ts';

export type ListOptions = { limit?: number; json?: boolean; csv?: boolean };

/** @param line what one line of the JSON holds: "one hit a line" */
export function withListOptions(command: Command, line: string): Command {
  return command
    .addOption(new Option('--limit <n>', 'no more than this many').argParser(parseCount))
    .addOption(new Option('--json', `a JSON array, ${line}`).conflicts('csv'))
    .addOption(new Option('--csv', 'comma-separated values with a header'));
}

/** A table is for people, who want the newest of much; a program gets all that it does not limit. */
export const limitOf = ({ limit, json, csv }: ListOptions, tableRows: number): number =>
  limit ?? (json || csv ? Number.POSITIVE_INFINITY : tableRows);
