// Mail through SES: the right to send it, and what became of each mail, back to us. The sender's identity is no part of the stack: it
// is verified before the first deployment, may serve several, and stays (cli/deploy).
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { namesOf } from './config.ts';
import { asFound, type Finding } from './nag.ts';
import type { Parts } from './parts.ts';
import { serviceFunction } from './service-function.ts';

/** No opens and no clicks: readers are not tracked. */
const events = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
];

export function addMail(
  scope: Construct,
  { config, code, table, failedEvents, environment }: Parts,
): { function: LambdaFunction; maySend: PolicyStatement; mayAskQuota: PolicyStatement; anyRecipient: Finding } {
  const names = namesOf(config);
  const rows = ['subscribers', 'digests', 'signUp'] as const;
  const configurationSet = new ConfigurationSet(scope, 'Mail', {
    configurationSetName: names.configurationSet,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  const topic = new Topic(scope, 'MailEvents', { enforceSSL: true });
  configurationSet.addEventDestination('Events', { destination: EventDestination.snsTopic(topic), events });
  topic.addToResourcePolicy(
    new PolicyStatement({
      actions: ['sns:Publish'],
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'AWS:SourceAccount': Stack.of(scope).account } },
    }),
  );
  const mailEvents = serviceFunction(scope, 'MailEventsTaker', {
    name: `${names.stack}-mail-events`,
    description: 'Takes in what became of mails: sent, delivered, bounced, complained about',
    code: code('mail-events'),
    memorySize: 256,
    timeoutSeconds: 30,
    environment,
    failedEvents,
    may: [...table.mayRead(rows), ...table.mayWrite(rows)],
  });
  topic.addSubscription(new LambdaSubscription(mailEvents, { deadLetterQueue: failedEvents }));

  const maySend = new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    // In the sandbox SES asks this of the recipient's identity too, whichever it is; from whom is held by the condition.
    resources: [sesArn(scope, 'identity', '*'), sesArn(scope, 'configuration-set', names.configurationSet)],
    conditions: { StringEquals: { 'ses:FromAddress': config.sender } },
  });
  const mayAskQuota = new PolicyStatement({
    actions: ['ses:GetSendQuota', 'ses:GetSendStatistics', 'ses:GetAccountSendingEnabled'],
    resources: ['*'],
  });
  const anyRecipient = {
    id: `IAM5[Resource::${asFound(scope, sesArn(scope, 'identity', '*'))}]`,
    reason: 'Every recipient, since SES asks it in the sandbox; the condition holds the sender.',
  };
  return { function: mailEvents, maySend, mayAskQuota, anyRecipient };
}

const sesArn = (scope: Construct, resource: string, resourceName: string) =>
  Stack.of(scope).formatArn({ service: 'ses', resource, resourceName });
