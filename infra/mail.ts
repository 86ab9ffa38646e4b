// Mail through SES: the sender's identity with DKIM, and what became of each mail, back to us.
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { namesOf } from './config.ts';
import { serviceFunction } from './service-function.ts';
import type { Parts } from './stack.ts';

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
): { function: LambdaFunction; maySend: PolicyStatement; mayAskQuota: PolicyStatement } {
  const names = namesOf(config);
  const configurationSet = new ConfigurationSet(scope, 'Mail', {
    configurationSetName: names.configurationSet,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  // Verified before the first deployment, which takes it over, and kept when the stack goes.
  const identity = new EmailIdentity(scope, 'Sender', {
    identity: config.domain === undefined ? Identity.email(config.sender) : Identity.domain(config.domain),
    configurationSet,
    ...(config.domain !== undefined && { dkimSigning: true }),
  });
  identity.applyRemovalPolicy(RemovalPolicy.RETAIN);

  new StringParameter(scope, 'SenderParameter', {
    parameterName: names.senderParameter,
    stringValue: config.domain ?? config.sender,
    description: 'The SES identity that mail is sent from',
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
    may: [...table.mayRead(), ...table.mayWrite()],
  });
  topic.addSubscription(new LambdaSubscription(mailEvents, { deadLetterQueue: failedEvents }));

  const maySend = new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    resources: [identity.emailIdentityArn, configurationSetArn(scope, names.configurationSet)],
    conditions: { StringEquals: { 'ses:FromAddress': config.sender } },
  });
  const mayAskQuota = new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] });
  return { function: mailEvents, maySend, mayAskQuota };
}

const configurationSetArn = (scope: Construct, name: string) =>
  Stack.of(scope).formatArn({ service: 'ses', resource: 'configuration-set', resourceName: name });
