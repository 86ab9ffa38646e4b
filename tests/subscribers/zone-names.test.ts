import { expect, test } from 'vitest';
import { zoneNamed, zoneNames } from '../../shared/subscribers/zone-names.ts';

test('every zone is offered once, by a name that is read as it stands', () => {
  const names = zoneNames();
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => zoneNamed(name) !== name)).toEqual([]);
});

test('zones are offered by the names that they have today', () => {
  const names = zoneNames();
  expect(['Europe/Kyiv', 'Asia/Kolkata', 'Asia/Yangon', 'UTC'].filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => /Kiev|Calcutta|Saigon/.test(name))).toEqual([]);
});
