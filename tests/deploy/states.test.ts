// A deployment from any state: the real command, the CDK's own code and the real template against a CloudFormation that refuses as AWS does.
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run.ts';
import { givenDeployed, main, owner, region, stands, table } from './deployed.ts';
import { deploy, givenWorld } from './run.ts';

describe('a deployment', () => {
  it('to an empty account stands, protected from then on', async () => {
    const world = await givenWorld();
    const { code } = await deploy({ owner });
    expect([code, ...stands(world)]).toEqual([0, 'CREATE_COMPLETE', true]);
  });

  it('that failed at its first try is repeated by the same command, and takes over the table', async () => {
    const world = await givenWorld();
    world.cloudFormation.failing.set('AWS::Budgets::Budget', 'Too many budgets.');
    const failed = await deploy({ owner });
    expect([failed.code, ...stands(world)]).toEqual([1, 'ROLLBACK_COMPLETE', false]);
    expect(failed.stderr).toContain('Budget (AWS::Budgets::Budget): Too many budgets.');
    world.cloudFormation.failing.clear();
    const repeated = await deploy({});
    expect(repeated.stderr).toContain(
      'fissure-main is in ROLLBACK_COMPLETE: what an earlier try left is deleted first; the table stays.',
    );
    expect([repeated.code, ...stands(world)]).toEqual([0, 'CREATE_COMPLETE', true]);
    expect(world.cloudFormation.named.get(table)).toBe(main(world)?.id);
  });

  it('that failed under a protection, as earlier versions set it, lifts that and says so', async () => {
    const world = await givenWorld();
    world.cloudFormation.failing.set('AWS::Budgets::Budget', 'Too many budgets.');
    await deploy({ owner });
    main(world)!.isProtected = true;
    world.cloudFormation.failing.clear();
    const { code, stderr } = await deploy({ owner });
    expect(stderr).toContain('The protection of fissure-main is lifted.');
    expect([code, ...stands(world)]).toEqual([0, 'CREATE_COMPLETE', true]);
  });

  it('that was broken off before its change set was carried out goes on', async () => {
    const world = await givenDeployed();
    Object.assign(main(world)!, { status: 'REVIEW_IN_PROGRESS', isProtected: false, resources: new Map() });
    world.cloudFormation.named.clear();
    expect([(await deploy({})).code, ...stands(world)]).toEqual([0, 'CREATE_COMPLETE', true]);
  });

  it('over a half deleted stack deletes the rest first', async () => {
    const world = await givenDeployed();
    world.cloudFormation.stuck.add('AWS::Lambda::Function');
    const destroyed = await runCli(['destroy'], {}, { stdin: 'y\n' });
    expect([destroyed.code, main(world)?.status]).toEqual([2, 'DELETE_FAILED']);
    world.cloudFormation.stuck.clear();
    expect([(await deploy({})).code, ...stands(world)]).toEqual([0, 'CREATE_COMPLETE', true]);
  });

  it('over a stack that cannot be deleted names what resists, and the command that leaves it behind', async () => {
    const world = await givenDeployed();
    world.cloudFormation.stuck.add('AWS::Lambda::Function');
    await runCli(['destroy', '--yes', '--region', region]);
    const { code, stderr } = await deploy({ region });
    expect(code).toBe(2);
    expect(stderr).toContain(
      `aws cloudformation delete-stack --deletion-mode FORCE_DELETE_STACK --stack-name fissure-main --region ${region}`,
    );
    expect(stderr).toMatch(/ Web\w+ \(AWS::Lambda::Function\): It is in use\./);
  });

  it('over what a forced deletion left behind names the command that deletes it', async () => {
    const world = await givenWorld();
    const left = `${region} AWS::Lambda::Function fissure-main-web`;
    world.cloudFormation.named.set(left, undefined);
    const { code, stderr } = await deploy({ owner });
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('aws lambda delete-function --function-name fissure-main-web'),
    ]);
    world.cloudFormation.named.delete(left);
    expect([(await deploy({})).code, ...stands(world)]).toEqual([0, 'CREATE_COMPLETE', true]);
  });

  it('after a destruction takes over the table that was kept, with the options of before', async () => {
    const world = await givenDeployed();
    await deploy({ tick: '10' });
    const destroyed = await runCli(['destroy', '--yes']);
    expect([destroyed.code, destroyed.stdout, main(world)]).toEqual([0, 'fissure-main is deleted.\n', undefined]);
    const { code, stderr } = await deploy({});
    expect([code, ...stands(world)]).toEqual([0, 'CREATE_COMPLETE', true]);
    expect(stderr).toContain('As before: owner owner@example.org, tick 10');
    expect(world.cloudFormation.named.get(table)).toBe(main(world)?.id);
  });

  it('of another stage and in another region stands beside it, from the same sender', async () => {
    const world = await givenDeployed();
    expect((await deploy({ owner, stage: 'trial' })).code).toBe(0);
    expect((await deploy({ owner, region: 'us-east-1' })).code).toBe(0);
    expect(world.cloudFormation.stacks.map((one) => [one.region, one.name, one.status])).toEqual([
      [region, 'fissure-main', 'CREATE_COMPLETE'],
      [region, 'fissure-trial', 'CREATE_COMPLETE'],
      ['us-east-1', 'fissure-main', 'CREATE_COMPLETE'],
    ]);
  });

  it('with every option changed stays the same stack, and keeps each that is not named again', async () => {
    const world = await givenDeployed();
    world.identities.set(`${region} example.net`, true);
    world.identities.set(`${region} new@example.org`, true);
    const changed = {
      owner: 'new@example.org',
      domain: 'example.net',
      contact: 'https://example.net/about',
      timeZone: 'Europe/Berlin',
    };
    const more = { tick: '15', outletsPerMessage: '10', polls: '3', keepItems: '30', budget: '9' };
    const { code } = await deploy({ ...changed, ...more, dashboard: true });
    expect([code, ...stands(world)]).toEqual([0, 'UPDATE_COMPLETE', true]);
    const again = await deploy({ tick: '20' });
    expect(again.stderr).toContain('Changed: tick: 15 -> 20\n');
    expect(again.stderr).toContain('domain example.net');
    expect([again.code, ...stands(world)]).toEqual([0, 'UPDATE_COMPLETE', true]);
    expect(JSON.parse(world.parameters.get(`${region} /fissure/main/options`)!)).toEqual({
      ...changed,
      ...more,
      dashboard: 'true',
      tick: '20',
    });
  });

  it('after an upgrade that failed and was taken back goes on, and stays protected all the while', async () => {
    const world = await givenDeployed();
    world.cloudFormation.failing.set('AWS::CloudWatch::Dashboard', 'No.');
    const failed = await deploy({ dashboard: true });
    expect([failed.code, ...stands(world)]).toEqual([1, 'UPDATE_ROLLBACK_COMPLETE', true]);
    const { code } = await deploy({ dashboard: false });
    expect([code, ...stands(world)]).toEqual([0, 'UPDATE_COMPLETE', true]);
  });

  it.each([
    ['UPDATE_ROLLBACK_FAILED', 'aws cloudformation continue-update-rollback --stack-name fissure-main'],
    ['UPDATE_FAILED', 'aws cloudformation rollback-stack --stack-name fissure-main'],
    ['UPDATE_IN_PROGRESS', 'aws cloudformation wait stack-update-complete --stack-name fissure-main'],
    ['DELETE_IN_PROGRESS', 'aws cloudformation wait stack-delete-complete --stack-name fissure-main'],
  ])('over a stack in %s names the command that ends it, and makes nothing', async (status, command) => {
    const world = await givenDeployed();
    main(world)!.status = status;
    const { code, stderr } = await deploy({ region });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${command} --region ${region}`)]);
    expect(main(world)?.status).toBe(status);
  });

  it('over one of a version that owned sender, topics and budget under fixed names frees itself of them', async () => {
    const world = await givenDeployed();
    const old = {
      Sender: { type: 'AWS::SES::EmailIdentity', properties: { EmailIdentity: owner }, deletionPolicy: 'Retain' },
      SenderParameter: { type: 'AWS::SSM::Parameter', properties: { Name: '/fissure/main/sender' } },
      Alarms: { type: 'AWS::SNS::Topic', properties: { TopicName: 'fissure-main-alarms' } },
      Budget: {
        type: 'AWS::Budgets::Budget',
        properties: { Budget: { BudgetName: 'fissure-main-monthly' }, NotificationsWithSubscribers: [] },
      },
    };
    world.cloudFormation.named.delete(`account AWS::Budgets::Budget fissure-main-${region}`);
    for (const [logical, made] of Object.entries(old)) {
      world.cloudFormation.named.set(`${region} ${made.type} old`, main(world)!.id);
      main(world)!.resources.set(logical, { physical: 'old', ...made });
    }
    const { code } = await deploy({});
    expect([code, ...stands(world)]).toEqual([0, 'UPDATE_COMPLETE', true]);
    expect(world.cloudFormation.named.get(`${region} AWS::SES::EmailIdentity ${owner}`)).toBeUndefined();
  });
});
