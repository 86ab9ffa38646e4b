// What holds for the values of every command's options: none is empty, and days may be told by a word.
import type { Command } from 'commander';
import type { Context } from './context.ts';
import { toDay } from './dates.ts';
import { UsageError } from './exit.ts';
import { requireTimeZone } from './time.ts';

/**
 * Puts days for words into --from, --to and --seen. Throws UsageError for an option or an argument that was given and is empty, and for
 * days in a zone that is none.
 */
export function readOptionValues(command: Command, { clock, settings }: Pick<Context, 'clock' | 'settings'>): void {
  for (const [at, value] of command.args.entries()) {
    const argument = command.registeredArguments[at] ?? command.registeredArguments.at(-1);
    if (value.trim() === '' && argument) throw new UsageError(`<${argument.name()}>: is empty`);
  }
  for (const option of command.options) {
    const name = option.attributeName();
    if (command.getOptionValueSource(name) !== 'cli') continue;
    const value: unknown = command.getOptionValue(name);
    if ([value].flat().some((one) => typeof one === 'string' && one.trim() === ''))
      throw new UsageError(
        `${option.long}: is empty; leave it out, or give ${option.flags.replace(/^.*?([<[])/, '$1')}`,
      );
    if ((name === 'from' || name === 'to' || name === 'seen') && typeof value === 'string') {
      const timeZone = requireTimeZone(settings().FISSURE_TIME_ZONE);
      const day = toDay(value, name === 'to' ? 'to' : 'from', clock.now(), timeZone);
      if (!/^\d{4}-\d{2}-\d{2}/.test(day))
        throw new UsageError(
          `${option.long}: "${value}" is no date; expected a day like 2022-03-23, 2022-03, 2022, 7d, 2w, today, yesterday or an instant like 2022-03-23T18:00:00Z`,
        );
      command.setOptionValue(name, day);
    }
  }
}
