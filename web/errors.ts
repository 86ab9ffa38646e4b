// Requests that cannot be answered as asked: what is thrown, and the page or JSON that tells it.
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Log } from '../shared/services.ts';
import { renderPage } from './page.ts';
import { QueryError } from './query/error.ts';

type Status = 400 | 401 | 403 | 404 | 413 | 429 | 500;

const titles: Record<Status, string> = {
  400: 'This cannot be answered',
  401: 'Please sign in',
  403: 'This is not open to you',
  404: 'There is no such page',
  413: 'This is too long',
  429: 'Too many requests',
  500: 'Something broke here',
};

/** A request at fault; its message is shown to whoever sent it. `parameter`: which part of the request is wrong. */
export class RequestError extends Error {
  readonly kind = 'request';
  readonly status: Exclude<Status, 500>;
  readonly parameter: string | undefined;
  /** Where the reader can go on. */
  readonly way: { href: string; words: string } | undefined;
  /** When it may be asked again. */
  readonly again: { at: Date; inSeconds: number } | undefined;

  constructor(
    status: Exclude<Status, 500>,
    message: string,
    {
      parameter,
      way,
      again,
    }: { parameter?: string; way?: { href: string; words: string }; again?: { at: Date; inSeconds: number } } = {},
  ) {
    super(message);
    this.status = status;
    this.parameter = parameter;
    this.way = way;
    this.again = again;
  }
}

/** 400 with the parameter named, both in `parameter` and at the head of the message. */
export function badRequest(parameter: string, message: string): RequestError {
  return new RequestError(400, `${parameter}: ${message}`, { parameter });
}

/** For app.onError: tells a RequestError as it is; of anything else the reader learns only that it broke. */
export function answerError(log: Log): (error: Error, context: Context) => Response | Promise<Response> {
  return (error, context) => {
    if (error instanceof QueryError) return answer(context, 400, error.message, error);
    if (error instanceof RequestError) return answer(context, error.status, error.message, error);
    log.error('request failed', { path: context.req.routePath, detail: error.stack ?? String(error) });
    return answer(context, 500, 'The request could not be answered. It is in the log; try again later.');
  };
}

/** For app.notFound. */
export const answerNotFound = (context: Context): Response | Promise<Response> =>
  answer(context, 404, 'Nothing is kept under this address.');

function answer(
  context: Context,
  status: Status,
  message: string,
  { parameter, way, again }: Pick<Partial<RequestError>, 'parameter' | 'way' | 'again'> = {},
): Response | Promise<Response> {
  context.header('Cache-Control', 'no-store');
  // RFC 9110, 10.2.3.
  if (again !== undefined) context.header('Retry-After', String(again.inSeconds));
  if (context.req.path.startsWith('/api/')) {
    const more = { ...(parameter !== undefined && { parameter }), ...(again && { again: again.at.toISOString() }) };
    return context.json({ error: { status, message, ...more } }, status);
  }
  const { href, words } = way ?? { href: '/', words: 'To the overview' };
  const main = html`<h1>${titles[status]}</h1>
<p class="lead">${message}</p>
<p><a class="button" href="${href}">${words}</a></p>`;
  return context.html(renderPage({ title: titles[status], path: '', main }), status);
}
