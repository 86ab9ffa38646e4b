// CSV opened by a real spreadsheet, where one is installed: nothing that an outlet wrote is run as a formula.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { hitCsv, toCsv } from '../../web/api/csv.ts';
import { makeHit } from '../cli/hit.ts';

const installed = spawnSync('soffice', ['--version']).status === 0;
if (!installed)
  console.warn('SKIPPED: LibreOffice (soffice) is not installed; nothing opened the CSV in a spreadsheet.');

/** What LibreOffice makes of a CSV file (UTF-8, commas), as flat XML. */
function openInLibreOffice(csv: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fissure-csv-'));
  try {
    writeFileSync(join(folder, 'hits.csv'), csv);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    // Separator, quote, UTF-8, first line, and the last: formulas are evaluated, as careless as can be.
    const filter = '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';
    const words = [profile, '--headless', filter, '--convert-to', 'fods', '--outdir', folder, join(folder, 'hits.csv')];
    execFileSync('soffice', words, { stdio: 'ignore', timeout: 100_000 });
    return readFileSync(join(folder, 'hits.fods'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const hostile = [
  '=1+1',
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
];

it.runIf(installed)('LibreOffice runs no formula out of a headline', { timeout: 120_000 }, () => {
  const hits = hostile.map((title) => makeHit({ title, url: `${title}x` }));
  const opened = openInLibreOffice(hitCsv.header + hits.map(hitCsv.line).join(''));
  expect(opened).toContain('HYPERLINK');
  expect(opened).not.toContain('table:formula');
  // The same cell unguarded is a formula there: the test sees what it looks for.
  const bare = toCsv([['title'], ['=1+1']]).replace("'=", '=');
  expect(openInLibreOffice(bare)).toContain('table:formula');
});
