// Warns the owner before a month becomes dear. AWS asks nothing for budgets that only warn.
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import { namesOf, type StackConfig } from './config.ts';

export function addBudget(scope: Construct, config: StackConfig): void {
  const warn = (
    notificationType: 'ACTUAL' | 'FORECASTED',
    threshold: number,
  ): CfnBudget.NotificationWithSubscribersProperty => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
    subscribers: [{ subscriptionType: 'EMAIL', address: config.owner }],
  });
  new CfnBudget(scope, 'Budget', {
    budget: {
      budgetName: `${namesOf(config).stack}-monthly`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      // Of the whole account: what the tag says is known only a day after somebody activated it.
      budgetLimit: { amount: config.budget, unit: 'USD' },
    },
    notificationsWithSubscribers: [warn('ACTUAL', 80), warn('FORECASTED', 100)],
  });
}
