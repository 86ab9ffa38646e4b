// The browser's script of web/charts, bundled when a page first asks for it: nothing is built before a start.
import { join } from 'node:path';
import { build } from 'esbuild';

const entry = join(import.meta.dirname, '../web/charts/draw.ts');

/** Bundles once a process; takes about a third of a second. */
export function createChartScript(): () => Promise<string> {
  let made: Promise<string> | undefined;
  return () => {
    made ??= bundle();
    return made;
  };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
