import { expect, test } from 'vitest';
import { ownerFrom } from '../../shared/subscribers/owner.ts';
import { changeTerms, leave } from '../../shared/subscribers/subscription.ts';

const now = new Date('2026-03-20T12:00:00Z');
const berlin = { FISSURE_OWNER: 'o@example.org', FISSURE_TIME_ZONE: 'Europe/Berlin' };
const owner = ownerFrom(undefined, berlin, now);

test('the owner begins with everything, at seven in the zone of the settings', () => {
  expect(owner).toMatchObject({ status: 'confirmed', hour: 7, timeZone: 'Europe/Berlin', whenQuiet: true });
  expect(owner.nextDigestAt).toBe('2026-03-21T06:00:00.000Z');
});

test('the owner follows the settings to another address and zone', () => {
  const moved = ownerFrom(owner, { FISSURE_OWNER: 'new@example.org', FISSURE_TIME_ZONE: 'Asia/Tokyo' }, now);
  expect(moved).toMatchObject({ email: 'new@example.org', timeZone: 'Asia/Tokyo', createdAt: owner.createdAt });
});

test('what the owner chose on the pages stands, whatever zone the settings name', () => {
  const terms = { timeZone: 'Europe/Riga', hour: 6, whenQuiet: false, preferences: owner.preferences };
  const changed = changeTerms(terms, now)(owner)!;
  expect(ownerFrom(changed, berlin, now)).toBe(changed);
  expect(ownerFrom(changed, { ...berlin, FISSURE_OWNER: 'new@example.org' }, now).timeZone).toBe('Europe/Riga');
});

test('the owner who left is not entered anew', () => {
  const left = leave(now)(owner)!;
  expect(ownerFrom(left, berlin, now).status).toBe('left');
});

test('the owner whose address bounced begins anew with another, and not with the same', () => {
  const { nextDigestAt, ...rest } = owner;
  const suppression = { reason: 'bounce' as const, at: now.toISOString() };
  const bounced: typeof owner = { ...rest, status: 'suppressed', suppression };
  expect(ownerFrom(bounced, { ...berlin, FISSURE_TIME_ZONE: 'Asia/Tokyo' }, now).status).toBe('suppressed');
  const moved = ownerFrom(bounced, { ...berlin, FISSURE_OWNER: 'new@example.org' }, now);
  expect([moved.status, moved.suppression]).toEqual(['confirmed', undefined]);
});
