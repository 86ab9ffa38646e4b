// The CDK app: context becomes one stack. Bundles are made first, without docker; cdk-nag and the template rules judge it.
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { builtOutlets, openBuiltOutlets } from '../shared/outlets/built.ts';
import { bundleFunction, bundleWatch } from './bundle.ts';
import { ConfigError, readConfig } from './config.ts';
import { functionNames, readerFunction } from './parts.ts';
import { FissureStack } from './stack.ts';

const bundles = join(import.meta.dirname, '../cdk.out/bundles');
const names =
  'owner sender domain contact stage timeZone tick outletsPerMessage polls signUp siteRuns keepItems dashboard budget protect reader readerItems readerBudget'.split(
    ' ',
  );

const app = new App();
const config = configOrExit();
compileWatchOrExit();
const functions = config.reader === undefined ? functionNames : [...functionNames, readerFunction];
for (const name of functions) await bundleFunction(`functions/${name}.ts`, join(bundles, name));
const assets = {
  code: (name: string) => Code.fromAsset(join(bundles, name)),
  watch: Code.fromAsset(join(bundles, 'watch')),
  outlets: openBuiltOutlets(join(bundles, 'watch/watch', builtOutlets)).filter(({ enabled }) => enabled).length,
};
// The deploy command names them; without, the template fits any account.
const [account, region] = [app.node.tryGetContext('account'), app.node.tryGetContext('region')];
new FissureStack(app, config, assets, {
  ...(account && region && { env: { account, region } }),
  // Of a stack that stands; one that fails at its first try must be deleted before the next (cli/deploy protects it after).
  terminationProtection: app.node.tryGetContext('protectStack') === 'true',
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();

function configOrExit() {
  try {
    return readConfig(Object.fromEntries(names.map((name) => [name, app.node.tryGetContext(name)])));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    return process.exit(2);
  }
}

/** What is wrong with the watch files has been told by then. */
function compileWatchOrExit(): void {
  try {
    bundleWatch(join(bundles, 'watch/watch'));
  } catch (error) {
    if (!(error instanceof Error && 'status' in error && error.status === 2)) throw error;
    process.exit(2);
  }
}
