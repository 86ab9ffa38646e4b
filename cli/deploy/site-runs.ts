// Runs of the site that are reserved: as many as were asked for, else what the account has to spare; a new one often has ten in all.
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { clientOptions } from '../account.ts';
import { type Deployment, explainAws } from '../aws.ts';
import { UsageError } from '../exit.ts';

/** Runs that Lambda keeps for functions without any reserved. */
const leastUnreserved = 100;
/** So that readers of the site can take no run from polls and digests, and cost no more than these. */
const usualRuns = 10;

const more = 'For more: Service Quotas console, AWS Lambda, "Concurrent executions"; then deploy again';

/**
 * The number for the stack, and a remark where it is less than usual.
 * @param asked what the owner decided, now or at an earlier deployment
 * Throws UsageError where the account has not as many as were asked for, and where AWS may not be asked.
 */
export async function siteRunsFor(
  deployment: Deployment,
  asked: string | undefined,
): Promise<{ siteRuns: string; remark?: string }> {
  if (asked === '0') return { siteRuns: '0' };
  const limit = await runsAtOnce(deployment);
  const most = Math.max(limit - leastUnreserved, 0);
  if (asked === undefined && most < usualRuns)
    return {
      siteRuns: '0',
      remark: `runs: the account has ${limit} at once, so none is reserved for the site. ${more}`,
    };
  if (Number(asked ?? usualRuns) > most)
    throw new UsageError(
      `--site-runs: ${asked} cannot be reserved, ${most} at most: the account has ${limit} runs at once, of which Lambda keeps ` +
        `${leastUnreserved} for other functions. Nothing was deployed. Give fewer. ${more}`,
    );
  return { siteRuns: asked ?? String(usualRuns) };
}

async function runsAtOnce(deployment: Deployment): Promise<number> {
  try {
    const { AccountLimit } = await new LambdaClient(clientOptions(deployment)).send(new GetAccountSettingsCommand({}));
    return AccountLimit?.ConcurrentExecutions ?? 0;
  } catch (error) {
    throw explainAws(error, deployment);
  }
}
