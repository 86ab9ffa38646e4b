// Around a deployment: its test mail, what it would change, an account with few runs, its sender, and its end.
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run.ts';
import { givenDeployed, main, owner, region, stands } from './deployed.ts';
import { deploy, givenWorld } from './run.ts';

describe('the end of a deployment', () => {
  const mailed = ['fissure-main-poll', 'fissure-main-digest'];

  it('is a mail to the owner and what became of it; an upgrade sends none unless asked', async () => {
    const world = await givenWorld();
    const first = await deploy({ owner });
    expect([first.code, first.stdout, world.invoked]).toEqual([0, expect.stringMatching(/^Delivered at 2026/), mailed]);
    await deploy({ tick: '10' });
    expect(world.invoked).toEqual(mailed);
    await deploy({ mail: true });
    expect(world.invoked).toEqual([...mailed, ...mailed]);
  });

  it.each([
    ['bounced', /It bounced at 2026/],
    ['refused', /The test mail was not sent: not verified/],
  ] as const)('where the mail is %s says so and fails, though the stack stands', async (fate, words) => {
    const world = await givenWorld();
    world.fate = fate;
    const { code, stdout, stderr } = await deploy({ owner });
    expect([code, `${stdout}${stderr}`, ...stands(world)]).toEqual([
      1,
      expect.stringMatching(words),
      'CREATE_COMPLETE',
      true,
    ]);
  });
});

describe('fissure deploy --show', () => {
  it('prints what would change and changes nothing', async () => {
    const world = await givenDeployed();
    const before = structuredClone(main(world)!.template);
    const { code, stdout } = await deploy({ tick: '30', show: true });
    expect([code, stdout]).toEqual([0, 'Options:\n  tick: default -> 30\n']);
    expect([main(world)?.template, ...stands(world)]).toEqual([before, 'CREATE_COMPLETE', true]);
    expect(world.parameters.get(`${region} /fissure/main/options`)).toBe(JSON.stringify({ owner }));
  });
});

it('an account with ten runs in all reserves none, and says so', async () => {
  const world = await givenWorld();
  world.runs = 10;
  const { code, stderr } = await deploy({ owner });
  expect([code, stderr]).toEqual([
    0,
    expect.stringContaining('the account has 10 at once, so none is reserved for the site'),
  ]);
  expect(JSON.stringify(main(world)?.template)).not.toContain('ReservedConcurrentExecutions');
});

it('an account with enough runs reserves ten for the site, and as many as are asked for', async () => {
  const world = await givenWorld();
  await deploy({ owner });
  expect(JSON.stringify(main(world)?.template)).toContain('"ReservedConcurrentExecutions":10');
  const more = await deploy({ siteRuns: '900' });
  expect([more.code, more.stderr]).toEqual([0, expect.stringContaining('Changed: siteRuns: default -> 900')]);
});

it('more runs of the site than the account has are refused before anything is made', async () => {
  const world = await givenWorld();
  world.runs = 1000;
  const { code, stderr } = await deploy({ owner, siteRuns: '901' });
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^--site-runs: 901 cannot be reserved, 900 at most/)]);
  expect([main(world), world.parameters.size]).toEqual([undefined, 0]);
});

describe('the sender', () => {
  it('that SES does not know is made known to it, and waited for by the next command', async () => {
    const world = await givenWorld();
    world.identities.clear();
    const first = await deploy({ owner });
    expect([first.code, main(world)]).toEqual([2, undefined]);
    expect(first.stderr).toContain(
      `SES sends a mail to ${owner}, "Amazon Web Services – Email Address Verification Request": follow its link.`,
    );
    world.identities.set(`${region} ${owner}`, true);
    expect((await deploy({ owner })).code).toBe(0);
  });

  it('of a domain is told with its records; in the sandbox the owner is asked too', async () => {
    const world = await givenWorld();
    world.identities.clear();
    world.sandbox = true;
    const { code, stderr } = await deploy({ owner, domain: 'example.net' });
    expect(stderr).toContain('a._domainkey.example.net CNAME a.dkim.amazonses.com');
    expect(stderr).toContain(`SES sends a mail to ${owner}`);
    expect([code, [...world.identities.keys()]]).toEqual([2, [`${region} example.net`, `${region} ${owner}`]]);
  });
});

describe('fissure destroy', () => {
  it('asks first, and deletes nothing without a yes', async () => {
    const world = await givenDeployed();
    const { code, stderr } = await runCli(['destroy', '--region', region], {}, { stdin: 'n\n' });
    expect([code, ...stands(world)]).toEqual([2, 'CREATE_COMPLETE', true]);
    expect(stderr).toContain(`aws dynamodb delete-table --table-name fissure-main --region ${region}`);
  });
});
