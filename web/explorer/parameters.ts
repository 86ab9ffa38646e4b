// What the address of a request asks for.
import type { Context } from 'hono';
import type { Known } from '../query/known.ts';
import type { Parameters } from '../query/read.ts';
import type { WebServices } from '../services.ts';

/** Without the token that says who asks. */
export function parametersOf(context: Context): Parameters {
  const { token, ...parameters } = context.req.queries();
  return parameters;
}

export function knownTo({ watch, timeZone }: Pick<WebServices, 'watch' | 'timeZone'>): Known {
  return { figures: () => watch.figures, outlets: watch.outlets, timeZone };
}
