// Tables and text for a person's terminal: every line fits its columns, and what has no room side by side stands beneath.
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

export type Column = {
  /** Its heading; where all are empty, the table has none. */
  head: string;
  /** Which columns stay side by side where there is no room for all: the heaviest. Those of equal weight from the left. */
  weight?: number;
  /** Its text is broken into lines in its column, as long as that is no narrower than a few words. */
  flows?: boolean;
};

export type Row = {
  cells: readonly (string | number)[];
  /** Lines beneath the row. */
  notes?: readonly string[];
};

export type TableOptions = { columns: number; indent?: number };

/** Spaces between columns, and before what stands beneath a row. */
const gap = 2;
/** What a column of running text is given at least, where it has that much. */
const leastFlow = 28;

/**
 * A table without frames. Where the columns have no room side by side, the lightest leave their place and stand beneath each row with
 * their heading, so that nothing is cut; a cell that says nothing is left out there. Widths are those of the terminal: Chinese letters and emoji
 * take two columns, colours none.
 */
export function renderTable(heads: readonly (string | Column)[], rows: readonly Row[], options: TableOptions): string {
  const indent = ' '.repeat(options.indent ?? 0);
  const room = Math.max(options.columns - indent.length, 1);
  const columns = heads.map((head): Column => (typeof head === 'string' ? { head } : head));
  const widths = layOut(columns, rows, room);
  const side = [...widths.keys()].sort((one, other) => one - other);
  const beneath = heaviest(columns).filter((index) => !widths.has(index));
  const besides = (cells: readonly (string | number)[]): string[] => {
    const blocks = side.map((index) => fitText(String(cells[index]), widths.get(index)!).split('\n'));
    const height = Math.max(...blocks.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      blocks
        .map((block, at) => padded(block[line] ?? '', widths.get(side[at]!)! + gap))
        .join('')
        .trimEnd(),
    );
  };
  const lines = [
    ...(columns.some(({ head }) => head !== '') ? besides(columns.map(({ head }) => head)) : []),
    ...rows.flatMap(({ cells, notes = [] }) => [
      ...besides(cells),
      ...folded(
        beneath.filter((index) => !saysNothing(cells[index]!)).map((index) => labelled(columns[index]!, cells[index]!)),
        room,
      ),
      ...notes.map((note) => fitText(`${' '.repeat(gap)}${note}`, room)),
    ]),
  ];
  return lines.map((line) => line.replaceAll(/^/gm, indent)).join('\n');
}

/** Indices of columns by weight. */
const heaviest = (columns: readonly Column[]): number[] =>
  [...columns.keys()].sort((one, other) => (columns[other]!.weight ?? 0) - (columns[one]!.weight ?? 0) || one - other);

const saysNothing = (cell: string | number): boolean => cell === '' || cell === '-';

/** Of the columns that stay side by side, how wide each is. */
function layOut(columns: readonly Column[], rows: readonly Row[], room: number): Map<number, number> {
  const natural = columns.map(({ head }, index) =>
    Math.max(stringWidth(head), ...rows.map(({ cells }) => stringWidth(String(cells[index])))),
  );
  const least = (index: number) => (columns[index]!.flows ? Math.min(natural[index]!, leastFlow) : natural[index]!);
  const widths = new Map<number, number>();
  let taken = 0;
  for (const index of heaviest(columns)) {
    const more = least(index) + (widths.size === 0 ? 0 : gap);
    if (widths.size > 0 && taken + more > room) break;
    widths.set(index, Math.min(least(index), room));
    taken += more;
  }
  for (const [index, width] of widths) {
    const wider = Math.min(natural[index]!, width + Math.max(room - taken, 0));
    widths.set(index, wider);
    taken += wider - width;
  }
  return widths;
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

const labelled = ({ head }: Column, cell: string | number): string =>
  head.trim() === '' ? `${cell}` : `${head}: ${cell}`;

/** Pieces one after the other, as many on a line as it holds. */
function folded(pieces: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const joined = `${last} · ${piece}`;
    if (last !== undefined && gap + stringWidth(joined) <= room) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines.map((line) => fitText(`${' '.repeat(gap)}${line}`, room));
}

/** Each line broken between words where it is too long, with its indentation kept; a URL or a path stays whole, however long. */
export function fitText(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (stringWidth(line) <= columns ? line : fitLine(line, columns)))
    .join('\n');
}

function fitLine(line: string, columns: number): string {
  const [indent = ''] = line.match(/^ */) ?? [];
  const room = Math.max(columns - indent.length, 1);
  return wrapAnsi(line.slice(indent.length), room)
    .split('\n')
    .map((part) => (stringWidth(part) <= room || isAddress(part) ? part : wrapAnsi(part, room, { hard: true })))
    .join('\n')
    .replaceAll(/^/gm, indent);
}

/** What is copied or followed, and is of no use in pieces. */
const isAddress = (text: string): boolean => !text.includes(' ') && text.split('/').length > 2;
