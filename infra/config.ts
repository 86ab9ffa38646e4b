// What the owner of a deployment decides: read from the CDK context, checked, with the message that mends it.
import { resourceNames } from '../shared/settings.ts';

export type StackConfig = {
  /** Where alarms, budget warnings and the first digest go. */
  owner: string;
  /** From address of digests; verified in SES, itself or by its domain. */
  sender: string;
  /** A domain verified in SES, with DKIM; absent: the sender's address alone is verified. */
  domain?: string;
  stage: string;
  /** IANA zone of the owner. */
  timeZone: string;
  /** Minutes between looks for outlets that are due. */
  tickMinutes: number;
  outletsPerMessage: number;
  /** Runs of the poll function at once, at most. */
  polls: number;
  /** Who may sign up: FISSURE_SIGN_UP. */
  signUp: string;
  /** Runs of the site's function at once, reserved: at most so many, whatever is asked. 0: none is reserved, for accounts with few. */
  siteRuns: number;
  /** Days that items are kept for backtests. */
  keepItemsDays: number;
  /** The second reader as FISSURE_READER names it; absent: off, and nothing of it is deployed. */
  reader?: string;
  /** FISSURE_READER_ITEMS and FISSURE_READER_MONTHLY_USD. */
  readerItems: string;
  readerBudget: number;
  /** Named in the User-Agent sent to outlets: a URL or an address that may be public; absent: the site. */
  contact?: string;
  /** 3 USD a month; three in an account cost nothing. */
  dashboard: boolean;
  /** US dollars a month at which the owner is warned. */
  budget: number;
  /** Deletion protection of the table; only a test deployment goes without. */
  protect: boolean;
};

export class ConfigError extends Error {
  readonly kind = 'config';
}

const address = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** @param given context by name, as `-c name=value` and the deploy script give it. Throws ConfigError naming all that is wrong. */
export function readConfig(given: Record<string, unknown>): StackConfig {
  const text = (name: string) => (given[name] === undefined || given[name] === '' ? undefined : String(given[name]));
  const number = (name: string, byDefault: number) => Number(text(name) ?? byDefault);
  const owner = text('owner') ?? '';
  const domain = text('domain');
  const reader = readerOf(text('reader'));
  const contact = text('contact');
  const config: StackConfig = {
    owner,
    sender: text('sender') ?? (domain === undefined ? owner : `digest@${domain}`),
    ...(domain !== undefined && { domain }),
    stage: text('stage') ?? 'main',
    timeZone: text('timeZone') ?? 'UTC',
    tickMinutes: number('tick', 5),
    outletsPerMessage: number('outletsPerMessage', 100),
    // Enough for 300,000 outlets in 15 minutes (docs/scale.md), few enough for the ten runs that a new account has.
    polls: number('polls', 5),
    signUp: text('signUp') ?? 'open',
    // None: a new account has ten runs in all, and reserving any would fail there. `fissure deploy` asks the account, and reserves ten.
    siteRuns: number('siteRuns', 0),
    keepItemsDays: number('keepItems', 180),
    ...(reader !== undefined && { reader }),
    readerItems: text('readerItems') ?? 'named',
    readerBudget: number('readerBudget', 1),
    ...(contact !== undefined && { contact }),
    dashboard: text('dashboard') === 'true',
    budget: number('budget', 5),
    protect: text('protect') !== 'false',
  };
  const wrong = problems(config);
  if (wrong.length > 0) throw new ConfigError(`This cannot be deployed; nothing was done:\n  ${wrong.join('\n  ')}`);
  return config;
}

/** A bare name is a model of Bedrock. */
const readerOf = (given: string | undefined): string | undefined =>
  given === undefined || /^(bedrock:|https?:)/.test(given) ? given : `bedrock:${given}`;

function problems(config: StackConfig): string[] {
  const {
    owner,
    sender,
    domain,
    stage,
    timeZone,
    tickMinutes,
    outletsPerMessage,
    polls,
    signUp,
    siteRuns,
    keepItemsDays,
    budget,
  } = config;
  const { contact = 'https://the.site' } = config;
  const checks: [boolean, string][] = [
    [owner !== '', 'owner: missing. npm run deploy -- --owner you@example.org'],
    [owner === '' || address.test(owner), `owner: "${owner}" is no address; expected you@example.org`],
    [sender === '' || address.test(sender), `sender: "${sender}" is no address; expected digest@example.org`],
    [
      domain === undefined || /^([a-z0-9-]+\.)+[a-z]{2,}$/.test(domain),
      `domain: "${domain}" is no domain; expected example.org`,
    ],
    [
      domain === undefined || sender.endsWith(`@${domain}`),
      `sender: "${sender}" is not of the domain ${domain}; expected digest@${domain}`,
    ],
    [
      /^[a-z][a-z0-9-]{0,19}$/.test(stage),
      `stage: "${stage}"; expected lower-case letters, digits, hyphens, at most 20`,
    ],
    [isTimeZone(timeZone), `timeZone: "${timeZone}" is unknown; expected an IANA name like Europe/Berlin`],
    [
      Number.isInteger(tickMinutes) && 60 % tickMinutes === 0,
      `tick: ${tickMinutes}; expected minutes that divide an hour: 1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30 or 60`,
    ],
    [
      outletsPerMessage >= 1 && outletsPerMessage <= 200 && Number.isInteger(outletsPerMessage),
      `outletsPerMessage: ${outletsPerMessage}; expected 1 to 200`,
    ],
    [
      polls >= 2 && polls <= 1000 && Number.isInteger(polls),
      `polls: ${polls}; expected runs of the poll function at once, 2 to 1,000`,
    ],
    [['open', 'invitation', 'closed'].includes(signUp), `signUp: "${signUp}"; expected open, invitation or closed`],
    [
      siteRuns >= 0 && siteRuns <= 1000 && Number.isInteger(siteRuns),
      `siteRuns: ${siteRuns}; expected runs of the site at once, 1 to 1,000, or 0 to reserve none`,
    ],
    [
      Number.isInteger(keepItemsDays) && keepItemsDays >= 1,
      `keepItems: ${keepItemsDays}; expected whole days, at least 1`,
    ],
    [
      config.reader === undefined || /^(bedrock:[A-Za-z0-9][\w.:/-]*|https:\/\/[^\s#]+#\S+)$/.test(config.reader),
      `reader: "${config.reader}"; expected a Bedrock model or inference profile such as amazon.nova-lite-v1:0, or https://host/v1#<model>`,
    ],
    [
      ['named', 'doubtful', 'all'].includes(config.readerItems),
      `readerItems: "${config.readerItems}"; expected named, doubtful or all`,
    ],
    [config.readerBudget >= 0, `readerBudget: ${config.readerBudget}; expected US dollars a month, 0 or more`],
    [
      contact.toLowerCase() !== owner.toLowerCase(),
      `contact: every outlet would read your private address ${contact}; leave it out (the site is named then) or give another`,
    ],
    [
      address.test(contact) || (/^https?:\/\//.test(contact) && URL.canParse(contact)),
      `contact: "${contact}"; expected https://example.org/about or an address`,
    ],
    [budget > 0, `budget: ${budget}; expected US dollars a month, above 0`],
  ];
  return checks.flatMap(([right, message]) => (right ? [] : [message]));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** From, as mails name it. */
export const fromOf = ({ sender }: Pick<StackConfig, 'sender'>): string => `Fissure <${sender}>`;

/** Names in the account. */
export const namesOf = ({ stage }: Pick<StackConfig, 'stage'>) => resourceNames(stage);
