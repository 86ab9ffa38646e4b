// What AWS's own resource specification says of the types in the template: the name that can be given, and what only a replacement changes.
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

export type Resource = { Type: string; Properties?: Record<string, unknown>; DeletionPolicy?: string };

const database = loadAwsServiceSpecSync();
const known = new Map<
  string,
  { createOnly: string[]; properties: string[]; required: string[]; identifier: string[] }
>();

function specOf(type: string) {
  const found = known.get(type);
  if (found) return found;
  const resource = database.lookup('resource', 'cloudFormationType', 'equals', type).only();
  const properties = Object.entries(resource.properties);
  const spec = {
    createOnly: properties.filter(([, { causesReplacement }]) => causesReplacement === 'yes').map(([name]) => name),
    properties: properties.map(([name]) => name),
    required: properties.filter(([, { required }]) => required).map(([name]) => name),
    identifier: resource.primaryIdentifier ?? [],
  };
  known.set(type, spec);
  return spec;
}

/** Properties whose change replaces the resource. */
export const createOnly = (type: string): string[] => specOf(type).createOnly;

/** Properties that the type does not know, and those that it wants. */
export function misfits({ Type, Properties = {} }: Resource): string[] {
  const { properties, required } = specOf(Type);
  return [
    ...Object.keys(Properties).flatMap((name) => (properties.includes(name) ? [] : [`${name} is unknown`])),
    ...required.flatMap((name) => (name in Properties ? [] : [`${name} is missing`])),
  ];
}

/** Named by a part of another property, or by one that is no identifier. */
const otherNames: Record<string, (properties: Record<string, unknown>) => unknown> = {
  'AWS::Budgets::Budget': ({ Budget }) => (Budget as { BudgetName?: unknown }).BudgetName,
  'AWS::SNS::Topic': ({ TopicName }) => TopicName,
  'AWS::SQS::Queue': ({ QueueName }) => QueueName,
  'AWS::IAM::Role': ({ RoleName }) => RoleName,
};

/** The name that a template gives the resource, under which there can be but one; undefined where AWS makes one. */
export function nameOf(type: string, properties: Record<string, unknown>): string | undefined {
  const { identifier, createOnly } = specOf(type);
  const [only] = identifier;
  const usual =
    identifier.length === 1 && only !== undefined && createOnly.includes(only) ? properties[only] : undefined;
  const name = otherNames[type] ? otherNames[type](properties) : usual;
  return typeof name === 'string' ? name : undefined;
}
