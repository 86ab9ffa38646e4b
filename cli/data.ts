// The one choice between this machine's table and a deployment's.
import type { Store } from '../shared/store/store.ts';
import { withDeployedStore } from './aws.ts';
import type { Context } from './context.ts';
import { withStore } from './local.ts';

/** Opens the table that the command's options mean, for as long as the work takes. Throws UsageError, EngineError. */
export function withData<T>(
  context: Context,
  work: (store: Store) => Promise<T>,
  options: { reading?: boolean } = {},
): Promise<T> {
  const deployment = context.deployment();
  return deployment === undefined ? withStore(context, work, options) : withDeployedStore(deployment, context, work);
}

/** As withData, for work that writes nothing: it is done on a full disk, too. */
export const readData = <T>(context: Context, work: (store: Store) => Promise<T>): Promise<T> =>
  withData(context, work, { reading: true });
