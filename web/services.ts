// What the web app needs of the world; the CLI and the Lambda compose it.
import type { Services } from '../shared/services.ts';

export type WebServices = Pick<Services, 'log'> & {
  /**
   * `loopback`: everything is open, and only requests that name this machine as their host are answered, so that no page of
   * the internet can read it through a rebound name. `sign-in`: the explorer asks for a session.
   */
  access: 'loopback' | 'sign-in';
};
