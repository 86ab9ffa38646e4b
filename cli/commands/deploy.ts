// `fissure deploy` and `fissure destroy`: to an AWS account and back.
import { Command, Option } from 'commander';
import { targetOptions } from '../aws.ts';
import type { Context } from '../context.ts';
import type { DeployOptions, TargetOptions } from '../deploy/deploy.ts';
import { requireBuilders } from '../deploy/installed.ts';

const deployHelp = `
Before anything is made it is checked that the account can be reached, is prepared for the CDK, and that the sender is verified
in SES; what is missing is told with the command that mends it. A second deployment of the stage changes the first: options that
are not given stay as they were. docs/deploy.md goes through it step by step.

Examples:
  npm run deploy -- --owner you@example.org
  npm run deploy -- --domain example.org --region eu-central-1 --time-zone Europe/Berlin
  npm run deploy -- --tick 15 --show
  npm run deploy -- --check`;

export function deployCommand(context: Context): Command {
  const command = new Command('deploy')
    .description('deploy to your AWS account, or bring a deployment up to date')
    .option('--owner <address>', 'your address: alarms and the first digest go there')
    .option('--sender <address>', 'From address of mails (default: the owner, or digest@ the domain)')
    .option('--domain <name>', 'a domain of yours that signs the mails')
    .option('--no-domain', 'no domain any longer: the sender is an address')
    .option(
      '--contact <contact>',
      'told to outlets that are read: a URL or an address that may be public (default: the site)',
    )
    .option('--time-zone <zone>', 'your IANA time zone (default: UTC)')
    .addOption(new Option('--tick <minutes>', 'minutes between looks for what is due (default: 5)'))
    .option('--outlets-per-message <n>', 'outlets that one run of the poll function is given (default: 100)')
    .option('--polls <n>', 'runs of the poll function at once, at most (default: 5)')
    .option('--sign-up <way>', 'who may subscribe on the site: open, invitation or closed (default: open)')
    .option(
      '--site-runs <n>',
      'runs of the site at once, reserved; 0 reserves none (default: 10, where the account has them)',
    )
    .option('--keep-items <days>', 'days that items are kept for backtests (default: 180)')
    .option(
      '--reader <model>',
      'second reader: a model of Bedrock, amazon.nova-lite-v1:0, or https://host/v1#model (default: none)',
    )
    .option('--reader-items <which>', 'what it reads: named, doubtful or all (default: named)')
    .option('--reader-budget <dollars>', 'what it may cost a month (default: 1)')
    .option('--dashboard', 'a dashboard in CloudWatch: 3 USD a month from the fourth in an account on')
    .option('--no-dashboard', 'none any longer')
    .addOption(new Option('--budget <dollars>', 'warn when a month becomes dearer (default: 5)'))
    .option('--mail', 'end with a test mail, also where neither owner nor sender is new')
    .option('--no-mail', 'end without a test mail')
    .option('--check', 'check what is needed, and deploy nothing')
    .option('--show', 'show what would change, and deploy nothing');
  for (const option of targetOptions()) command.addOption(option);
  return command.addHelpText('after', deployHelp).action(async (options: DeployOptions) => {
    requireBuilders();
    await (await import('../deploy/deploy.ts')).runDeploy(context, options);
  });
}

export function destroyCommand(context: Context): Command {
  const command = new Command('destroy')
    .description('take a deployment down; the table and the keys are kept')
    .option('--yes', 'do not ask');
  for (const option of targetOptions()) command.addOption(option);
  return command.action(async (given: TargetOptions & { yes?: boolean }) => {
    requireBuilders();
    await (await import('../deploy/destroy.ts')).runDestroy(context, given);
  });
}
