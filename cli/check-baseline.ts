// The findings that an owner lives with: a file of them, so that `check` tells only what is new.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import * as z from 'zod';
import { byPlace, type Finding, keyOf, lintRules, partsOf } from '../shared/lint-rules.ts';
import { UsageError } from './exit.ts';
import { whyNot, whyNotRead } from './folder.ts';

const known = z.strictObject({ file: z.string(), rule: z.enum(lintRules), entry: z.string() });
const baselineFile = z.array(known);

/** Without line and message, which change with every edit; files from the watch folder on, wherever that lies. */
const toKnown = ({ place, rule, entry }: Finding, watch: string): z.infer<typeof known> => ({
  file: relative(watch, partsOf(place).file),
  rule,
  entry,
});

const inFile = (one: z.infer<typeof known>) => keyOf({ ...one, place: one.file });

/** Throws UsageError where a folder has the name of the file. */
export function refuseFolder(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--write-baseline: ${file} cannot be written: a folder of that name is there`);
}

/** Throws UsageError where the file cannot be written. */
export function writeBaseline(file: string, findings: readonly Finding[], watch: string): void {
  const lines = findings.toSorted(byPlace).map((finding) => JSON.stringify(toKnown(finding, watch)));
  try {
    writeFileSync(file, `[\n${lines.map((line) => `  ${line}`).join(',\n')}\n]\n`);
  } catch (error) {
    throw new UsageError(`--write-baseline: ${file} cannot be written: ${whyNot(error)}`);
  }
}

/** The findings that are not in the file, and how many of the file are mended. Throws UsageError for a file that is no baseline. */
export function sinceBaseline(
  file: string,
  findings: readonly Finding[],
  watch: string,
): { fresh: Finding[]; mended: number } {
  const earlier = new Set(readBaseline(file).map(inFile));
  const now = new Set(findings.map((finding) => inFile(toKnown(finding, watch))));
  return {
    fresh: findings.filter((finding) => !earlier.has(inFile(toKnown(finding, watch)))),
    mended: [...earlier].filter((key) => !now.has(key)).length,
  };
}

function readBaseline(file: string): z.infer<typeof baselineFile> {
  try {
    return baselineFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? 'it holds something else' : whyNotRead(error);
    throw new UsageError(`--baseline: "${file}" cannot be used: ${reason}; make it with --write-baseline`);
  }
}
