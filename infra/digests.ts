// From hits to mail: a quarter-hourly run that delivers what is due. Time zones differ by quarters of an hour.
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { namesOf } from './config.ts';
import { acknowledge } from './nag.ts';
import { every } from './schedule.ts';
import { serviceFunction } from './service-function.ts';
import type { Parts } from './stack.ts';

const runMinutes = 15;

export function addDigests(
  scope: Construct,
  { config, code, table, watch, failedEvents, environment, mayUseKeys }: Parts,
  { site, mayMail }: { site: string; mayMail: readonly PolicyStatement[] },
): LambdaFunction {
  const names = namesOf(config);
  const digest = serviceFunction(scope, 'Digest', {
    name: `${names.stack}-digest`,
    description: 'Delivers the digests that are due',
    code: code('digest'),
    memorySize: 512,
    // Less than a run apart: two seldom work at once, and where they do, claims keep them apart.
    timeoutSeconds: 600,
    environment: { ...environment, FISSURE_SITE: site },
    layers: [watch],
    failedEvents,
    may: [
      ...table.mayRead(['hits-by-month', 'hits-by-who', 'subscribers-due']),
      ...table.mayWrite(),
      mayUseKeys,
      ...mayMail,
    ],
  });
  acknowledge(digest.role!, {
    id: 'IAM5[Resource::*]',
    reason: 'ses:GetSendQuota is of the account and takes no resource.',
  });
  every(runMinutes, digest, { scope, id: 'DigestRuns', name: names.schedules.digest, failedEvents });
  return digest;
}
