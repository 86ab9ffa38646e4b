// Findings of cdk-nag that stand: each on its own construct, with the reason.
import { Stack, Validations } from 'aws-cdk-lib';
import type { Construct, IConstruct } from 'constructs';

export type Finding = { id: string; reason: string };

/** One finding of one construct stands; others of the same rule elsewhere still fail the synthesis. */
export function acknowledge(construct: IConstruct, ...findings: Finding[]): void {
  for (const { id, reason } of findings)
    Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${id}`, reason });
}

/** The logical id of a function, as findings name it. */
export const logicalId = (stack: Stack, construct: IConstruct): string =>
  String(stack.resolve(stack.getLogicalId(construct.node.defaultChild as Parameters<Stack['getLogicalId']>[0])));

/** An ARN as findings name it: what only the deployment knows in angle brackets. */
export function asFound(scope: Construct, arn: string): string {
  const resolved = Stack.of(scope).resolve(arn) as string | { 'Fn::Join': [string, (string | { Ref: string })[]] };
  if (typeof resolved === 'string') return resolved;
  return resolved['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`)).join('');
}
