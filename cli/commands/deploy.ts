// `fissure deploy` and `fissure destroy`: to an AWS account and back.
import { Command, Option } from 'commander';
import { targetOptions } from '../aws.ts';
import type { Context } from '../context.ts';
import type { DeployOptions, TargetOptions } from '../deploy.ts';

const deployHelp = `
Before anything is made it is checked that the account can be reached, is prepared for the CDK, and that the sender is verified
in SES; what is missing is told with the command that mends it. A second deployment of the stage changes the first.
docs/deploy.md goes through it step by step.

Examples:
  npm run deploy -- --owner you@example.org
  npm run deploy -- --owner you@example.org --domain example.org --region eu-central-1 --time-zone Europe/Berlin
  npm run deploy -- --owner you@example.org --check`;

export function deployCommand(context: Context): Command {
  const command = new Command('deploy')
    .description('deploy to your AWS account, or bring a deployment up to date')
    .option('--owner <address>', 'your address: alarms and the first digest go there')
    .option('--sender <address>', 'From address of mails (default: the owner, or digest@ the domain)')
    .option('--domain <name>', 'a domain of yours that signs the mails')
    .option('--time-zone <zone>', 'your IANA time zone (default: UTC)')
    .addOption(new Option('--tick <minutes>', 'minutes between looks for what is due (default: 5)'))
    .option('--outlets-per-message <n>', 'outlets that one run of the poll function is given (default: 100)')
    .option('--polls <n>', 'runs of the poll function at once, at most (default: 5)')
    .option('--keep-items <days>', 'days that items are kept for backtests (default: 180)')
    .option(
      '--reader <model>',
      'second reader: a model of Bedrock, amazon.nova-lite-v1:0, or https://host/v1#model (default: none)',
    )
    .option('--reader-items <which>', 'what it reads: named, doubtful or all (default: named)')
    .option('--reader-budget <dollars>', 'what it may cost a month (default: 1)')
    .option('--no-dashboard', 'no dashboard: the fourth in an account costs 3 USD a month')
    .addOption(new Option('--budget <dollars>', 'warn when a month becomes dearer (default: 5)'))
    .option('--check', 'check what is needed, and deploy nothing');
  for (const option of targetOptions()) command.addOption(option);
  return command
    .addHelpText('after', deployHelp)
    .action(async (options: DeployOptions) => (await import('../deploy.ts')).runDeploy(context, options));
}

export function destroyCommand(context: Context): Command {
  const command = new Command('destroy').description('take a deployment down; the table and the keys are kept');
  for (const option of targetOptions()) command.addOption(option);
  return command.action(async (target: TargetOptions) => (await import('../deploy.ts')).runDestroy(context, target));
}
