// The shell blocks of the documents, and which of their lines a test cannot run as they stand.

export type Block = { file: string; number: number; lines: string[]; printed?: string };

/** The shell blocks of a document; `printed` is the block of YAML that follows one at once: what it says to print. */
export function blocksOf(file: string, text: string): Block[] {
  const fences = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```\n/gm)];
  return fences
    .filter(([, language]) => language === 'sh')
    .map((fence, index) => {
      const after = fences.find(({ index: at }) => at === fence.index + fence[0].length + 1);
      return {
        ...{ file, number: index + 1, lines: fence[2]!.trimEnd().split('\n') },
        ...(after?.[1] === 'yaml' && { printed: after[2]! }),
      };
    });
}

/** What needs an AWS account: run without one, it has to say so and end with exit code 2. */
export const needsAccount = /--aws\b|^fissure (doctor|destroy)|^npm run (deploy|destroy)/;

/** Lines that are not run, and why. */
export const leftOut: [line: RegExp, because: string][] = [
  [/^npm ci && npm test/, 'it is this suite'],
  [/^npm start|fissure start$/, 'it runs until it is stopped; tests/cli/process.test.ts does both'],
  [/fissure -- poll/, 'it asks the real outlets'],
  [/--try |--reader( |$)/, 'it asks a language model; tests/cli/reader.test.ts has one answer'],
  [/FISSURE_READER=\S+ npm start/, 'it asks a language model; tests/cli/reader.test.ts has one answer'],
  [/^npm run bench:/, 'it measures for minutes'],
  [/^npm (ci|run check|run format)|^npx vitest/, 'it is this suite, or installs and formats the project'],
  [/^aws /, 'it asks the AWS command line about an account'],
  [/localhost:4646|site\.example/, 'it asks a site that runs; tests/web asks one'],
];

/** A line without what is said of it. */
export const commandOf = (line: string): string => line.replace(/\s+# .*$/, '');
