// The queues of a deployment, by what its stack tells of them.
import type { StackState } from './stack.ts';

const named = [
  { name: 'outlets', output: 'OutletsUrl' },
  { name: 'dead outlets', output: 'DeadOutletsUrl' },
  { name: 'failed events', output: 'FailedEventsUrl' },
] as const;
type QueueName = (typeof named)[number]['name'];

/** Those that the stack has: a small deployment polls without a queue. `called`: what AWS named it. */
export function queuesOf({ outputs }: Pick<StackState, 'outputs'>): { name: QueueName; url: string; called: string }[] {
  return named.flatMap(({ name, output }) => {
    const url = outputs[output];
    return url === undefined ? [] : [{ name, url, called: url.slice(url.lastIndexOf('/') + 1) }];
  });
}
