// One page to look at: what is read, what fails, what waits, what is sent. Its rows go in the order of the data.
import { Duration } from 'aws-cdk-lib';
import { type Alarm, AlarmStatusWidget, Dashboard, GraphWidget, LogQueryWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { ourMetric, type Watched } from './alarms.ts';

export function addDashboard(
  scope: Construct,
  name: string,
  { stage, outletQueue, api }: Watched,
  { alarms, poll, functions }: { alarms: Alarm[]; poll: LambdaFunction; functions: LambdaFunction[] },
): void {
  const hour = Duration.hours(1);
  const half = { width: 12, height: 6 };
  const dashboard = new Dashboard(scope, 'Dashboard', { dashboardName: name, defaultInterval: Duration.days(3) });
  dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 3 }));
  dashboard.addWidgets(
    new GraphWidget({ ...half, title: 'Outlets that answered', left: [ourMetric('OutletsAnswered', stage, hour)] }),
    new GraphWidget({
      ...half,
      title: 'Age of the oldest message, s',
      left: [outletQueue.metricApproximateAgeOfOldestMessage({ period: hour, statistic: 'Maximum' })],
    }),
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
        api.metricServerError({ period: hour, statistic: 'Sum' }),
      ],
    }),
  );
  dashboard.addWidgets(
    new GraphWidget({
      ...half,
      title: 'Digests sent, outlets silent',
      left: [ourMetric('DigestsSent', stage, hour)],
      right: [ourMetric('OutletsSilent', stage, hour, 'Maximum')],
    }),
    new LogQueryWidget({
      ...half,
      title: 'Outlets that failed',
      logGroupNames: [poll.logGroup.logGroupName],
      queryLines: ['filter message = "outlet failed"', 'stats count(*) as polls by outlet, failure', 'sort polls desc'],
    }),
  );
}
