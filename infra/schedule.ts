// A schedule that starts a function; what cannot be delivered goes to the failed events.
import { Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge, logicalId } from './nag.ts';

/** Every so many minutes of the clock, which they must divide: ticks of equal length, as dueOutlets takes them. */
export function every(
  minutes: number,
  target: LambdaFunction,
  { scope, id, name, failedEvents }: { scope: Construct; id: string; name: string; failedEvents: IQueue },
): void {
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
  acknowledge(role, {
    id: `IAM5[Resource::<${logicalId(Stack.of(scope), target)}.Arn>:*]`,
    reason: 'Versions of the one function that it starts.',
  });
  new Schedule(scope, id, {
    scheduleName: name,
    schedule: ScheduleExpression.cron(minutes === 60 ? { minute: '0' } : { minute: `0/${minutes}` }),
    target: new LambdaInvoke(target, {
      role,
      deadLetterQueue: failedEvents,
      retryAttempts: 1,
      maxEventAge: Duration.minutes(5),
    }),
  });
}
