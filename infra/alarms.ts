// The alarms as data: what each watches, what it means for people, and where the runbook goes on.
import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { namesOf } from './config.ts';

/** The alarms of a stack; each has a heading of that name in docs/runbook.md. */
export const alarmNames = [
  'no-poll',
  'dead-outlets',
  'failed-events',
  'slow-queue',
  'silent-outlets',
  'bounces',
  'complaints',
  'site-errors',
] as const;
type AlarmName = (typeof alarmNames)[number];

type Watch = {
  /** What it costs people while it lasts. */
  means: string;
  metric: IMetric;
  above?: number;
  /** Instead of `above`. */
  below?: number;
  periods?: number;
  /** Where no data is bad news. */
  missingIsBad?: boolean;
};

export type Watched = {
  stage: string;
  outletQueue: IQueue;
  deadOutlets: IQueue;
  failedEvents: IQueue;
  api: HttpApi;
  alarms: ITopic;
};

const runbook = 'docs/runbook.md';

/** A metric that the functions write into their log (shared/log.ts). */
export const ourMetric = (metricName: string, stage: string, period: Duration, statistic = 'Sum') =>
  new Metric({ namespace: 'Fissure', metricName, dimensionsMap: { Stage: stage }, period, statistic });

const reputation = (metricName: string) =>
  new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic: 'Average' });

function watches({ stage, outletQueue, deadOutlets, failedEvents, api }: Watched): Record<AlarmName, Watch> {
  const waiting = (queue: IQueue) =>
    queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' });
  return {
    'no-poll': {
      means: 'No outlet has been read for 30 minutes: news is missed, and digests say that all is quiet.',
      metric: ourMetric('OutletsAnswered', stage, Duration.minutes(30)),
      below: 1,
      missingIsBad: true,
    },
    'dead-outlets': {
      means: 'Some outlets could not be polled in five attempts: what they publish comes late or not at all.',
      metric: waiting(deadOutlets),
      above: 0,
    },
    'failed-events': {
      means: 'A tick, a digest run or a mail event failed for good: a digest may be late, a bounce unheard.',
      metric: waiting(failedEvents),
      above: 0,
    },
    'slow-queue': {
      means: 'Polls lag by a quarter of an hour and more: news comes late.',
      metric: outletQueue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' }),
      above: 900,
      periods: 3,
    },
    'silent-outlets': {
      means: 'An outlet is broken, or has published nothing for far longer than usual: a gap that nobody sees.',
      metric: ourMetric('OutletsSilent', stage, Duration.hours(6), 'Maximum'),
      above: 0,
    },
    bounces: {
      means: 'Over 2 % of mails bounce; at 5 % SES reviews the account, at 10 % it stops all mail.',
      metric: reputation('Reputation.BounceRate'),
      above: 0.02,
    },
    complaints: {
      means: 'Over 0.05 % of mails are reported as spam; at 0.1 % SES reviews the account, at 0.5 % it stops all mail.',
      metric: reputation('Reputation.ComplaintRate'),
      above: 0.0005,
    },
    'site-errors': {
      means: 'The site fails: readers cannot confirm, change or leave their subscription.',
      metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      above: 2,
    },
  };
}

/** Makes all alarms; each mails the owner when it begins and when it is over. */
export function addAlarms(scope: Construct, watched: Watched): Alarm[] {
  const all = watches(watched);
  return alarmNames.map((name) => {
    const { means, metric, above, below, periods = 1, missingIsBad = false } = all[name];
    const limit: Pick<AlarmProps, 'threshold' | 'comparisonOperator'> =
      below === undefined
        ? { threshold: above ?? 0, comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD }
        : { threshold: below, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD };
    const alarm = new Alarm(scope, `alarm-${name}`, {
      alarmName: `${namesOf(watched).alarms}${name}`,
      alarmDescription: `${means} What to do: ${runbook}#${name}`,
      metric,
      ...limit,
      evaluationPeriods: periods,
      treatMissingData: missingIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(watched.alarms));
    alarm.addOkAction(new SnsAction(watched.alarms));
    return alarm;
  });
}
