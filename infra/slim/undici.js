// undici as the functions use it: requests over HTTP/1.1 through an agent of our own; without fetch, WebSocket, proxies and mocks.

import apiRequest from '../../node_modules/undici/lib/api/api-request.js';
import errors from '../../node_modules/undici/lib/core/errors.js';
import Agent from '../../node_modules/undici/lib/dispatcher/agent.js';

export { Agent, errors };

/** As undici's own `request` with a `dispatcher`. */
export function request(url, { dispatcher, ...options }) {
  const { origin, pathname, search } = new URL(url);
  return apiRequest.call(dispatcher, { ...options, origin, path: pathname + search, method: 'GET' });
}
