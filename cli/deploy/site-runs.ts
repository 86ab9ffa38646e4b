// How many runs at once the site may have reserved: AWS refuses a reservation that leaves an account with fewer than a hundred.
import {
  GetAccountSettingsCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import { resourceNames } from '../../shared/settings.ts';
import { type Check, clientOptions } from '../account.ts';
import { type Deployment, explainAws } from '../aws.ts';

/** What bounds the site where the account has it to spare: far above what readers do. */
const usualRuns = 10;
/** AWS keeps so many for functions without a reservation; accounts that have fewer in all can reserve none. */
const keptFree = 100;

/** `runs` to reserve, 0 for none. @param asked by the owner; absent: the usual, or none */
export async function planSiteRuns(
  deployment: Deployment,
  asked: string | undefined,
): Promise<{ runs: number; check: Check }> {
  const wanted = asked === undefined ? usualRuns : Number(asked);
  const name = 'site runs';
  if (wanted === 0) return { runs: 0, check: { name, state: 'ok', found: 'none is reserved, as asked' } };
  const { inAll, free } = await readConcurrency(deployment);
  if (free - wanted >= keptFree) return { runs: wanted, check: { name, state: 'ok', found: `${wanted} are reserved` } };
  const has = `the account has ${inAll} runs at once, ${free} of them not reserved, and ${keptFree} must stay so`;
  const more = 'ask AWS for more ("Concurrent executions" of Lambda in Service Quotas), then deploy again';
  if (asked !== undefined)
    return { runs: 0, check: { name, state: 'failed', found: has, mend: `--site-runs 0 for now; or ${more}` } };
  const found = `none is reserved for the site: ${has}`;
  const mend = `Its throttle bounds it nevertheless. To reserve: ${more}.`;
  return { runs: 0, check: { name, state: 'attention', found, mend } };
}

/** `free`: not reserved by other functions than the site's own. */
async function readConcurrency(deployment: Deployment): Promise<{ inAll: number; free: number }> {
  const client = new LambdaClient(clientOptions(deployment));
  try {
    const { AccountLimit } = await client.send(new GetAccountSettingsCommand({}));
    const { ConcurrentExecutions: inAll = 0, UnreservedConcurrentExecutions: unreserved = 0 } = AccountLimit ?? {};
    return { inAll, free: unreserved + (await ownReservation(client, deployment)) };
  } catch (error) {
    throw explainAws(error, deployment);
  }
}

async function ownReservation(client: LambdaClient, { stage }: Deployment): Promise<number> {
  try {
    const FunctionName = `${resourceNames(stage).stack}-web`;
    const answer = await client.send(new GetFunctionConcurrencyCommand({ FunctionName }));
    return answer.ReservedConcurrentExecutions ?? 0;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return 0;
    throw error;
  }
}
