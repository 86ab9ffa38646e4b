// Folds plain text at words.

const columns = 76;

/**
 * `text` in lines of at most 76 columns (a longer word stands alone), the first after `mark`, the others indented as far.
 * A mark with a ">" is repeated on every line, as quotes are.
 */
export function wrap(text: string, mark = ''): string {
  const indent = mark.includes('>') ? mark : ' '.repeat(mark.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && mark.length + line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((part, index) => `${index === 0 ? mark : indent}${part}`).join('\n');
}
