// What the owner decided at the last deployment: kept as a parameter of the stage, so that an upgrade needs not be told again.
import { GetParameterCommand, ParameterNotFound, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod';
import { resourceNames } from '../../shared/settings.ts';
import { clientOptions } from '../account.ts';
import { type Deployment, explainAws } from '../aws.ts';

/** By the names of the CDK context (infra/config.ts); all as text. */
const decidedNames = [
  'owner',
  'sender',
  'domain',
  'contact',
  'timeZone',
  'tick',
  'outletsPerMessage',
  'polls',
  'signUp',
  'siteRuns',
  'keepItems',
  'reader',
  'readerItems',
  'readerBudget',
  'dashboard',
  'budget',
] as const;
type DecidedName = (typeof decidedNames)[number];
export type Decided = Partial<Record<DecidedName, string>>;

const schema = z.partialRecord(z.enum(decidedNames), z.string());

/** Empty where nothing was ever deployed. Throws UsageError where AWS may not be asked. */
export async function readDecided(deployment: Deployment): Promise<Decided> {
  const { optionsParameter: Name } = resourceNames(deployment.stage);
  try {
    const client = new SSMClient(clientOptions(deployment));
    const { Parameter } = await client.send(new GetParameterCommand({ Name }));
    return readText(Name, Parameter?.Value ?? '{}');
  } catch (error) {
    if (error instanceof ParameterNotFound) return {};
    throw explainAws(error, deployment);
  }
}

function readText(name: string, text: string): Decided {
  try {
    // What another version knew and this one does not is left out.
    const known = Object.entries(JSON.parse(text) as object).filter(([key]) =>
      decidedNames.includes(key as DecidedName),
    );
    return schema.parse(Object.fromEntries(known)) as Decided;
  } catch (cause) {
    throw new Error(
      `Reading the options in parameter ${name}: expected JSON such as {"owner": "you@example.org"}; delete it and name them anew`,
      { cause },
    );
  }
}

/** Written before the stack is changed: a deployment that is broken off is repeated with what was asked for. */
export async function saveDecided(deployment: Deployment, decided: Decided): Promise<void> {
  const { optionsParameter: Name } = resourceNames(deployment.stage);
  const Value = JSON.stringify(Object.fromEntries(Object.entries(decided).filter(([, value]) => value !== undefined)));
  const Description = 'Options of fissure deploy: an upgrade keeps them';
  try {
    const client = new SSMClient(clientOptions(deployment));
    await client.send(new PutParameterCommand({ Name, Value, Description, Type: 'String', Overwrite: true }));
  } catch (error) {
    throw explainAws(error, deployment);
  }
}

/** What was decided before, with what is given now over it; an empty text takes an option back to its default. */
export function withGiven(before: Decided, given: Decided): Decided {
  const merged = Object.entries({ ...before, ...dropUndefined(given) });
  return Object.fromEntries(merged.filter(([, value]) => value !== ''));
}

const dropUndefined = (given: Decided): Decided =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** A line an option that changes: `tick: 5 -> 15`. */
export function describeChanges(before: Decided, after: Decided): string[] {
  return decidedNames.flatMap((name) =>
    before[name] === after[name] ? [] : [`${name}: ${before[name] ?? 'default'} -> ${after[name] ?? 'default'}`],
  );
}
