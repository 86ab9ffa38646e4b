// The commands of `fissure`, put together, and the run of one of them.
import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { type DeploymentOptions, deploymentOf, deploymentOptions } from './aws.ts';
import { backtestCommand } from './commands/backtest.ts';
import { checkCommand } from './commands/check.ts';
import { compileCommand } from './commands/compile.ts';
import { correctionsCommand } from './commands/corrections.ts';
import { costCommand } from './commands/cost.ts';
import { demoCommand } from './commands/demo.ts';
import { deployCommand, destroyCommand } from './commands/deploy.ts';
import { digestCommand } from './commands/digest.ts';
import { discoveriesCommand } from './commands/discoveries.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { figureCommand } from './commands/figure.ts';
import { figuresCommand } from './commands/figures.ts';
import { hitsCommand } from './commands/hits.ts';
import { importCommand } from './commands/import.ts';
import { indexCommand } from './commands/index.ts';
import { matchCommand } from './commands/match.ts';
import { outletsCommand } from './commands/outlets.ts';
import { pollCommand } from './commands/poll.ts';
import { readerCommand } from './commands/reader.ts';
import { serveCommand } from './commands/serve.ts';
import { startCommand } from './commands/start.ts';
import { storiesCommand } from './commands/stories.ts';
import { subscribersCommand } from './commands/subscribers.ts';
import { timelineCommand } from './commands/timeline.ts';
import { tokenCommand } from './commands/token.ts';
import type { Context } from './context.ts';
import { describeError, type ExitCode, exitCodes } from './exit.ts';
import { createLog } from './log.ts';
import { readOptionValues } from './option-values.ts';
import { warn } from './terminal.ts';

const commands = [
  demoCommand,
  startCommand,
  serveCommand,
  pollCommand,
  digestCommand,
  hitsCommand,
  storiesCommand,
  figuresCommand,
  figureCommand,
  timelineCommand,
  indexCommand,
  exportCommand,
  subscribersCommand,
  importCommand,
  outletsCommand,
  matchCommand,
  explainCommand,
  checkCommand,
  discoveriesCommand,
  backtestCommand,
  correctionsCommand,
  readerCommand,
  tokenCommand,
  compileCommand,
  costCommand,
  doctorCommand,
  deployCommand,
  destroyCommand,
];

/** An id of a subscriber may begin with a dash, and no option of one dash is as long. */
const dashedId = /^-[\w-]{11,}$/;

/** `remove -Xy7… --yes` as `remove --yes -- -Xy7…`, so that such an id is not taken for an option; what an option takes stays behind it. */
function idsLast(words: readonly string[], program: Command): string[] {
  const valued = valuedOptions(program);
  const isId = (word: string, at: number) =>
    dashedId.test(word) && !word.startsWith('--') && !valued.has(words[at - 1] ?? '');
  const ids = words.includes('--') ? [] : words.filter(isId);
  return ids.length > 0 ? [...words.filter((word, at) => !isId(word, at)), '--', ...ids] : [...words];
}

/** Names of the options of a command, and of those below it, that take a value. */
const valuedOptions = ({ options, commands }: Command): Set<string | undefined> =>
  new Set([
    ...options.filter(({ required, optional }) => required || optional).map(({ long }) => long),
    ...commands.flatMap((command) => [...valuedOptions(command)]),
  ]);

const epilogue = `
Exit codes:
  0    done; finding nothing is done too
  1    an input line or an outlet failed and the others were done, check found an error, or something broke on the way
  2    usage, settings, watch files or a data folder that cannot be used, or a full disk; nothing was written
  130  stopped by Ctrl-C, after what was under way had been finished

Settings are environment variables named FISSURE_...; README.md lists them.
Begin with: fissure demo`;

/** Commands that read data, and so may read a deployment's. */
const readers = [
  'hits',
  'stories',
  'figures',
  'figure',
  'timeline',
  'index',
  'export',
  'outlets',
  'digest',
  'backtest',
  'corrections',
  'discoveries',
  'check',
  'reader',
  'token',
  'cost',
];

/** What a process, or a test, lends to a command. */
export type Edge = Pick<Context, 'terminal' | 'clock' | 'settings' | 'signal'>;

/** Runs the command that the words name, tells on stderr what went wrong, and resolves to the exit code. */
export async function runCommand(words: readonly string[], edge: Edge): Promise<ExitCode> {
  const { terminal, clock, signal } = edge;
  let code: ExitCode = exitCodes.ok;
  const verbose = () => program.opts<{ verbose?: boolean }>().verbose === true;
  let options: DeploymentOptions = {};
  const program = buildProgram({
    ...edge,
    deployment: () => deploymentOf(options, edge.settings),
    log: (least) => createLog(terminal.stderr, clock, verbose() ? 'info' : least),
    end: (ended) => {
      code = ended;
    },
  });
  program.hook('preAction', (_, command) => {
    options = command.opts();
    readOptionValues(command, edge);
  });
  try {
    await program.parseAsync(idsLast(words, program), { from: 'user' });
    return code;
  } catch (error) {
    const { code, message } = describeError(error, signal.aborted);
    if (message !== '') warn(terminal, `fissure: ${message}`);
    if (verbose() && error instanceof Error) warn(terminal, String(error.stack));
    return code;
  }
}

/** Throws CommanderError where commander would end the process: help, version and usage errors. */
export function buildProgram(context: Context): Command {
  const { stdout, stderr } = context.terminal;
  const output = {
    writeOut: (text: string) => stdout.write(text),
    writeErr: (text: string) => stderr.write(text),
    outputError: (text: string, write: (text: string) => void) => write(text.replace(/^error: /, 'fissure: ')),
  };
  const program = new Command('fissure')
    .description(
      "Watches news outlets for cracks in a country's elite (Russia's, as shipped), and says why it thinks so.",
    )
    .version(`fissure ${manifest.version} on Node ${process.versions.node}`, '-V, --version', 'tell the version')
    .option('-v, --verbose', 'log what happens, and show stack traces of errors')
    .addHelpText('after', epilogue);
  for (const make of commands) program.addCommand(make(context));
  for (const command of program.commands.filter((one) => readers.includes(one.name())))
    for (const option of deploymentOptions()) command.addOption(option);
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
    command.exitOverride().configureOutput(output).showHelpAfterError('(see --help)');
  }
  return program;
}
