// `fissure doctor`: looks a deployment over, and says how to mend what is not in order.
import { Command } from 'commander';
import { targetOptions } from '../aws.ts';
import type { Context } from '../context.ts';
import type { DoctorOptions } from '../doctor.ts';

const help = `
Nothing is changed. The exit code is 0 where all is in order, also with remarks, and 1 where something has to be mended.

Examples:
  fissure doctor
  fissure doctor --stage main --region eu-central-1 --profile private --json`;

export function doctorCommand(context: Context): Command {
  const command = new Command('doctor').description('look a deployment on AWS over, and say how to mend what it finds');
  for (const option of targetOptions()) command.addOption(option);
  return command
    .option('--json', 'the checks as a JSON array')
    .addHelpText('after', help)
    .action(async (options: DoctorOptions) => (await import('../doctor.ts')).runDoctor(context, options));
}
