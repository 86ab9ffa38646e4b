// The alarms of AWS's own: what the digest run cannot tell of itself. All else it judges and tells (shared/upkeep).
import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { namesOf } from './config.ts';
import { runMinutes } from './digests.ts';
import type { Queues } from './outlets.ts';

/** Alarms of every stack, and of one with a queue; each has a heading of that name in docs/runbook.md. */
export const alarmNames = ['digest-run', 'failed-events', 'bounces'] as const;
export const queueAlarmNames = ['dead-outlets', 'slow-queue'] as const;
type AlarmName = (typeof alarmNames)[number] | (typeof queueAlarmNames)[number];

type Watch = {
  /** What it costs people while it lasts. */
  means: string;
  metric: IMetric;
  above: number;
  /** In a row. */
  periods?: number;
  /** Where no data is bad news. */
  missingIsBad?: boolean;
};

export type Watched = {
  stage: string;
  digest: LambdaFunction;
  failedEvents: IQueue;
  /** Absent where the outlets are polled without a queue. */
  queues?: Queues | undefined;
  alarms: ITopic;
};

const runbook = 'docs/runbook.md';

/** An hour of runs: one that failed, or came a minute late, is no news; the next run makes it good. */
export const runsInARow = 4;

const waiting = (queue: IQueue) =>
  queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' });

function watches({ digest, failedEvents, queues }: Watched): [AlarmName, Watch][] {
  return [
    [
      'digest-run',
      {
        means:
          'The run that sends digests and looks after everything else fails, or is not started: nobody is told anything.',
        metric: digest.metricErrors({ period: Duration.minutes(runMinutes), statistic: 'Sum' }),
        above: 0,
        periods: runsInARow,
        missingIsBad: true,
      },
    ],
    [
      'failed-events',
      {
        means: 'A tick, a digest run or a mail event failed for good: a digest may be late, a bounce unheard.',
        metric: waiting(failedEvents),
        above: 0,
      },
    ],
    [
      'bounces',
      {
        means: 'Over 2 % of mails bounce; at 5 % SES reviews the account, at 10 % it stops all mail.',
        metric: new Metric({
          namespace: 'AWS/SES',
          metricName: 'Reputation.BounceRate',
          period: Duration.hours(1),
          statistic: 'Average',
        }),
        above: 0.02,
      },
    ],
    ...(queues === undefined ? [] : queueWatches(queues)),
  ];
}

const queueWatches = ({ queue, dead }: Queues): [AlarmName, Watch][] => [
  [
    'dead-outlets',
    {
      means: 'Some outlets could not be polled in five attempts: what they publish comes late or not at all.',
      metric: waiting(dead),
      above: 0,
    },
  ],
  [
    'slow-queue',
    {
      means: 'Polls lag by a quarter of an hour and more: news comes late.',
      metric: queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' }),
      above: 900,
      periods: 3,
    },
  ],
];

/** Makes all alarms; each mails the owner when it begins and when it is over. */
export function addAlarms(scope: Construct, watched: Watched): Alarm[] {
  return watches(watched).map(([name, { means, metric, above, periods = 1, missingIsBad = false }]) => {
    const alarm = new Alarm(scope, `alarm-${name}`, {
      alarmName: `${namesOf(watched).alarms}${name}`,
      alarmDescription: `${means} What to do: ${runbook}#${name}`,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: missingIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(watched.alarms));
    alarm.addOkAction(new SnsAction(watched.alarms));
    return alarm;
  });
}
