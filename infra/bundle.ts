// Bundles a function with esbuild: its own code and the SDK, for Node 24; what is imported on demand becomes files of its own.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** Stand-ins of packages, with what the functions use of them. */
const standIns: Record<string, string> = {
  '@mozilla/readability': join(import.meta.dirname, 'slim/readability.js'),
  undici: join(import.meta.dirname, 'slim/undici.js'),
  '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'slim/credentials.js'),
};

/** Parts that dependencies carry along and the functions never reach. */
const leftOut = [
  // undici: HTTP/2, which is switched off; bodies of requests; the parser for engines without SIMD, which Node 24 has.
  /undici\/lib\/dispatcher\/client-h2\.js$/,
  /undici\/lib\/web\/(fetch|webidl)\/\w+\.js$/,
  /undici\/lib\/llhttp\/llhttp-wasm\.js$/,
  // xml2js: writing XML; rss-parser reads it.
  /xml2js\/lib\/builder\.js$/,
  // SDK: names of browsers; streams of events, which none of our operations answers with.
  /bowser\/bowser\.mjs$/,
  /smithy\/core\/dist-es\/submodules\/event-streams\/index\.js$/,
];

const slim: Plugin = {
  name: 'slim',
  setup({ onResolve, onLoad, resolve }) {
    const names = new RegExp(`^(${Object.keys(standIns).join('|')})$`);
    onResolve({ filter: names }, ({ path }) => ({ path: standIns[path]! }));
    // Tables of all HTML entities are carried once: dom-serializer only escapes, and rss-parser decodes as htmlparser2 does.
    onResolve({ filter: /^entities$/ }, ({ importer }) => {
      const part = importer.includes('dom-serializer')
        ? 'escape'
        : importer.includes('rss-parser')
          ? 'decode'
          : undefined;
      if (part !== undefined) return resolve(`entities/${part}`, { kind: 'import-statement', resolveDir: root });
      return undefined;
    });
    // htmlparser2: its own way to read feeds and to walk over trees, for which we have another.
    onLoad({ filter: /htmlparser2\/node_modules\/domutils\/dist\/index\.js$/ }, () => ({
      contents: 'export const getFeed = undefined;',
    }));
    for (const filter of leftOut) onLoad({ filter }, () => ({ contents: 'module.exports = {};' }));
  },
};

export type BundleSize = {
  /** Bytes loaded before the first event. */
  atOnce: number;
  /** With what is imported on demand. */
  whole: number;
};

/** KB loaded before the first event, at most: what a cold start has time for. */
export const mostKilobytes: Readonly<Record<string, number>> = {
  dispatch: 410,
  poll: 1160,
  digest: 1000,
  web: 1075,
  'mail-events': 420,
  read: 700,
};

/**
 * Writes `index.mjs`, and what it imports on demand beside it, into `folder`, which is emptied first. Needs no docker. Rejects
 * with what esbuild says.
 * @param entry path of the source from the root
 */
export async function bundleFunction(entry: string, folder: string): Promise<BundleSize> {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    // Letters as they are: escaped, those of Russian and Ukrainian take three times their bytes.
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    plugins: [slim],
    // undici's own switch for builds without its experimental parser.
    define: { esbuildDetection: 'true' },
    // Some dependencies are CommonJS and call require.
    banner: {
      js: "import{createRequire as bundledRequire}from'node:module';const require=bundledRequire(import.meta.url);",
    },
    legalComments: 'none',
    logLevel: 'error',
  });
  const [atOnce, whole] = [reached(metafile, ['import-statement']), reached(metafile)];
  // esbuild also writes what is imported on demand by code that it left out.
  for (const file of Object.keys(metafile.outputs)) if (!whole.has(file)) rmSync(join(root, file));
  const bytes = (files: Set<string>) => [...files].reduce((sum, file) => sum + metafile.outputs[file]!.bytes, 0);
  return { atOnce: bytes(atOnce), whole: bytes(whole) };
}

/** The files that the entry leads to by imports of these kinds. */
function reached(
  { outputs }: Metafile,
  kinds: readonly string[] = ['import-statement', 'dynamic-import'],
): Set<string> {
  const found = new Set(Object.keys(outputs).filter((file) => file.endsWith('/index.mjs')));
  for (const file of found)
    for (const { path, kind, external } of outputs[file]!.imports)
      if (!external && kinds.includes(kind)) found.add(path);
  return found;
}

/** Writes the watch files, checked and compiled, into `folder`. Throws where a mistake in them was told. */
export function bundleWatch(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  execFileSync(process.execPath, [join(root, 'cli/main.ts'), 'compile', folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
