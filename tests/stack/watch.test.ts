// The stack: what watches over it, its mail, and a template that can always be deployed again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leastBootstrap } from '../../cli/account.ts';
import { stack as reckoned } from '../../cli/cost/usage.ts';
import { alarmNames, queueAlarmNames } from '../../infra/alarms.ts';
import { createOnly, misfits, nameOf } from '../deploy/resources.ts';
import { synthesise } from '../deploy/synthesise.ts';
import { ofType, ofTypeIn, only, queued, read, resources, template } from './synthesised.ts';

describe('what watches over it', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
  const all = ofTypeIn(queued, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
  const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');

  it.each([...alarmNames, ...queueAlarmNames])('tells of %s, what it means, and where the runbook goes on', (name) => {
    const alarm = all.find(({ AlarmName }) => AlarmName === `fissure-main-${name}`)!;
    expect(alarm.AlarmDescription).toMatch(new RegExp(`^.{30,} What to do: docs/runbook.md#${name}$`));
    expect([(alarm.AlarmActions as unknown[]).length, (alarm.OKActions as unknown[]).length]).toEqual([1, 1]);
    expect(runbook).toMatch(new RegExp(`^## ${name}\n\n\\*\\*Who suffers\\*\\*: .+\\*\\*How soon\\*\\*: `, 'm'));
  });

  it('are three alarms, and two more with a queue', () => {
    const names = (of: Record<string, unknown>[]) => of.map(({ AlarmName }) => AlarmName).sort();
    const named = (of: readonly string[]) => of.map((name) => `fissure-main-${name}`).sort();
    expect([names(alarms), names(all)]).toEqual([named(alarmNames), named([...alarmNames, ...queueAlarmNames])]);
  });

  it('takes silence of the run for bad news, and of everything else for good', () => {
    const breaching = all.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    expect(breaching.map(({ AlarmName }) => AlarmName)).toEqual(['fissure-main-digest-run']);
  });

  it('is what the estimate of cost reckons with', () => {
    const memory = Object.fromEntries(
      ofTypeIn(queued, 'AWS::Lambda::Function').map(({ Properties }) => [
        String(Properties.FunctionName).slice('fissure-main-'.length),
        Number(Properties.MemorySize) / 1024,
      ]),
    );
    expect({ alarms: alarms.length, queueAlarms: all.length - alarms.length, memory }).toEqual({
      alarms: reckoned.alarms,
      queueAlarms: reckoned.queueAlarms,
      memory: reckoned.memory,
    });
  });

  it('has a dashboard where the owner wants one, and none else', () => {
    template.resourceCountIs('AWS::CloudWatch::Dashboard', 0);
    const wanted = synthesise({ owner: 'owner@example.org', dashboard: 'true' });
    wanted.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  });

  it('writes to the owner, also before a month becomes dear', () => {
    const subscriptions = ofType('AWS::SNS::Subscription').map(({ Properties }) => Properties);
    expect(subscriptions.filter(({ Protocol }) => Protocol === 'email')).toMatchObject([
      { Endpoint: 'owner@example.org' },
    ]);
    const { NotificationsWithSubscribers } = only('AWS::Budgets::Budget').Properties;
    const topic = { Ref: expect.stringMatching(/^Alarms/) };
    expect(NotificationsWithSubscribers).toMatchObject([
      { Subscribers: [{ SubscriptionType: 'SNS', Address: topic }] },
      { Subscribers: [{ SubscriptionType: 'SNS', Address: topic }] },
    ]);
  });

  it('has no budget where AWS has none', () => {
    const account = '111122223333';
    const government = synthesise({ owner: 'owner@example.org' }, { account, region: 'us-gov-west-1' });
    government.resourceCountIs('AWS::Budgets::Budget', 0);
  });
});

describe('mail', () => {
  it('tells what became of it; whose it is, no stack owns', () => {
    expect(ofType('AWS::SES::EmailIdentity')).toEqual([]);
    const { EventDestination } = only('AWS::SES::ConfigurationSetEventDestination').Properties;
    expect((EventDestination as { MatchingEventTypes: string[] }).MatchingEventTypes.sort()).toEqual(
      ['bounce', 'complaint', 'delivery', 'deliveryDelay', 'reject', 'send'].sort(),
    );
  });
});

describe('the template', () => {
  it('holds nothing that the types of AWS do not know, and all that they want', () => {
    const wrong = [...resources, ...queued].flatMap(([id, one]) => misfits(one).map((misfit) => `${id}: ${misfit}`));
    expect(wrong).toEqual([]);
  });

  it('asks for the version of the bootstrap that is looked for before', () => {
    expect(JSON.stringify(template.toJSON().Rules)).toContain(`"${leastBootstrap - 1}"`);
  });

  it.each<[string, Record<string, string>, number?]>([
    ['owner', { owner: 'new@example.org' }],
    ['sender', { sender: 'digest@example.org' }],
    ['domain', { domain: 'example.net' }],
    ['contact', { contact: 'https://example.org/about' }],
    ['time zone', { timeZone: 'Europe/Berlin' }],
    ['tick', { tick: '60' }],
    ['outlets per message', { outletsPerMessage: '10' }],
    ['polls', { polls: '9', outletsPerMessage: '10' }],
    ['who may sign up', { signUp: 'closed' }],
    ['runs of the site', { siteRuns: '20' }],
    ['days of items', { keepItems: '30' }],
    ['dashboard', { dashboard: 'true' }],
    ['budget', { budget: '50' }],
    ['number of outlets', {}, 300],
  ])('with another %s replaces nothing that carries a fixed name', (_, change, outlets = 20) => {
    const after = new Map(read(synthesise({ owner: 'owner@example.org', ...change }, { outlets })));
    expect([...after]).not.toEqual(resources);
    const replaced = resources.flatMap(([id, { Type, Properties: before = {} }]) => {
      const { Properties = {} } = after.get(id) ?? {};
      const isReplaced = after.has(id) && createOnly(Type).some((name) => differ(before[name], Properties[name]));
      return isReplaced && nameOf(Type, before) !== undefined ? [id] : [];
    });
    expect(replaced).toEqual([]);
  });

  it('gives fixed names to what must be found by them, and to nothing else', () => {
    const named = [...resources, ...queued].filter(([, { Type, Properties = {} }]) => nameOf(Type, Properties));
    expect([...new Set(named.map(([, { Type }]) => Type))].sort()).toEqual([
      'AWS::CloudWatch::Alarm',
      'AWS::DynamoDB::Table',
      'AWS::Lambda::Function',
      'AWS::Logs::LogGroup',
      'AWS::SES::ConfigurationSet',
      'AWS::Scheduler::Schedule',
    ]);
  });
});

const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
