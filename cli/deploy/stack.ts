// The stack of a deployment as CloudFormation has it: in which state it is, what it tells, and its protection.
import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  type StackEvent,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { resourceNames, type StackOutput } from '../../shared/settings.ts';
import { clientOptions } from '../account.ts';
import { type Deployment, explainAws } from '../aws.ts';

export type StackState = {
  /** Its ARN: a stack that is gone is found by it alone. */
  id: string;
  /** CloudFormation's own word, `CREATE_COMPLETE`. */
  status: string;
  reason?: string;
  isProtected: boolean;
  outputs: Partial<Record<StackOutput, string>>;
};

export type Stacks = {
  /** undefined: there is none. */
  read(): Promise<StackState | undefined>;
  protect(on: boolean): Promise<void>;
  /** Begins to delete it; what it keeps (the table) stays. */
  delete(id: string): Promise<void>;
  /** Its newest event that tells of a failure, by resource. */
  failures(id: string): Promise<StackEvent[]>;
};

export function openStacks(deployment: Deployment): Stacks {
  const { stack: StackName } = resourceNames(deployment.stage);
  const client = new CloudFormationClient(clientOptions(deployment));
  const explained = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explainAws(error, deployment);
    }
  };
  return {
    read: () => explained(() => readStack(client, StackName)),
    protect: (EnableTerminationProtection) =>
      explained(async () => {
        await client.send(new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection }));
      }),
    delete: (id) => explained(async () => void (await client.send(new DeleteStackCommand({ StackName: id })))),
    failures: (id) =>
      explained(async () => {
        const { StackEvents = [] } = await client.send(new DescribeStackEventsCommand({ StackName: id }));
        return StackEvents.filter(({ ResourceStatus = '' }) => ResourceStatus.endsWith('_FAILED'));
      }),
  };
}

/** The stack of a deployment. Throws UsageError where AWS may not be asked. */
export const readDeployedStack = (deployment: Deployment): Promise<StackState | undefined> =>
  openStacks(deployment).read();

async function readStack(client: CloudFormationClient, name: string): Promise<StackState | undefined> {
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
    if (stack === undefined) return undefined;
    return {
      id: stack.StackId ?? name,
      status: String(stack.StackStatus),
      ...(stack.StackStatusReason !== undefined && { reason: stack.StackStatusReason }),
      isProtected: stack.EnableTerminationProtection === true,
      outputs: Object.fromEntries((stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])),
    };
  } catch (error) {
    // CloudFormation has no error of its own for it.
    const isMissing =
      error instanceof Error && error.name === 'ValidationError' && /does not exist/.test(error.message);
    if (isMissing) return undefined;
    throw error;
  }
}
