// What failed in a stack, and the command that mends it where one is known.
import { type Deployment, targetWords } from '../aws.ts';
import type { StackState, Stacks } from './stack.ts';

/** Deletes what an earlier stack left behind under a name that this one needs, by CloudFormation's type. */
const deletes: Record<string, (name: string) => string> = {
  'AWS::Lambda::Function': (name) => `lambda delete-function --function-name ${name}`,
  'AWS::Logs::LogGroup': (name) => `logs delete-log-group --log-group-name ${name}`,
  'AWS::Scheduler::Schedule': (name) => `scheduler delete-schedule --name ${name}`,
  'AWS::SES::ConfigurationSet': (name) => `sesv2 delete-configuration-set --configuration-set-name ${name}`,
  'AWS::CloudWatch::Alarm': (name) => `cloudwatch delete-alarms --alarm-names ${name}`,
  'AWS::CloudWatch::Dashboard': (name) => `cloudwatch delete-dashboards --dashboard-names ${name}`,
  'AWS::Budgets::Budget': (name) =>
    `budgets delete-budget --account-id $(aws sts get-caller-identity --query Account --output text) --budget-name ${name}`,
};

/** A line a resource, begun by a line break; empty where nothing is known. */
export async function describeFailures(
  stacks: Pick<Stacks, 'failures'>,
  { id }: Pick<StackState, 'id'>,
  deployment: Deployment,
): Promise<string> {
  const seen = new Set<string>();
  const lines = (await stacks.failures(id)).flatMap(
    ({ LogicalResourceId: logical = '', ResourceType: type = '', ResourceStatusReason: reason = '', ...event }) => {
      // Most fail because another did.
      if (seen.has(logical) || /cancelled/i.test(reason)) return [];
      seen.add(logical);
      const name = existing(reason) ?? event.PhysicalResourceId;
      const mend = /already exists/i.test(reason) && name ? deletes[type]?.(name) : undefined;
      return [`  ${logical} (${type}): ${reason}`, ...(mend ? [`    aws ${mend}${targetWords(deployment)}`] : [])];
    },
  );
  return lines.length === 0 ? '' : `\n${lines.slice(0, 10).join('\n')}`;
}

/** The name in "... already exists" as the services word it: quoted, or an identifier after "identifier". */
function existing(reason: string): string | undefined {
  return (
    /identifier '([^']+)'/i.exec(reason)?.[1] ??
    /['"]([^'"|]+)['"]/.exec(reason)?.[1] ??
    /^(\S+) already exists/i.exec(reason)?.[1]
  );
}
