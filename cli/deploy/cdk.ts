// The CDK at the terminal. It bundles, uploads and makes the change set; what it does not do stands in the files beside this.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { resourceNames } from '../../shared/settings.ts';
import type { Account } from '../account.ts';
import type { Deployment } from '../aws.ts';

const root = join(import.meta.dirname, '../..');

/** Runs it on the stack of a deployment; resolves to its exit code. @param context of the app (infra/app.ts) */
export type RunCdk = (
  words: readonly string[],
  target: { deployment: Deployment; account: Account },
  context: Record<string, string | undefined>,
) => Promise<number>;

export const runCdk: RunCdk = async (words, { deployment, account }, context) => {
  const { stage, profile } = deployment;
  const given = Object.entries({ ...context, stage, account: account.id, region: account.region });
  const app = given.flatMap(([name, value]) => (value === undefined ? [] : ['-c', `${name}=${value}`]));
  const profiled = profile === undefined ? [] : ['--profile', profile];
  const args = ['--no-install', 'cdk', ...words, resourceNames(stage).stack, ...app, ...profiled];
  const cdk = spawn('npx', args, { cwd: root, stdio: 'inherit' });
  const [code] = await once(cdk, 'exit');
  return Number(code ?? 1);
};
