// Faults of a deployment as its owner hears of them: what is told by the topic of the alarms, and how long after.
import { expect, it } from 'vitest';
import { givenSubscriber } from '../digest/given.ts';
import { outlet } from '../outlets/loopback.ts';
import { type Deployment, deploy, names } from './deployment.ts';
import { contextOf, tickEvent } from './lambda.ts';

const begun = '2026-03-02T06:00:00.000Z';
const minute = 60_000;

type Given = Deployment & {
  /** Runs at each quarter of an hour from six on; the polls go well unless told otherwise. Minutes and subjects of what was told. */
  hours: (count: number, options?: { polls?: boolean }) => Promise<{ after: number; subject: string }[]>;
};

async function given(): Promise<Given> {
  const deployment = await deploy([outlet('https://outlet.example', { interval: 10 })], { at: begun });
  const { handler } = await import('../../functions/digest.ts');
  let at = Date.parse(begun);
  return {
    ...deployment,
    hours: async (count, { polls = true } = {}) => {
      const heard: { after: number; subject: string }[] = [];
      for (const end = at + count * 60 * minute; at < end; at += 15 * minute) {
        const now = new Date(at).toISOString();
        deployment.setTime(now);
        if (polls) await deployment.store.savePollNote({ ranAt: now, answeredAt: now });
        const before = deployment.told.length;
        await handler(tickEvent(names.schedules.digest), contextOf());
        for (const { subject } of deployment.told.slice(before))
          heard.push({ after: (at - Date.parse(begun)) / minute, subject });
      }
      return heard;
    },
  };
}

const subscribe = ({ store }: Given, id: string, email: string) =>
  store.saveSubscriber(
    givenSubscriber({ id, email, timeZone: 'UTC', hour: 7, whenQuiet: true, nextDigestAt: '2026-03-02T07:00:00.000Z' }),
  );

it('nothing is told where nothing is wrong, and digests are counted', async () => {
  const deployment = await given();
  await subscribe(deployment, 's1', 'ada@example.org');
  expect(await deployment.hours(3)).toEqual([]);
  expect(await deployment.store.upkeep()).toMatchObject({
    ranAt: '2026-03-02T08:45:00.000Z',
    mailed: { at: '2026-03-02T07:00:00.000Z', digests: 2 },
    troubles: [],
  });
});

it('a recipient whom SES denies is told at once, by the other way, and the others get their digests', async () => {
  const deployment = await given();
  await subscribe(deployment, 's1', 'ada@elsewhere.example');
  deployment.ses.rules.denied.push('ada@elsewhere.example');
  expect(await deployment.hours(3)).toEqual([{ after: 60, subject: 'Fissure main: a subscriber gets no mail' }]);
  expect(deployment.told[0]?.text).toContain(
    's1: Sending mail s1#2026-03-02 by SES: the role may not send to this recipient’s',
  );
  expect(deployment.ses.taken.map(({ to }) => to)).toEqual(['owner@example.org']);
  expect(JSON.stringify(deployment.told)).not.toContain('elsewhere.example');
});

it('an account that SES paused is told before a digest is due, and that it is over', async () => {
  const deployment = await given();
  deployment.ses.rules.enabled = false;
  expect(await deployment.hours(0.75)).toEqual([{ after: 15, subject: 'Fissure main: no mail is sent' }]);
  deployment.ses.rules.enabled = true;
  expect(await deployment.hours(1)).toEqual([{ after: 45, subject: 'Fissure main: over: no mail is sent' }]);
});

it('mail that is refused to all is told with the second run that meets it, and nothing is lost', async () => {
  const deployment = await given();
  const message = 'User is not authorized to perform ses:SendRawEmail on resource arn:aws:ses:x:1:identity/example.org';
  deployment.ses.rules.fault = { status: 403, code: 'AccessDenied', message };
  expect(await deployment.hours(2)).toEqual([{ after: 75, subject: 'Fissure main: no mail is sent' }]);
  deployment.ses.rules.fault = undefined;
  expect(await deployment.hours(0.5)).toEqual([{ after: 120, subject: 'Fissure main: over: no mail is sent' }]);
  expect(deployment.ses.taken.map(({ to }) => to)).toEqual(['owner@example.org']);
});

it('a quota that is used up is told with the run that meets it', async () => {
  const deployment = await given();
  Object.assign(deployment.ses.rules, { quota: 200, sentBefore: 200 });
  expect(await deployment.hours(2)).toEqual([{ after: 60, subject: 'Fissure main: the quota of mail is used up' }]);
});

it('a sender that is no longer verified is told with the second run that meets it', async () => {
  const deployment = await given();
  deployment.ses.rules.verified = [];
  expect(await deployment.hours(2)).toEqual([{ after: 75, subject: 'Fissure main: no mail is sent' }]);
});

it('polls that end are told after two ticks and a few minutes', async () => {
  const deployment = await given();
  await deployment.hours(1);
  expect(await deployment.hours(1, { polls: false })).toEqual([
    { after: 75, subject: 'Fissure main: nothing is read' },
  ]);
});

it('polls that never begin are told as soon', async () => {
  const deployment = await given();
  expect(await deployment.hours(1, { polls: false })).toEqual([
    { after: 30, subject: 'Fissure main: nothing is read' },
  ]);
});

it('a site that does not answer is told with the third run that asks it', async () => {
  const deployment = await given();
  deployment.site.status = 502;
  expect(await deployment.hours(1)).toEqual([{ after: 30, subject: 'Fissure main: the site does not answer' }]);
  deployment.site.status = 200;
  expect(await deployment.hours(1)).toEqual([{ after: 60, subject: 'Fissure main: over: the site does not answer' }]);
});

it('an owner whose address bounced is told at once', async () => {
  const deployment = await given();
  await deployment.hours(1);
  await deployment.store.changeSubscriber('owner', (stored) => {
    const { nextDigestAt, ...rest } = stored!;
    return { ...rest, status: 'suppressed', suppression: { reason: 'bounce', at: begun } };
  });
  expect(await deployment.hours(1)).toEqual([{ after: 60, subject: 'Fissure main: your own digests have ended' }]);
});

it('mail reported as spam is told within the hour', async () => {
  const deployment = await given();
  deployment.ses.rules.complaints = 1;
  expect(await deployment.hours(1)).toEqual([{ after: 0, subject: 'Fissure main: mail is reported as spam' }]);
});

it('what cannot be told is not noted as told: the next run tells it', async () => {
  const deployment = await given();
  await deployment.hours(1);
  deployment.topic.refuses = true;
  await expect(deployment.hours(1, { polls: false })).rejects.toThrow();
  deployment.topic.refuses = false;
  expect((await deployment.hours(1, { polls: false }))[0]?.subject).toBe('Fissure main: nothing is read');
});

it('the owner is sent a digest at once where it is asked for, quiet as it may be', async () => {
  const deployment = await given();
  const { handler } = await import('../../functions/digest.ts');
  expect(await handler({ digest: 'now' }, contextOf())).toMatchObject({ kind: 'sent', stories: 0 });
  expect(deployment.ses.taken.map(({ to }) => to)).toEqual(['owner@example.org']);
  expect((await deployment.store.subscriber('owner'))?.coveredUntil).toBeUndefined();
});
