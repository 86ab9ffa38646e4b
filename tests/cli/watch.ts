// The project's watch folder, but with outlets that a test makes.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './run.ts';

/** Settings of a run of its own. @param outlets fields beside those every outlet needs, `url` and `id` among them */
export function watchOutlets(outlets: readonly Record<string, unknown>[]): {
  FISSURE_WATCH: string;
  FISSURE_DATA: string;
} {
  const folder = makeFolder();
  const watch = join(folder, 'watch');
  cpSync(join(import.meta.dirname, '../../watch'), watch, { recursive: true });
  const lines = outlets.map((outlet) => {
    const fields = { name: 'Local', language: 'en', country: 'GB', stance: 'other', ...outlet };
    return `  - ${JSON.stringify(fields)}\n`;
  });
  writeFileSync(join(watch, 'outlets.yaml'), `outlets:\n${lines.join('')}`);
  return { FISSURE_WATCH: watch, FISSURE_DATA: join(folder, 'data') };
}
