// `fissure figures import` and `fissure figures export`: the watchlist out of lists of persons, and as one.
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { type FigureSource, readWatchFiles, toSources } from '../../shared/watchlist/load.ts';
import { csvOf } from '../../web/api/csv.ts';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../exit.ts';
import type { Addition, NewFigure } from '../figures/additions.ts';
import { type Plan, planImport } from '../figures/plan.ts';
import { readRecords } from '../figures/read-records.ts';
import type { RecordFile } from '../figures/record.ts';
import { changedFiles, writeFiles } from '../figures/write-figures.ts';
import { whyNotRead } from '../folder.ts';
import { loadWatch } from '../outlet-list.ts';
import { print, printable, warn } from '../terminal.ts';

const importHelp = `
The format is told by the file's beginning:
  CSV                  a header with name or ru, and uk, aliases (parted by ;), born, gender, post, circle
  OpenSanctions        targets.simple.csv, or FollowTheMoney entities as JSON lines; what is no person is passed over
  Wikidata             the JSON of a query: person, personLabel, ru, uk, aliases, born, postLabel, genderLabel

A person is known by id, source or name, where neither patronymic nor birth says otherwise, and gains what is new; others become
figures of the circle that their post has in watch/roles.yaml, or of --circle. What was guessed is marked "# check".
Without --write it is only shown. The exit code is 1 where a person could not be taken.

Examples:
  fissure figures import targets.simple.csv
  fissure figures import query.json --circle regions --write`;

type ImportOptions = { write?: boolean; circle?: string; source?: string };

export function figuresImportCommand(context: Context): Command {
  return new Command('import')
    .description('take persons of a list into watch/figures: shows what would change, and --write changes it')
    .argument('<file>', 'CSV, FtM JSON lines or the JSON of a query')
    .option('--write', 'change the files')
    .option('--circle <id>', 'circle of those whose post tells none')
    .option('--source <text>', "noted as where it is from, instead of the list's own ids")
    .addHelpText('after', importHelp)
    .action((file: string, options: ImportOptions) => runImport(context, file, options));
}

async function runImport(context: Context, file: string, { write, circle, source }: ImportOptions): Promise<void> {
  const { terminal, settings } = context;
  const folder = settings().FISSURE_WATCH;
  if (circle !== undefined && !/^[a-z][a-z0-9-]*$/.test(circle))
    throw new UsageError(`--circle: "${circle}" is none; expected lower-case letters, digits and hyphens`);
  const files = readWatchFiles(folder);
  const sources = toSources(files);
  const list = readList(file);
  const plan = planImport(list.records, sources.figures, loadWatch(settings()), { circle, source });
  const changed = changedFiles(plan, files.figures, folder);
  await print(
    terminal,
    [...plan.fresh.map(newLine), ...[...plan.extended].map(extendedLine)].map(printable).join('\n'),
  );
  if (plan.fresh.length + plan.extended.size > 0) await print(terminal, '\n');
  const problems = [...list.problems, ...plan.problems];
  for (const { place, message } of problems) warn(terminal, `${file}, ${place}: ${message}`);
  if (write) writeFiles(changed);
  warn(terminal, summary(plan, list, { write: write === true, files: changed.size }));
  if (problems.length > 0) context.end(exitCodes.failed);
}

/** Throws UsageError for a file that cannot be read, or is of no known format. */
function readList(file: string): RecordFile {
  try {
    return readRecords(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`<file>: ${file} cannot be used: ${whyNotRead(error)}`);
  }
}

const newLine = ({ id, circle, name, ru, uk, gender, born, role, guessed, ...rest }: NewFigure) =>
  `+ ${circle}/${id}  ${[name, guessed.includes('ru') ? `${ru} (guessed)` : ru, uk, gender, born, role].filter(Boolean).join(' · ')}${added(rest)}`;

const extendedLine = ([id, addition]: [string, Addition]) => {
  const { uk, born } = addition;
  return `~ ${id} ${uk === undefined ? '' : ` uk "${uk}"`}${born === undefined ? '' : ` born ${born}`}${added(addition)}`;
};

const added = ({ aliases, sources }: Pick<Addition, 'aliases' | 'sources'>) =>
  [...aliases.map((alias) => ` +alias "${alias}"`), ...sources.map((source) => ` +source ${source}`)].join('');

function summary(plan: Plan, { passedOver }: RecordFile, { write, files }: { write: boolean; files: number }): string {
  const counts = `${plan.fresh.length} new, ${plan.extended.size} extended, ${plan.unchanged} known already`;
  const other = passedOver === 0 ? '' : `, ${passedOver} no persons`;
  const nothing = plan.fresh.length + plan.extended.size === 0;
  const done = nothing ? 'nothing to change' : write ? `${files} files written` : 'nothing written: --write does';
  return `${counts}${other}; ${done}.`;
}

const exportHelp = `
CSV has the columns that "figures import" reads; FtM is one FollowTheMoney entity a line. Importing it again changes nothing.

Examples:
  fissure figures export > figures.csv
  fissure figures export --format ftm > figures.jsonl`;

export function figuresExportCommand(context: Context): Command {
  return new Command('export')
    .description('write who is watched as a list that "figures import" reads')
    .addOption(new Option('--format <format>', 'of the list').choices(['csv', 'ftm']).default('csv'))
    .addHelpText('after', exportHelp)
    .action(async ({ format }: { format: 'csv' | 'ftm' }) => {
      const { figures } = toSources(readWatchFiles(context.settings().FISSURE_WATCH));
      await print(context.terminal, format === 'csv' ? columns.header : '');
      await print(context.terminal, figures.map(format === 'csv' ? columns.line : toEntity).join(''));
    });
}

const columns = csvOf<FigureSource>({
  id: ({ id }) => id,
  name: ({ name }) => name,
  ru: ({ ru }) => ru ?? '',
  uk: ({ uk }) => uk ?? '',
  aliases: ({ aliases }) => aliases.join(';'),
  born: ({ born }) => born ?? '',
  gender: ({ gender }) => gender,
  post: ({ role }) => role ?? '',
  circle: ({ circle }) => circle,
  sources: ({ sources }) => sources.join(';'),
});

function toEntity({ id, name, ru, uk, aliases, born, gender, role, circle, sources }: FigureSource): string {
  const properties = {
    name: [name, ru, uk].filter((one) => one !== undefined),
    ...(aliases.length > 0 && { alias: aliases }),
    ...(born !== undefined && { birthDate: [born] }),
    gender: [gender === 'f' ? 'female' : 'male'],
    ...(role !== undefined && { position: [role] }),
    fissureCircle: [circle],
    ...(sources.length > 0 && { sourceUrl: sources }),
  };
  return `${JSON.stringify({ id, caption: name, schema: 'Person', properties })}\n`;
}
