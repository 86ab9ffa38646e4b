// CloudWatch's evaluation of an alarm on one metric, as its manual tells it.
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html

export type AlarmSettings = {
  periodMinutes: number;
  evaluationPeriods: number;
  threshold: number;
  missingIsBad: boolean;
  /** Of the points of a period. */
  statistic: 'Sum' | 'Maximum' | 'Average';
};

/** Where points are missing it looks further back, and prefers those that are there. */
const furtherBack = 3;

/** Whether the alarm is raised at `minute`. @param points values by the minute in which they were counted */
export function isRaised(points: ReadonlyMap<number, number>, minute: number, settings: AlarmSettings): boolean {
  const { periodMinutes, evaluationPeriods, threshold, missingIsBad } = settings;
  const periods: (number | undefined)[] = [];
  for (let back = 0; back < evaluationPeriods + furtherBack; back++)
    periods.push(statisticOf(points, minute - (back + 1) * periodMinutes, minute - back * periodMinutes, settings));
  const real = periods.filter((value) => value !== undefined);
  if (real.length >= evaluationPeriods) return real.slice(0, evaluationPeriods).every((value) => value > threshold);
  return missingIsBad && real.every((value) => value > threshold);
}

function statisticOf(
  points: ReadonlyMap<number, number>,
  from: number,
  to: number,
  { statistic }: AlarmSettings,
): number | undefined {
  const values: number[] = [];
  for (let at = from; at < to; at++) if (points.has(at)) values.push(points.get(at)!);
  if (values.length === 0) return undefined;
  if (statistic === 'Maximum') return Math.max(...values);
  const sum = values.reduce((a, b) => a + b, 0);
  return statistic === 'Sum' ? sum : sum / values.length;
}
