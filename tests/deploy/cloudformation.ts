// CloudFormation as far as a deployment meets it: stacks and change sets in their states, and above all what AWS refuses.
import type { AwsAnswer, AwsCall } from '../aws-loopback.ts';
import { createOnly, nameOf, type Resource } from './resources.ts';
import {
  type ChangeSet,
  creates,
  described,
  describedChanges,
  describedEvent,
  differ,
  type Event,
  emptyStack,
  type Made,
  type StackRecord,
  type Template,
  updatable,
} from './stack-record.ts';
import { refusal, xml } from './xml.ts';

export class CloudFormation {
  readonly stacks: StackRecord[] = [];
  /** Physical resources with names of their own: where, which type, which name -> the stack that owns it, or undefined. */
  readonly named = new Map<string, string | undefined>();
  /** Types whose creation fails, with the reason. */
  readonly failing = new Map<string, string>();
  /** Types that cannot be deleted. */
  readonly stuck = new Set<string>();
  readonly account: string;
  private count = 0;

  constructor(account: string) {
    this.account = account;
  }

  /** The living stack of that name. */
  find(region: string, name: string): StackRecord | undefined {
    return this.stacks.find(
      (stack) =>
        stack.region === region && (stack.id === name || (stack.name === name && stack.status !== 'DELETE_COMPLETE')),
    );
  }

  answer({ operation, input, region }: AwsCall, read: (url: string) => string | undefined): AwsAnswer | undefined {
    const name = String(input.StackName ?? '');
    const stack = this.find(region, name);
    const missing = refusal(`Stack with id ${name} does not exist`);
    switch (operation) {
      case 'DescribeStacks':
        return stack ? xml(operation, { Stacks: [described(stack)] }) : missing;
      case 'GetTemplate':
        return stack ? xml(operation, { TemplateBody: JSON.stringify(stack.template) }) : missing;
      case 'DescribeStackEvents':
        return stack
          ? xml(operation, { StackEvents: stack.events.toReversed().map((event) => describedEvent(stack, event)) })
          : missing;
      case 'DescribeStackResources':
      case 'ListStackResources':
        return xml(operation, { StackResources: [], StackResourceSummaries: [] });
      case 'UpdateTerminationProtection':
        if (!stack) return missing;
        stack.isProtected = input.EnableTerminationProtection === 'true';
        return xml(operation, { StackId: stack.id });
      case 'DeleteChangeSet':
        stack?.changeSets.delete(String(input.ChangeSetName));
        return xml(operation, {});
      case 'CreateChangeSet':
        return this.createChangeSet(
          input,
          region,
          JSON.parse(read(String(input.TemplateURL)) ?? String(input.TemplateBody)),
        );
      case 'DescribeChangeSet':
        return this.describeChangeSet(stack, input);
      case 'ExecuteChangeSet':
        return this.executeChangeSet(stack!, input);
      case 'DeleteStack':
        return stack ? this.deleteStack(stack) : xml(operation, {});
      default:
        return undefined;
    }
  }

  private createChangeSet(input: Record<string, unknown>, region: string, template: Template): AwsAnswer {
    const name = String(input.StackName);
    let stack = this.find(region, name);
    if (input.ChangeSetType === 'CREATE') {
      if (stack && !creates.has(stack.status))
        return refusal(`Stack [${name}] already exists and cannot be created again with the changeSet`);
      stack ??= this.add(region, name);
    }
    if (!stack) return refusal(`Stack [${name}] does not exist`);
    if (input.ChangeSetType !== 'CREATE' && !updatable.has(stack.status))
      return refusal(`Stack:${stack.id} is in ${stack.status} state and can not be updated.`);
    const id = `arn:aws:cloudformation:${region}:${this.account}:changeSet/${String(input.ChangeSetName)}/${++this.count}`;
    stack.changeSets.set(id, { id, template, importExisting: input.ImportExistingResources === 'true' });
    return xml('CreateChangeSet', { Id: id, StackId: stack.id });
  }

  private add(region: string, name: string): StackRecord {
    const stack = emptyStack(
      `arn:aws:cloudformation:${region}:${this.account}:stack/${name}/${++this.count}`,
      name,
      region,
    );
    this.stacks.push(stack);
    return stack;
  }

  private describeChangeSet(stack: StackRecord | undefined, { ChangeSetName }: Record<string, unknown>): AwsAnswer {
    const found = stack?.changeSets.get(String(ChangeSetName)) ?? [...(stack?.changeSets.values() ?? [])].at(-1);
    if (!stack || !found) return refusal(`ChangeSet [${String(ChangeSetName)}] does not exist`, 'ChangeSetNotFound');
    return xml('DescribeChangeSet', describedChanges(stack, found));
  }

  /** All at once; CloudFormation takes minutes. */
  private executeChangeSet(stack: StackRecord, { ChangeSetName }: Record<string, unknown>): AwsAnswer {
    const changes = stack.changeSets.get(String(ChangeSetName))!;
    const isNew = creates.has(stack.status);
    const made: string[] = [];
    const before = new Map(stack.resources);
    const failure = Object.entries(changes.template.Resources).find(([logical, resource]) => {
      const reason = this.apply(stack, logical, resource, changes);
      if (reason === undefined) made.push(logical);
      const word = before.has(logical) ? 'UPDATE' : 'CREATE';
      const physical = stack.resources.get(logical)?.physical ?? '';
      this.tell(stack, {
        logical,
        type: resource.Type,
        physical,
        status: `${word}_${reason === undefined ? 'COMPLETE' : 'FAILED'}`,
        reason,
      });
      return reason !== undefined;
    });
    if (failure === undefined) {
      for (const [logical, resource] of before)
        if (!(logical in changes.template.Resources)) this.remove(stack, logical, resource);
      stack.template = changes.template;
      this.end(stack, isNew ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE');
    } else {
      for (const logical of made.filter((one) => !before.has(one)))
        this.remove(stack, logical, stack.resources.get(logical)!);
      if (!isNew) stack.resources = before;
      this.end(stack, isNew ? 'ROLLBACK_COMPLETE' : 'UPDATE_ROLLBACK_COMPLETE');
    }
    stack.changeSets.clear();
    return xml('ExecuteChangeSet', {});
  }

  /** Makes, adopts, changes or replaces one resource. The reason why it cannot be. */
  private apply(
    stack: StackRecord,
    logical: string,
    { Type: type, Properties: properties = {}, DeletionPolicy: deletionPolicy }: Resource,
    { importExisting }: ChangeSet,
  ): string | undefined {
    const name = nameOf(type, properties);
    const old = stack.resources.get(logical);
    const replaced =
      old && (old.type !== type || createOnly(type).some((one) => differ(old.properties[one], properties[one])));
    if (old && !replaced) {
      stack.resources.set(logical, { ...old, properties, deletionPolicy });
      return undefined;
    }
    if (this.failing.has(type)) return this.failing.get(type);
    if (old && replaced && name !== undefined && name === nameOf(type, old.properties))
      return `CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${name} and update the stack again.`;
    if (name !== undefined) {
      const key = this.keyOf(stack.region, type, name);
      const owner = this.named.get(key);
      const adopts = importExisting && owner === undefined && deletionPolicy?.startsWith('Retain');
      if (this.named.has(key) && !adopts) return `Resource of type '${type}' with identifier '${name}' already exists.`;
      this.named.set(key, stack.id);
    }
    if (old) this.remove(stack, logical, old);
    stack.resources.set(logical, {
      type,
      physical: name ?? `${stack.name}-${logical}-${++this.count}`,
      properties,
      deletionPolicy,
    });
    return undefined;
  }

  /** Budgets are of the account, all else of the region. */
  private keyOf(region: string, type: string, name: string): string {
    return `${type === 'AWS::Budgets::Budget' ? 'account' : region} ${type} ${name}`;
  }

  private remove(stack: StackRecord, logical: string, { type, properties, deletionPolicy }: Made): void {
    stack.resources.delete(logical);
    const name = nameOf(type, properties);
    if (name === undefined) return;
    const key = this.keyOf(stack.region, type, name);
    if (deletionPolicy?.startsWith('Retain')) this.named.set(key, undefined);
    else this.named.delete(key);
  }

  private deleteStack(stack: StackRecord): AwsAnswer {
    if (stack.isProtected)
      return refusal(`Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`);
    let resists = false;
    for (const [logical, resource] of [...stack.resources]) {
      if (this.stuck.has(resource.type)) {
        resists = true;
        this.tell(stack, {
          logical,
          type: resource.type,
          physical: resource.physical,
          status: 'DELETE_FAILED',
          reason: 'It is in use.',
        });
      } else this.remove(stack, logical, resource);
    }
    this.end(stack, resists ? 'DELETE_FAILED' : 'DELETE_COMPLETE');
    return xml('DeleteStack', {});
  }

  private end(stack: StackRecord, status: string): void {
    stack.status = status;
    this.tell(stack, { logical: stack.name, type: 'AWS::CloudFormation::Stack', physical: stack.id, status });
  }

  private tell(stack: StackRecord, event: Omit<Event, 'id'>): void {
    stack.events.push({ ...event, id: `event-${++this.count}` });
  }
}
