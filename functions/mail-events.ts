// What became of a mail, from SES by SNS: settles its digest, spares whoever bounced or complained.
import type { SNSEvent } from 'aws-lambda';
import { takeMailEvent } from '../shared/digest/mail-events.ts';
import { awsServices } from '../shared/services.ts';
import { readSettings } from '../shared/settings.ts';

const services = awsServices(readSettings());

export async function handler(event: SNSEvent): Promise<void> {
  for (const { Sns } of event.Records) await takeMailEvent(Sns.Message, services);
}
