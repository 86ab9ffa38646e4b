// The template of the stack, read by type of resource: with few outlets, and with more than one run takes.
import type { Template } from 'aws-cdk-lib/assertions';
import { expect } from 'vitest';
import { functionNames } from '../../infra/parts.ts';
import { synthesise } from '../deploy/synthesise.ts';

export type Resource = {
  Type: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Properties: Record<string, unknown>;
};
export type Resources = [string, Resource][];
export const read = (template: Template): Resources =>
  Object.entries(template.toJSON().Resources as Record<string, Resource>);
export const ofTypeIn = (all: Resources, type: string) =>
  all.filter(([, { Type }]) => Type === type).map(([, one]) => one);

export const template = synthesise({ owner: 'owner@example.org' });
export const resources = read(template);
export const ofType = (type: string) => ofTypeIn(resources, type);
export const only = (type: string): Resource => {
  const all = ofType(type);
  expect(all.length).toBe(1);
  return all[0]!;
};
/** With more outlets than one run takes. */
export const queued = read(synthesise({ owner: 'owner@example.org' }, { outlets: 101 }));
export const directFunctions = functionNames.filter((name) => name !== 'dispatch');
