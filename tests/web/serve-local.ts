// A process for local-run.browser.test.ts: serves the pages of a data folder as `fissure start` does, polls nothing, says
// where, and ends with its input. Argument: the folder.
import { withSite } from './site.ts';

const [folder = ''] = process.argv.slice(2);
await withSite(folder, async ({ url }) => {
  process.stdout.write(`${url}\n`);
  await new Promise((resolve) => process.stdin.resume().once('end', resolve));
});
