// What holds for the values of every command's options: none is empty, and days may be told by a word.
import type { Command } from 'commander';
import type { Context } from './context.ts';
import { toDay } from './dates.ts';
import { UsageError } from './exit.ts';
import { requireTimeZone } from './time.ts';

/** Puts days for words into --from, --to and --seen. Throws UsageError for an option that was given and is empty, and for days in a zone that is none. */
export function readOptionValues(command: Command, { clock, settings }: Pick<Context, 'clock' | 'settings'>): void {
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
      command.setOptionValue(name, toDay(value, name === 'to' ? 'to' : 'from', clock.now(), timeZone));
    }
  }
}
