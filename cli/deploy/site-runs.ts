// Whether the account has runs to reserve for the site: a new one often has ten in all, and reserving them would fail the deployment.
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { clientOptions } from '../account.ts';
import { type Deployment, explainAws } from '../aws.ts';

/** Runs that Lambda keeps for functions without any reserved. */
const leastUnreserved = 100;

/** Runs at once that the account has, and whether so many of them may be reserved. Throws UsageError where AWS may not be asked. */
export async function mayReserve(deployment: Deployment, runs: number): Promise<{ limit: number; may: boolean }> {
  try {
    const { AccountLimit } = await new LambdaClient(clientOptions(deployment)).send(new GetAccountSettingsCommand({}));
    const limit = AccountLimit?.ConcurrentExecutions ?? 0;
    return { limit, may: runs === 0 || limit - runs >= leastUnreserved };
  } catch (error) {
    throw explainAws(error, deployment);
  }
}
