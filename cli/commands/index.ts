// `fissure index`: enters the words of hits that were stored before there was an index of words.
import { Command } from 'commander';
import type { Context } from '../context.ts';
import { withData } from '../data.ts';
import { print } from '../terminal.ts';

const help = `
What is stored since there is the index stands in it. Until older hits do, words are looked for by reading all of the time
asked for, which gives the same answers more slowly. May be repeated or broken off; nothing is lost.

Examples:
  fissure index
  fissure index --aws`;

export function indexCommand(context: Context): Command {
  return new Command('index')
    .description('enter the words of older hits in the index of words')
    .addHelpText('after', help)
    .action(async () => {
      const hits = await withData(context, (store) => store.indexWords());
      await print(context.terminal, `Words of ${hits} hits are in the index.\n`);
    });
}
