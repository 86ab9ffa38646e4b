// One page to look at, where the owner asked for it: what is read, what fails, what waits, what is sent. Its figures of ours come
// from the logs: metrics of our own would cost by the hour in which they are told.
import { Duration } from 'aws-cdk-lib';
import { type Alarm, AlarmStatusWidget, Dashboard, GraphWidget, LogQueryWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Watched } from './alarms.ts';

export function addDashboard(
  scope: Construct,
  name: string,
  { digest, queues }: Watched,
  { alarms, poll, functions }: { alarms: Alarm[]; poll: LambdaFunction; functions: LambdaFunction[] },
): void {
  const hour = Duration.hours(1);
  const half = { width: 12, height: 6 };
  const logged = (title: string, of: LambdaFunction, ...queryLines: string[]) =>
    new LogQueryWidget({ ...half, title, logGroupNames: [of.logGroup.logGroupName], queryLines });
  const dashboard = new Dashboard(scope, 'Dashboard', { dashboardName: name, defaultInterval: Duration.days(3) });
  dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 3 }));
  dashboard.addWidgets(
    logged(
      'Outlets that answered',
      poll,
      'filter message = "polled"',
      'stats sum(answered) as answered, sum(failed) as failed by bin(1h)',
    ),
    logged(
      'Outlets that failed',
      poll,
      'filter message = "outlet failed"',
      'stats count(*) as polls by outlet, failure',
      'sort polls desc',
    ),
  );
  dashboard.addWidgets(
    new GraphWidget({
      ...half,
      title: 'Duration, ms',
      left: functions.map((one) => one.metricDuration({ period: hour, statistic: 'p95' })),
    }),
    new GraphWidget({
      ...half,
      title: 'Errors and throttles',
      left: [
        ...functions.map((one) => one.metricErrors({ period: hour })),
        ...functions.map((one) => one.metricThrottles({ period: hour })),
      ],
    }),
  );
  dashboard.addWidgets(
    logged('Digests sent', digest, 'filter message = "digests"', 'stats sum(sent) as sent by bin(1h)'),
    ...(queues
      ? [
          new GraphWidget({
            ...half,
            title: 'Age of the oldest message, s',
            left: [queues.queue.metricApproximateAgeOfOldestMessage({ period: hour, statistic: 'Maximum' })],
          }),
        ]
      : []),
  );
}
