// What the address of a request asks for.
import type { Context } from 'hono';
import type { Parameters } from '../query/read.ts';

/** Without the token that says who asks. */
export function parametersOf(context: Context): Parameters {
  const { token, ...parameters } = context.req.queries();
  return parameters;
}
