// A stack as CloudFormation keeps it: its state, what was made for it, what happened to it, and how it describes that.
import type { Resource } from './resources.ts';

export type Template = { Resources: Record<string, Resource>; Outputs?: Record<string, { Value: unknown }> };
export type Made = {
  type: string;
  physical: string;
  properties: Record<string, unknown>;
  deletionPolicy?: string | undefined;
};

export type Event = {
  id: string;
  logical: string;
  type: string;
  physical: string;
  status: string;
  reason?: string | undefined;
};

export type ChangeSet = { id: string; template: Template; importExisting: boolean };

export type StackRecord = {
  id: string;
  name: string;
  region: string;
  status: string;
  isProtected: boolean;
  template: Template;
  resources: Map<string, Made>;
  changeSets: Map<string, ChangeSet>;
  events: Event[];
};

/** Statuses in which a stack can be created, and those in which it can be changed. */
export const creates = new Set(['REVIEW_IN_PROGRESS']);
export const updatable = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'IMPORT_COMPLETE']);

/** Of which nothing is made yet. */
export const emptyStack = (id: string, name: string, region: string): StackRecord => ({
  id,
  name,
  region,
  status: 'REVIEW_IN_PROGRESS',
  isProtected: false,
  template: { Resources: {} },
  resources: new Map(),
  changeSets: new Map(),
  events: [],
});

export function described({ id, name, status, isProtected, template, region }: StackRecord) {
  return {
    StackId: id,
    StackName: name,
    StackStatus: status,
    CreationTime: '2026-01-01T00:00:00Z',
    EnableTerminationProtection: isProtected,
    Outputs: Object.keys(template.Outputs ?? {}).map((OutputKey) => ({
      OutputKey,
      OutputValue: `https://${region}.example/${OutputKey}`,
    })),
  };
}

export function describedEvent(stack: StackRecord, { id, logical, type, physical, status, reason }: Event) {
  return {
    EventId: id,
    StackId: stack.id,
    StackName: stack.name,
    LogicalResourceId: logical,
    PhysicalResourceId: physical,
    ResourceType: type,
    ResourceStatus: status,
    ResourceStatusReason: reason,
    Timestamp: new Date().toISOString(),
  };
}

/** What a change set would do to its stack. */
export function describedChanges(stack: StackRecord, { id, template }: ChangeSet) {
  return {
    ChangeSetName: 'cdk-deploy-change-set',
    ChangeSetId: id,
    StackId: stack.id,
    StackName: stack.name,
    Status: 'CREATE_COMPLETE',
    ExecutionStatus: 'AVAILABLE',
    CreationTime: '2026-01-01T00:00:00Z',
    Changes: Object.keys(template.Resources).map((LogicalResourceId) => ({
      Type: 'Resource',
      ResourceChange: { Action: stack.resources.has(LogicalResourceId) ? 'Modify' : 'Add', LogicalResourceId },
    })),
  };
}

/** As written: what a template refers to has the same physical id before and after, unless it is replaced itself. */
export const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
