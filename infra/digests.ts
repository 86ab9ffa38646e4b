// From hits to mail: a quarter-hourly run that delivers what is due, and tells the owner of what is wrong. Time zones differ by
// quarters of an hour.
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { fromOf, namesOf } from './config.ts';
import { acknowledge } from './nag.ts';
import type { Parts } from './parts.ts';
import { every } from './schedule.ts';
import { serviceFunction } from './service-function.ts';

export const runMinutes = 15;

export function addDigests(
  scope: Construct,
  { config, code, table, watch, failedEvents, environment, mayUseKeys }: Parts,
  { site, alarms, mayMail }: { site: string; alarms: ITopic; mayMail: readonly PolicyStatement[] },
): LambdaFunction {
  const names = namesOf(config);
  const written = ['subscribers', 'digests', 'upkeep'] as const;
  const digest = serviceFunction(scope, 'Digest', {
    name: `${names.stack}-digest`,
    description: 'Delivers the digests that are due',
    code: code('digest'),
    memorySize: 512,
    // Less than a run apart: two seldom work at once, and where they do, claims keep them apart.
    timeoutSeconds: 600,
    environment: {
      ...environment,
      FISSURE_OWNER: config.owner,
      FISSURE_SENDER: fromOf(config),
      FISSURE_SITE: site,
      FISSURE_ALARM_TOPIC: alarms.topicArn,
    },
    layers: [watch],
    failedEvents,
    may: [
      ...table.mayRead(
        [
          ...written,
          'outletStates',
          'hits',
          'hitMonths',
          'objections',
          ...(config.reader === undefined ? [] : (['readings'] as const)),
        ],
        ['hits-by-month', 'hits-by-who', 'subscribers-due'],
      ),
      ...table.mayWrite(written),
      new PolicyStatement({ actions: ['sns:Publish'], resources: [alarms.topicArn] }),
      mayUseKeys,
      ...mayMail,
    ],
  });
  acknowledge(digest.role!, {
    id: 'IAM5[Resource::*]',
    reason: 'Quota and statistics of mail are of the account and take no resource.',
  });
  every(runMinutes, digest, { scope, id: 'DigestRuns', name: names.schedules.digest, failedEvents });
  return digest;
}
