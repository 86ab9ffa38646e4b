// The stack as a template or an assembly, as quick as it goes: what stands for the bundles is empty.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { readConfig } from '../../infra/config.ts';
import { FissureStack } from '../../infra/stack.ts';

const folder = mkdtempSync(join(tmpdir(), 'fissure-synth-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const bundle = mkdtempSync(join(folder, 'bundle-'));
writeFileSync(join(bundle, 'index.mjs'), '');
let count = 0;

export type SynthOptions = { outlets?: number; account?: string; region?: string; protectStack?: boolean };

function makeStack(context: Record<string, unknown>, options: SynthOptions): { app: App; stack: FissureStack } {
  const { outlets = 20, account, region, protectStack = false } = options;
  const outdir = join(folder, `assembly-${++count}`);
  const app = new App({ outdir, context: { 'aws:cdk:bundling-stacks': [] }, analyticsReporting: false });
  const code = () => Code.fromAsset(bundle);
  const props = { terminationProtection: protectStack, ...(account && region && { env: { account, region } }) };
  return { app, stack: new FissureStack(app, readConfig(context), { code, watch: code(), outlets }, props) };
}

export function synthesise(context: Record<string, unknown>, options: SynthOptions = {}): Template {
  return Template.fromStack(makeStack(context, options).stack);
}

/** The folder of the assembly, for `cdk --app`. */
export function synthesiseAssembly(context: Record<string, unknown>, options: SynthOptions): string {
  const { app } = makeStack(context, options);
  return app.synth().directory;
}
