// Warns the owner before a month becomes dear, by the topic of the alarms. AWS asks nothing for budgets that only warn.
import { Stack, Token } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { namesOf, type StackConfig } from './config.ts';

/** Partitions of AWS whose accounts have no budgets. */
const without = /^(cn|us-gov|us-iso)/;

/**
 * Budgets are named in the account, not in the region: the region is in its name. Whom it tells can never be changed
 * (NotificationsWithSubscribers is create-only), so it tells the topic, which stays when the owner changes.
 */
export function addBudget(scope: Construct, config: StackConfig, topic: Topic): void {
  const { region, account } = Stack.of(scope);
  if (!Token.isUnresolved(region) && without.test(region)) return;
  const warn = (
    notificationType: 'ACTUAL' | 'FORECASTED',
    threshold: number,
  ): CfnBudget.NotificationWithSubscribersProperty => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
    subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
  });
  topic.addToResourcePolicy(
    new PolicyStatement({
      actions: ['sns:Publish'],
      principals: [new ServicePrincipal('budgets.amazonaws.com')],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  );
  new CfnBudget(scope, 'Budget', {
    budget: {
      budgetName: `${namesOf(config).stack}-${region}`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      // Of the whole account: what the tag says is known only a day after somebody activated it.
      budgetLimit: { amount: config.budget, unit: 'USD' },
    },
    notificationsWithSubscribers: [warn('ACTUAL', 80), warn('FORECASTED', 100)],
  }).node.addDependency(topic);
}
