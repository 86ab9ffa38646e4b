// Whether the second reader of a deployment answers, in its region and account, by one short question.
import { SSMClient } from '@aws-sdk/client-ssm';
import { openModel } from '../shared/reader/open-model.ts';
import { resourceNames } from '../shared/settings.ts';
import { readSecret } from '../shared/subscribers/key-parameter.ts';
import { type Account, type Check, clientOptions } from './account.ts';
import type { Deployment } from './aws.ts';

const question = { system: 'Answer with the JSON object {"items":[]} and nothing else.', user: 'Items: none.' };
const patienceMs = 60_000;

/** Nothing where none is on. @param decided the option `--reader` of the last deployment */
export async function checkReader(
  deployment: Deployment,
  { region }: Account,
  decided: string | undefined,
): Promise<Check[]> {
  if (decided === undefined) return [];
  const { readerKeyParameter } = resourceNames(deployment.stage);
  const reader = /^(bedrock:|https:)/.test(decided) ? decided : `bedrock:${decided}`;
  const name = 'second reader';
  const isHosted = reader.startsWith('http');
  const key = isHosted ? await readSecret(new SSMClient(clientOptions(deployment)), readerKeyParameter) : '';
  if (key === undefined) {
    const mend = `aws ssm put-parameter --type SecureString --name ${readerKeyParameter} --value <key>`;
    return [{ name, state: 'failed', found: `${reader}: parameter ${readerKeyParameter} is not there`, mend }];
  }
  const settings = {
    FISSURE_READER: reader,
    FISSURE_READER_KEY: key,
    FISSURE_READER_PRICES: '',
    FISSURE_READER_MONTHLY_USD: 1,
  };
  const { profile } = deployment;
  const opened = await openModel(settings, { region, ...(profile !== undefined && { profile }) });
  const asked = await opened!.model.ask(question, { mostTokens: 50, signal: AbortSignal.timeout(patienceMs) });
  if (asked.kind === 'answer') return [{ name, state: 'ok', found: `${reader} answers` }];
  const found = `${reader}: ${asked.message}`;
  if (asked.kind !== 'refused')
    return [{ name, state: 'attention', found, mend: 'until it answers, the rules go on alone' }];
  return [
    {
      name,
      state: 'failed',
      found,
      mend: isHosted ? 'is the key in its parameter right, and the model’s name?' : mendBedrock(reader, region),
    },
  ];
}

function mendBedrock(reader: string, region: string): string {
  const model = reader.slice('bedrock:'.length);
  const place = region.slice(0, region.indexOf('-'));
  const profile = { ap: 'apac' }[place] ?? place;
  const byProfile = /^(us|eu|apac|global)\.|^arn:/.test(model)
    ? ''
    : `\nor, where it is not served on demand: npm run deploy -- --reader ${profile}.${model}`;
  return `Bedrock console in ${region}, Model access: enable it${byProfile}`;
}
