// Every setting: name, default, validation. The only reader of process.env.
import * as z from 'zod';

/** A setting that cannot be used; its message names the setting, what stands there and what was expected. */
export class SettingsError extends Error {
  readonly kind = 'settings';
}

const smtpUrl = /^smtps?:\/\/(?:[^\s:@/?#]+:[^\s:@/?#]+@)?(?:[^\s:@/?#[\]]+|\[[0-9a-f:.]+\])(?::\d+)?\/?$/i;
/** Told in no message. */
const secret = new Set(['FISSURE_SMTP', 'FISSURE_READER_KEY']);
/** bedrock:<model, inference profile or its ARN>, or the address of an OpenAI-compatible server with #<model>. */
const readerName = /^(bedrock:[A-Za-z0-9][\w.:/-]*|https?:\/\/[^\s#]+#\S+)$/;

const schema = z.object({
  FISSURE_DATA: z
    .string()
    .min(1)
    .default('.fissure')
    .describe('Folder of the local database, outbox and previews. Local runs only.'),
  FISSURE_WATCH: z.string().min(1).default('watch').describe('Folder of outlets.yaml, figures, roles and events.'),
  FISSURE_TABLE: z.string().min(3).default('fissure').describe('Name of the DynamoDB table.'),
  FISSURE_CONTACT: z
    .string()
    .default('https://github.com/fissure-monitor/fissure')
    .describe('Contact named in the User-Agent sent to outlets: a URL or an address.'),
  FISSURE_SENDER: z.string().default('Fissure <digest@fissure.invalid>').describe('From address of digests.'),
  FISSURE_SMTP: z
    .string()
    .default('')
    .refine((url) => url === '' || (URL.canParse(url) && smtpUrl.test(url)), {
      error: 'expected smtps://user:password@host or smtp://host:port, user and password percent-encoded',
    })
    .describe(
      'Mail server that takes digests, smtps://user:password@host:port; empty: they go to the outbox. Local runs only.',
    ),
  FISSURE_OWNER: z
    .string()
    .default('owner@fissure.invalid')
    .describe('Address of the owner: the subscriber of a local run until others are added.'),
  FISSURE_TIME_ZONE: z
    .string()
    .default('UTC')
    .describe('IANA time zone of the owner, for times in digests and tables.'),
  FISSURE_SITE: z
    .url({ protocol: /^https?$/ })
    .refine((url) => URL.parse(url)?.href === `${URL.parse(url)?.origin}/`, 'expected a scheme and host without a path')
    .transform((url) => new URL(url).origin)
    .default('http://localhost:4646')
    .describe('Where the web app is reached: the links in mails lead there.'),
  FISSURE_SIGN_UP: z
    .enum(['open', 'invitation', 'closed'])
    .default('open')
    .describe(
      'Who may sign up on the site: `open` to anybody, by `invitation` (`fissure subscribers invite`), or `closed`.',
    ),
  FISSURE_CONCURRENCY: z.coerce.number().int().min(1).max(500).default(20).describe('Outlets polled at once.'),
  FISSURE_TIMEOUT_SECONDS: z.coerce.number().min(1).max(120).default(20).describe('Time for one fetch, whole.'),
  FISSURE_LONGEST_INTERVAL_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(1440)
    .default(60)
    .describe('Longest time between polls of a quiet outlet; the shortest is the outlet’s own `interval`.'),
  FISSURE_MAX_BODY_MB: z.coerce
    .number()
    .min(1)
    .max(100)
    .default(15)
    .describe('Decompressed size at which a fetch is cut.'),
  FISSURE_KEEP_ITEMS_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(180)
    .describe('Days that items are kept for backtests.'),
  FISSURE_STAGE: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,19}$/, 'expected lower-case letters, digits and hyphens, at most 20')
    .default('main')
    .describe('Name of a deployment to AWS; one account may hold several.'),
  FISSURE_READER: z
    .string()
    .default('')
    .refine((reader) => reader === '' || readerName.test(reader), {
      error: 'expected bedrock:<model or inference profile id>, or http(s)://host/v1#<model>',
    })
    .describe('Second reader: bedrock:MODEL, or an OpenAI-compatible address and #MODEL; empty: off.'),
  FISSURE_READER_KEY: z.string().default('').describe('Key for the address of FISSURE_READER.'),
  FISSURE_READER_ITEMS: z
    .enum(['named', 'doubtful', 'all'])
    .default('named')
    .describe(
      'What the second reader reads: items that name someone watched, the doubtful ones of these, or all that are new.',
    ),
  FISSURE_READER_MONTHLY_USD: z.coerce
    .number()
    .min(0)
    .max(10_000)
    .default(1)
    .describe('What the second reader may cost a month; then the rules go on alone.'),
  FISSURE_READER_PRICES: z
    .string()
    .default('')
    .refine((prices) => prices === '' || /^\d+(\.\d+)?\/\d+(\.\d+)?$/.test(prices), {
      error: 'expected USD a million tokens in and out, such as 0.06/0.24',
    })
    .describe('USD a million tokens, in/out, such as 0.06/0.24; empty: as the table of prices has them.'),
  FISSURE_READER_QUEUE_URL: z
    .string()
    .default('')
    .describe('Queue of items for the second reader. The deployment sets it.'),
  FISSURE_QUEUE_URL: z.string().default('').describe('Queue of outlets to poll. The deployment sets it.'),
  FISSURE_ALARM_TOPIC: z
    .string()
    .default('')
    .describe('SNS topic by which the owner is told of what is wrong. The deployment sets it.'),
  FISSURE_TICK_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(60)
    .default(5)
    .describe('On AWS: minutes between looks for what is due.'),
  FISSURE_OUTLETS_PER_MESSAGE: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(100)
    .describe('On AWS: outlets that one run of the poll function is given.'),
});

export type Settings = z.infer<typeof schema>;

/** What a deployment is called in its account; the stack makes these, and the CLI finds them by name. */
export const resourceNames = (stage: string) => ({
  stack: `fissure-${stage}`,
  table: `fissure-${stage}`,
  schedules: { poll: `fissure-${stage}-poll`, digest: `fissure-${stage}-digest` },
  /** Holds the key of a hosted second reader; the owner puts it there. */
  readerKeyParameter: `/fissure/${stage}/reader-key`,
  configurationSet: `fissure-${stage}`,
  keyParameter: `/fissure/${stage}/keys`,
  /** What the owner decided at the last deployment; the next one begins from it. Written by `fissure deploy`, owned by no stack. */
  optionsParameter: `/fissure/${stage}/options`,
  alarms: `fissure-${stage}-`,
});

/** What the stack tells of the names that AWS gave (its outputs). */
export type StackOutput =
  | 'SiteUrl'
  | 'TableName'
  | 'AlarmTopicArn'
  | 'FailedEventsUrl'
  | 'OutletsUrl'
  | 'DeadOutletsUrl';

/** Names, defaults and meanings of all settings, for documentation and its test. */
export const settingsDocumentation = Object.entries(schema.shape).map(([name, type]) => ({
  name,
  default: String(type.parse(undefined)),
  meaning: type.description ?? '',
}));

/** Variables that look like settings and are none: mistyped, or of another version. */
export const unknownSettings = (environment: Record<string, string | undefined> = process.env): string[] =>
  Object.keys(environment).filter((name) => name.startsWith('FISSURE_') && !(name in schema.shape));

/** What COLUMNS asks of a terminal's width, as programs of every system read it; no setting of ours. */
export const askedColumns = (environment: Record<string, string | undefined> = process.env): number =>
  Number(environment.COLUMNS);

/** Reads the settings from the environment. Throws SettingsError naming every setting that is wrong. */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path: [name], message }) =>
    secret.has(String(name))
      ? `${String(name)}: ${message}`
      : `${String(name)}: ${message} (is "${environment[String(name)] ?? ''}")`,
  );
  throw new SettingsError(`Settings that cannot be used:\n  ${wrong.join('\n  ')}`);
}
