// Runs `fissure deploy` in this process with the CDK's own code, on a template made at once instead of bundled.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import pc from 'picocolors';
import { onTestFinished, vi } from 'vitest';
import type { RunCdk } from '../../cli/deploy/cdk.ts';
import { type DeployOptions, runDeploy } from '../../cli/deploy/deploy.ts';
import { describeError } from '../../cli/exit.ts';
import { readSettings, resourceNames } from '../../shared/settings.ts';
import { awsEnvironment } from '../aws-environment.ts';
import { writeWatch } from '../watchlist/small-watch.ts';
import { synthesiseAssembly } from './synthesise.ts';
import { openWorld, type World } from './world.ts';

type Exec = (words: string[]) => Promise<number | undefined>;
const load = createRequire(import.meta.url);
/** By its path: the package gives away its command alone. */
const cdkPath = join(import.meta.dirname, '../../node_modules/aws-cdk/lib/index.js');
let exec: Exec | undefined;

const assemblies = new Map<string, string>();

/** The CDK in this process; templates are made once for all that ask for the same. */
const cdkHere: RunCdk = async (words, { deployment, account }, context) => {
  exec ??= (load(cdkPath) as { exec: Exec }).exec;
  const { protectStack, ...decided } = context;
  const asked = { ...decided, stage: deployment.stage };
  const options = { account: account.id, region: account.region, protectStack: protectStack === 'true' };
  const key = JSON.stringify([asked, options]);
  const assembly = assemblies.get(key) ?? synthesiseAssembly(asked, options);
  assemblies.set(key, assembly);
  const quiet = ['--app', assembly, '--ci', '--no-notices', '--no-version-reporting', '--progress', 'events'];
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    return (await exec([...words, resourceNames(deployment.stage).stack, ...quiet])) ?? 0;
  } catch {
    // Its command tells the error and ends with 1.
    return 1;
  } finally {
    written.mockRestore();
  }
};

/** An account in which the owner's address is verified, and this process as somebody at a terminal with credentials for it. */
export async function givenWorld(): Promise<World> {
  const world = await openWorld();
  for (const region of ['eu-central-1', 'us-east-1']) world.identities.set(`${region} owner@example.org`, true);
  const environment = {
    ...awsEnvironment(world.aws.client.endpoint),
    CDK_DISABLE_VERSION_CHECK: '1',
    // Its rules judge the template in tests/stack; here they would take longer than all else.
    CDK_VALIDATION: 'false',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await world.close();
  });
  return world;
}

export type Deployed = { code: number; stdout: string; stderr: string };

export async function deploy(options: DeployOptions): Promise<Deployed> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([text(stdout), text(stderr)]);
  let code = 0;
  const watch = writeWatch();
  const terminal = {
    stdin: Readable.from([]),
    stdout,
    stderr,
    columns: 120,
    interactive: false,
    colors: pc.createColors(false),
  };
  const context = {
    terminal,
    settings: () => readSettings({ FISSURE_WATCH: watch }),
    clock: { now: () => new Date() },
    deployment: () => undefined,
    log: () => ({ info() {}, warn() {}, error() {} }),
    signal: new AbortController().signal,
    end: (ended: number) => {
      code = ended;
    },
  };
  try {
    await runDeploy(context, options, cdkHere);
  } catch (error) {
    const told = describeError(error, false);
    code = told.code;
    stderr.write(told.message);
  }
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { code, stdout: out, stderr: err };
}
