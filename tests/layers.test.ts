// Holds the arrows between the folders: what may import what. The order is the order in which data flows.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../shared/vocabulary.ts';

const root = join(import.meta.dirname, '..');

/** Inside shared/, a folder imports only folders before it, and the roots. */
const steps = [
  'languages',
  'outlets',
  'watchlist',
  'match',
  'stories',
  'reader',
  'subscribers',
  'digest',
  'upkeep',
  'store',
];
/** Inside shared/match/, likewise; what uses matching as a whole stands beside them. */
const matchSteps = ['text', 'mentions', 'triggers', 'attribution', 'judgement'];
/** Import nothing of the steps. */
const roots = [
  'shared/vocabulary.ts',
  'shared/item.ts',
  'shared/hit.ts',
  'shared/paths.ts',
  'shared/lint-rules.ts',
  'shared/settings.ts',
  'shared/yaml.ts',
  'shared/log.ts',
];
/** Compose the steps for the edge; no step imports them. */
const composition = ['shared/services.ts', 'shared/reading-services.ts'];

/** What the files under a top-level folder may import, by the beginning of the path. */
const allowed: Record<string, string[]> = {
  infra: ['infra/', 'shared/settings.ts', 'shared/store/table.ts', 'shared/outlets/built.ts'],
  functions: ['functions/', 'web/', 'shared/'],
  // The deploy command checks what the stack would refuse.
  cli: ['cli/', 'package.json', 'samples/', 'web/', 'shared/', 'infra/config.ts'],
  web: ['web/', 'shared/'],
  samples: ['samples/', 'shared/vocabulary.ts', 'shared/outlets/'],
};

const posix = (path: string) => path.replaceAll('\\', '/');

type Import = { file: string; target: string };

/** Every relative import of our own sources: `import`, `export from`, `import()` and `new URL(..., import.meta.url)`. */
const imports: Import[] = globSync('{infra,functions,shared,web,cli,samples}/**/*.ts', { cwd: root }).flatMap(
  (file) => {
    const source = readFileSync(join(root, file), 'utf8').replaceAll(/^\s*(\/\/|\*).*$/gm, '');
    const targets = source.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\bnew URL\(\s*)['"](\.[^'"]+)['"]/g);
    return [...targets].map(([, target]) => ({
      file: posix(file),
      target: posix(normalize(join(dirname(file), target!))),
    }));
  },
);

/** Why an import may not be, or undefined where it may. */
function violation({ file, target }: Import): string | undefined {
  const arrow = `${file} -> ${target}`;
  const [top = '', step = ''] = file.split('/');
  if (top !== 'shared') return allowed[top]?.some((start) => target.startsWith(start)) ? undefined : arrow;
  if (!target.startsWith('shared/')) return arrow;
  if (roots.includes(target)) return undefined;
  if (roots.includes(file)) return arrow;
  const [, targetStep = ''] = target.split('/');
  if (composition.includes(file)) return steps.includes(targetStep) || composition.includes(target) ? undefined : arrow;
  return steps.includes(targetStep) && steps.indexOf(targetStep) <= steps.indexOf(step) ? undefined : arrow;
}

/** The place of a file among the steps of matching; undefined for others. */
function matchStep(file: string): number | undefined {
  const [, folder = ''] = /^shared\/match\/([^/]+)\//.exec(file) ?? [];
  return matchSteps.includes(folder) ? matchSteps.indexOf(folder) : undefined;
}

function climbs({ file, target }: Import): boolean {
  const [from, to] = [matchStep(file), matchStep(target)];
  const isWhole = /^shared\/match\/[^/]+\.ts$/.test(target);
  return from !== undefined && (isWhole || (to !== undefined && to > from));
}

/** The files that are left when those without imports among the others are taken away again and again: a circle and what leads to it. */
function circle(arrows: readonly Import[]): string[] {
  let left = arrows;
  for (;;) {
    const files = new Set(left.map(({ file }) => file));
    const inner = left.filter(({ target }) => files.has(target));
    if (inner.length === left.length) return [...files];
    left = inner;
  }
}

describe('the layers', () => {
  it('are those of the folders that exist', () => {
    const folders = globSync('shared/*/', { cwd: root }).map((folder) => posix(folder).split('/')[1]);
    expect(new Set(folders)).toEqual(new Set(steps));
  });

  it('are imported only downwards', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.map(violation).filter((arrow) => arrow !== undefined)).toEqual([]);
  });

  it('of matching are imported only downwards', () => {
    const within = imports.map(({ file, target }) => [file, target].map(matchStep));
    expect(within.filter(([from, to]) => from !== undefined && to !== undefined).length).toBeGreaterThan(100);
    expect(imports.filter(climbs)).toEqual([]);
    expect(climbs({ file: 'shared/match/text/sentences.ts', target: 'shared/match/triggers/trigger.ts' })).toBe(true);
  });

  it('have no files that import each other in a circle, not even for their types', () => {
    expect(circle(imports)).toEqual([]);
    const round = [...imports, { file: 'shared/match/text/sentences.ts', target: 'shared/match/match.ts' }];
    expect(circle(round)).toContain('shared/match/match.ts');
  });

  it('have no two folders side by side that import each other', () => {
    const arrows = new Set(imports.map(({ file, target }) => `${dirname(file)} ${dirname(target)}`));
    const isMutual = (arrow: string) => {
      const [from = '', to = ''] = arrow.split(' ');
      return from !== to && dirname(from) === dirname(to) && arrows.has(`${to} ${from}`);
    };
    expect([...arrows].filter(isMutual)).toEqual([]);
  });

  it('have files that begin by saying what they are for', () => {
    const files = globSync('{functions,shared,web,cli,infra}/**/*.ts', { cwd: root }).map(posix);
    const silent = files.filter((file) => !/^(#!.*\n)?\/\/ \S/.test(readFileSync(join(root, file), 'utf8')));
    expect(silent).toEqual([]);
  });

  it('would be seen crossed', () => {
    const crossing: Import[] = [
      { file: 'shared/outlets/poll.ts', target: 'shared/store/store.ts' },
      { file: 'shared/match/match.ts', target: 'shared/services.ts' },
      { file: 'shared/hit.ts', target: 'shared/match/match.ts' },
      { file: 'web/app.ts', target: 'cli/local.ts' },
      { file: 'infra/stack.ts', target: 'shared/store/store.ts' },
      { file: 'shared/digest/build.ts', target: 'samples/serve.ts' },
    ];
    expect(crossing.map(violation)).toEqual(crossing.map(({ file, target }) => `${file} -> ${target}`));
  });

  it('of matching ask a language what it has, never which one it is', () => {
    const files = globSync('shared/match/{text,mentions,triggers,attribution,judgement}/**/*.ts', { cwd: root });
    const asked = new RegExp(`[=!]== '(${languages.join('|')})'`);
    expect(files.map(posix).filter((file) => asked.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  it('of matching leave the words of a language to its folder', () => {
    const files = globSync('shared/match/{text,mentions,triggers,attribution,judgement}/**/*.ts', { cwd: root });
    const written = /\/[^/\s]*\p{L}{2,}\|\p{L}{2,}|\bforms?(\[[^\]]*\])? [!=]== '\p{L}+'/u;
    const holders = files.map(posix).filter((file) => written.test(readFileSync(join(root, file), 'utf8')));
    // Abbreviations that end no sentence and the 's of an owner, in texts of every language.
    expect(holders).toEqual(['shared/match/text/sentences.ts']);
  });

  it('write the addresses of the site in one place', () => {
    const files = globSync('{functions,shared,web,cli}/**/*.ts', { cwd: root }).map(posix);
    const pages =
      'stories|hits|figures|compare|follow|subscribe|preferences|unsubscribe|less|confirm|sign-in|account|wrong|api';
    const written = new RegExp(`(["\`']|\\})/(${pages})\\b[^"\`'\\s]*\\$\\{`);
    const writers = files.filter((file) => written.test(readFileSync(join(root, file), 'utf8')));
    expect(writers).toEqual(['shared/paths.ts']);
  });

  it('read the environment in one place', () => {
    const files = globSync('{functions,shared,web,cli,samples}/**/*.ts', { cwd: root });
    const readers = files.filter((file) => /process\.env\b/.test(readFileSync(join(root, file), 'utf8'))).map(posix);
    expect(readers.filter((file) => file !== 'shared/settings.ts')).toEqual([]);
  });

  it('speak DynamoDB in one place', () => {
    const files = globSync('{functions,shared,web,cli}/**/*.ts', { cwd: root });
    const speakers = files.filter((file) =>
      /@aws-sdk\/(client|lib)-dynamodb/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(speakers.map(posix).filter((file) => !file.startsWith('shared/store/'))).toEqual([]);
  });
});
