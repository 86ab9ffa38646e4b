// A JSON array with one element a line: a document that a reader may parse whole or line by line, written as it is made.
import { print, type Terminal } from './terminal.ts';

export async function printList(
  terminal: Pick<Terminal, 'stdout'>,
  elements: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<void> {
  let before = '[\n';
  for await (const element of elements) {
    await print(terminal, before + JSON.stringify(element));
    before = ',\n';
  }
  await print(terminal, before === '[\n' ? '[]\n' : '\n]\n');
}
