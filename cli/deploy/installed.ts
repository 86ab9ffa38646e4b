// What builds a deployment is no part of a run: an installation for running alone (npm ci --omit=dev) goes without.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../exit.ts';

const builders = ['aws-cdk', 'aws-cdk-lib', 'cdk-nag', 'constructs', 'esbuild'];

/** Throws UsageError naming what is missing and how to get it. @param modules the folder of installed packages */
export function requireBuilders(modules: string = join(import.meta.dirname, '../../node_modules')): void {
  const missing = builders.filter((name) => !existsSync(join(modules, name)));
  if (missing.length > 0)
    throw new UsageError(
      `What builds a deployment is not installed: ${missing.join(', ')}. Nothing was done. Run "npm ci", without --omit=dev, and repeat the command.`,
    );
}
