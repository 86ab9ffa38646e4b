// What stands for `fissure` and `npm` in the shells of tests/printed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `place`: the copy of the project. */
export function installShims(bin: string, place: string): void {
  mkdirSync(bin);
  const shims = {
    fissure: `exec "${process.execPath}" "${join(place, 'tests/printed/fissure.mjs')}" "$@"`,
    // `npm run [-s] <script> [-- words]` for scripts that are commands of fissure; nothing is to be installed.
    npm: [
      '[ "$1" = ci ] && exit 0',
      'shift; [ "$1" = -s ] && shift; script=$1; shift; [ "$1" = -- ] && shift',
      `words=$(sed -n "s/^ *\\"$script\\": \\"node cli\\/main.ts *\\(.*\\)\\",$/\\1/p" package.json)`,
      'exec fissure $words "$@"',
    ].join('\n'),
  };
  for (const [name, script] of Object.entries(shims)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
}
