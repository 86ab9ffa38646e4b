// A deployment in an AWS account: which one is meant, its table, and what errors of AWS mean to the person at the terminal.
import { Option } from 'commander';
import { resourceNames, type Settings } from '../shared/settings.ts';
import { createClient } from '../shared/store/client.ts';
import { tableExists } from '../shared/store/ensure-table.ts';
import { createStore, type Store } from '../shared/store/store.ts';
import { UsageError } from './exit.ts';

/** Region and profile as the SDK finds them where they are not given. */
export type Deployment = { stage: string; region?: string; profile?: string };

export type DeploymentOptions = { aws?: boolean; stage?: string; region?: string; profile?: string };

/** For a command that is about a deployment and nothing else. */
export const targetOptions = (): Option[] => [
  new Option('--stage <name>', 'the deployment of this name (default: FISSURE_STAGE)'),
  new Option('--profile <name>', 'credentials of this profile of the AWS configuration'),
  new Option('--region <name>', 'the AWS region of the deployment'),
];

/** For a command that reads data: this machine's, or with --aws a deployment's. */
export const deploymentOptions = (): Option[] => [
  new Option('--aws', 'read the table of a deployment, with your own AWS credentials'),
  ...targetOptions(),
];

/** The deployment that the options name; undefined where they mean this machine. Throws UsageError for a target without --aws. */
export function deploymentOf(options: DeploymentOptions, settings: () => Settings): Deployment | undefined {
  const { aws, stage, region, profile } = options;
  if (!aws) {
    const stray = Object.entries({ stage, region, profile }).find(([, value]) => value !== undefined);
    if (stray) throw new UsageError(`--${stray[0]}: names a deployment; add --aws`);
    return undefined;
  }
  return targetOf({ stage, region, profile }, settings);
}

export function targetOf(
  { stage, region, profile }: { [Name in 'stage' | 'region' | 'profile']?: string | undefined },
  settings: () => Settings,
): Deployment {
  return {
    stage: stage ?? settings().FISSURE_STAGE,
    ...(region !== undefined && { region }),
    ...(profile !== undefined && { profile }),
  };
}

/** Opens the deployment's table for as long as the work takes. Throws UsageError naming what it looked for where it is not there. */
export async function withDeployedStore<T>(
  deployment: Deployment,
  { settings, clock }: { settings: () => Settings; clock: { now(): Date } },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { stage, region, profile } = deployment;
  const { table } = resourceNames(stage);
  const client = createClient({
    ...(region !== undefined && { region }),
    ...(profile !== undefined && { profile }),
    explain: (error) => explainAws(error, deployment),
  });
  try {
    const exists = await tableExists(client, table);
    if (!exists) throw new UsageError(notDeployed(deployment, `table ${table}`));
    const keepItemsDays = settings().FISSURE_KEEP_ITEMS_DAYS;
    return await work(createStore({ client, table, keepItemsDays, now: clock.now }));
  } finally {
    client.destroy();
  }
}

/** How commands name the target that these options name, the AWS CLI's and ours. */
export const targetWords = ({ region, profile }: Pick<Deployment, 'region' | 'profile'>): string =>
  `${region === undefined ? '' : ` --region ${region}`}${profile === undefined ? '' : ` --profile ${profile}`}`;

export const notDeployed = ({ stage, region, profile }: Deployment, what: string): string =>
  `There is no ${what}${region === undefined ? '' : ` in ${region}`} for ${profile === undefined ? 'these credentials' : `profile ${profile}`}. ` +
  `Is "${stage}" the stage that was deployed, and this its region? Others are named with --stage, --region and --profile.`;

/** What the owner can do about it, by the error's name. */
const advice: [RegExp, (deployment: Deployment) => string][] = [
  [
    /^(CredentialsProviderError|TokenProviderError)$/,
    ({ profile }) =>
      `There are no AWS credentials. Sign in with "aws sso login${profile ? ` --profile ${profile}` : ''}" or "aws configure${profile ? ` --profile ${profile}` : ''}", or name another with --profile.`,
  ],
  [
    /^(ExpiredToken\w*|RequestExpired|UnauthorizedException)$/,
    ({ profile }) =>
      `The AWS credentials have expired. Sign in again: aws sso login${profile ? ` --profile ${profile}` : ''}`,
  ],
  [
    /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|AuthFailure)$/,
    () =>
      'AWS does not accept these credentials. Are they of another account or partition, or mistyped? "aws sts get-caller-identity" tells.',
  ],
  [
    /^(AccessDenied\w*|NotAuthorized\w*)$/,
    ({ stage }) =>
      `These credentials may not do this in deployment "${stage}"; docs/deploy.md lists the rights that are needed.`,
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/,
    ({ region }) =>
      `AWS does not answer. Is this machine on line${region ? `, and is "${region}" a region` : ''}? AWS_ENDPOINT_URL and HTTPS_PROXY, where set, name what is asked instead.`,
  ],
];

/** A UsageError that says how to mend it, with what AWS said as its cause; any other error as it came. */
export function explainAws(error: unknown, deployment: Deployment): unknown {
  if (!(error instanceof Error)) return error;
  if (error.message.startsWith('Region is missing'))
    return new UsageError(
      'No AWS region is chosen. Name one with --region, or "aws configure set region eu-central-1".',
    );
  if (/multi-factor authentication/i.test(error.message)) {
    const named = deployment.profile === undefined ? '' : ` --profile ${deployment.profile}`;
    return new UsageError(
      `These credentials want a one-time code (MFA), which only the AWS CLI asks for. First:\n  eval "$(aws configure export-credentials${named} --format env)"\nand repeat without --profile.`,
      { cause: error },
    );
  }
  const names = [error.name, String((error as NodeJS.ErrnoException).code ?? '')];
  const found = advice.find(([pattern]) => names.some((name) => pattern.test(name)));
  return found ? new UsageError(`${found[1](deployment)}\n  AWS said: ${error.message}`, { cause: error }) : error;
}
