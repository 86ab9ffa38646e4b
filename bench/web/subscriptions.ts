// Abuses what subscriptions open to everybody: scanners that follow every link of the mails, and one address signed up again and again.
//   npm run bench:subscriptions                          1,000 mails and 10,000 sign-ups
//   npm run bench:subscriptions -- --mails 50 --sign-ups 500
import { parseArgs } from 'node:util';
import { crawlMails, oneClick } from '../../tests/web/subscribe/crawl.ts';
import { floodAddress } from '../../tests/web/subscribe/flood.ts';
import { openSubscribeSite } from '../../tests/web/subscribe/site.ts';
import { measure } from '../measure.ts';

const { values } = parseArgs({
  options: { mails: { type: 'string', default: '1000' }, 'sign-ups': { type: 'string', default: '10000' } },
});
const [mails, signUps] = [Number(values.mails), Number(values['sign-ups'])];

const site = await openSubscribeSite();
const crawl = await measure(() => crawlMails(site, mails));
const { links, requests, broken, writes } = crawl.result;
console.log(`${mails} digests and ${mails} mails to confirm, ${links} links of the site, each with GET and HEAD:`);
console.log(`  ${requests} requests in ${crawl.seconds.toFixed(0)} s, ${writes.length} writes, ${broken} broken links`);

const { result: click } = await measure(() => oneClick(site, mails));
console.log(`one-click unsubscribing of ${mails} readers, urlencoded and multipart, twice each:`);
console.log(
  `  ${click.ok} of ${click.posts} answered 200, ${click.redirects} redirects, ${click.left} of ${mails} left`,
);
console.log(
  `  ${click.tampered} posts with an altered token refused; ${click.changed} changes by these or by repeating`,
);
await site.close();

const flooded = await openSubscribeSite();
const days = 30;
const { result: flood } = await measure(() => floodAddress(flooded, { requests: signUps, days }));
console.log(`${signUps} sign-ups for one address in six spellings over ${days} days, ten at a time:`);
console.log(
  `  ${flood.mails} mails, at most ${flood.mostInADay} in 24 hours and ${flood.mostInAWeek} in a week; ${flood.answers} different answer(s)`,
);
await flooded.close();

const failed = [
  writes.length > 0 && 'a link changed something',
  broken > 0 && 'a link leads nowhere',
  click.ok !== click.posts && 'a one-click post was refused',
  click.redirects > 0 && 'a one-click post was redirected',
  click.left !== mails && 'somebody did not get away',
  click.tampered !== mails * 4 && 'an altered token was taken',
  click.changed > 0 && 'an altered token or a repetition changed something',
  flood.mostInADay > 1 && 'an address got two mails in a day',
  flood.mostInAWeek > 3 && 'an address got four mails in a week',
  flood.answers > 1 && 'the answer tells of the address',
].filter((one) => one !== false);
for (const one of failed) console.error(`FAILED: ${one}`);
if (failed.length > 0) process.exitCode = 1;
