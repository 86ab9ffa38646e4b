// `fissure export`: what a query finds, in a format for another program: spreadsheet, feed reader, calendar.
import { createWriteStream, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { type HitFormat, hitFormats } from '../../web/api/formats.ts';
import type { Context } from '../context.ts';
import { readData } from '../data.ts';
import { UsageError } from '../exit.ts';
import { type FilterOptions, parseCount, withFilters } from '../filters.ts';
import { whyNot } from '../folder.ts';
import { readQuery } from '../query.ts';
import { print, type Terminal } from '../terminal.ts';

/** By the word of --format: how files of it end, and whose it is. */
const formats: Record<string, { format: HitFormat; endings: string[] }> = {
  csv: { format: 'csv', endings: ['.csv'] },
  jsonl: { format: 'jsonl', endings: ['.jsonl', '.ndjson'] },
  atom: { format: 'atom', endings: ['.atom', '.xml'] },
  'json-feed': { format: 'feed.json', endings: ['.json'] },
  ics: { format: 'ics', endings: ['.ics'] },
  xlsx: { format: 'xlsx', endings: ['.xlsx'] },
};
const words = Object.keys(formats);

/** Feeds are made whole, and readers take them whole. */
const mostEntries = 1_000;

const help = `
Without a file it goes to stdout, as CSV unless --format says otherwise; a file tells its format by its ending. The file is
replaced once all is written.
  csv        all hits, RFC 4180; cells that a spreadsheet would run as formulas begin with an apostrophe
  jsonl      all hits with their evidence, one JSON object a line
  atom       the newest 50 hits (--limit: up to ${mostEntries}) for a feed reader
  json-feed  the same as JSON Feed 1.1
  xlsx       hits as an Excel workbook, with dates as dates; 10,000 at most
  ics        the days of the stories that all hits tell, as an iCalendar

Examples:
  fissure export dismissed-2024.csv --event dismissed --from 2024-01-01 --to 2024-12-31
  fissure export --format jsonl --figure prigozhin | jq -r .title
  fissure export deaths.ics --event died`;

type Options = FilterOptions & { format?: string; limit?: number };

export function exportCommand(context: Context): Command {
  const command = new Command('export')
    .description('write hits for another program: CSV, JSON Lines, Atom, JSON Feed, iCalendar')
    .argument('[file]', 'where to; stdout where absent');
  return withFilters(command)
    .addOption(new Option('--format <name>', 'what to write').choices(words))
    .addOption(new Option('--limit <n>', 'no more hits than this many').argParser(parseCount))
    .addHelpText('after', help)
    .action((file: string | undefined, options: Options) => exportHits(context, file, options));
}

async function exportHits(context: Context, file: string | undefined, options: Options): Promise<void> {
  const { terminal, clock, signal } = context;
  const format = formatOf(file, options.format);
  const { limit } = options;
  if (limit !== undefined && limit > mostEntries && (format === 'atom' || format === 'feed.json'))
    throw new UsageError(`--limit: a feed has ${mostEntries} entries at most; csv and jsonl take any number`);
  const { filters, query, outlets, figures, country, timeZone } = readQuery(context, options);
  // Feeds name outlets alone; reading the watchlist takes a moment.
  const watch = {
    outlets,
    country,
    get figures() {
      return figures();
    },
  };
  await readData(context, async (store) => {
    const services = { store, watch, site: context.settings().FISSURE_SITE, clock, timeZone };
    const all = format === 'ics' ? Number.POSITIVE_INFINITY : undefined;
    const asked = { filters, query, limit: limit ?? all, mostRead: Number.POSITIVE_INFINITY, services };
    const written = await hitFormats[format].write(asked);
    const pieces = typeof written === 'string' || Buffer.isBuffer(written) ? [written] : written;
    await (file === undefined ? writeTo(terminal, pieces, signal) : writeFile(file, pieces, signal));
  });
}

/** Throws UsageError where neither the word nor the file's ending tells. */
function formatOf(file: string | undefined, word: string | undefined): HitFormat {
  if (word !== undefined) return formats[word]!.format;
  if (file === undefined) return 'csv';
  const found = Object.values(formats).find(({ endings }) => endings.some((one) => file.toLowerCase().endsWith(one)));
  if (found) return found.format;
  const known = Object.values(formats).flatMap(({ endings }) => endings);
  throw new UsageError(
    `file: the ending of "${file}" tells no format; use ${known.join(', ')}, or --format (${words.join(', ')})`,
  );
}

type Pieces = AsyncIterable<string> | Iterable<string | Buffer>;

async function writeTo(terminal: Pick<Terminal, 'stdout'>, pieces: Pieces, signal: AbortSignal): Promise<void> {
  for await (const piece of pieces) {
    signal.throwIfAborted();
    await print(terminal, piece);
  }
}

/** What stood in the file stays until the new one is whole. Throws UsageError where it cannot be written. */
async function writeFile(file: string, pieces: Pieces, signal: AbortSignal): Promise<void> {
  const part = `${file}.part`;
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`file: ${file} cannot be written: a folder of that name is there`);
  const stream = createWriteStream(part);
  const closed = finished(stream);
  closed.catch(() => {});
  try {
    await writeTo({ stdout: stream }, pieces, signal);
    stream.end();
    await closed;
    await rename(part, file);
  } catch (error) {
    stream.destroy();
    await rm(part, { force: true }).catch(() => {});
    throw await closed.then(
      () => error,
      (cause: NodeJS.ErrnoException) =>
        cause.syscall === 'open' ? new UsageError(`file: ${file} cannot be written: ${whyNot(cause)}`) : error,
    );
  }
}
