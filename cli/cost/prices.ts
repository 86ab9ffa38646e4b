// What AWS asks for what a deployment uses: the one table of prices.

/**
 * List prices of us-east-1 in USD, noted in November 2026 from copies of AWS's pricing pages, https://aws.amazon.com/<service>/pricing/;
 * other regions ask up to a third more. `free`: what an account has for nothing each month for ever, all its deployments
 * together. What accounts opened before 15 July 2025 had beside that for twelve months is over for all.
 */
const prices = {
  lambdaRequests: { service: 'Lambda', what: 'requests', usd: 0.2, per: 1e6, free: 1e6 },
  lambdaSeconds: { service: 'Lambda', what: 'GB-seconds on arm64', usd: 0.0000133334, per: 1, free: 400_000 },
  queueRequests: { service: 'SQS', what: 'requests', usd: 0.4, per: 1e6, free: 1e6 },
  writeUnits: { service: 'DynamoDB', what: 'write units', usd: 0.625, per: 1e6 },
  readUnits: { service: 'DynamoDB', what: 'read units', usd: 0.125, per: 1e6 },
  storedGigabytes: { service: 'DynamoDB', what: 'GB stored', usd: 0.25, per: 1, free: 25 },
  backedUpGigabytes: { service: 'DynamoDB', what: 'GB backed up', usd: 0.2, per: 1 },
  mails: { service: 'SES', what: 'mails', usd: 0.1, per: 1e3 },
  mailEvents: { service: 'SNS', what: 'events of mails', usd: 0.5, per: 1e6, free: 1e6 },
  runs: { service: 'Scheduler', what: 'runs', usd: 1, per: 1e6, free: 14e6 },
  siteRequests: { service: 'API Gateway', what: 'requests', usd: 1, per: 1e6 },
  logGigabytes: { service: 'CloudWatch', what: 'GB of logs', usd: 0.5, per: 1, free: 5 },
  alarms: { service: 'CloudWatch', what: 'alarms', usd: 0.1, per: 1, free: 10 },
  dashboards: { service: 'CloudWatch', what: 'dashboards', usd: 3, per: 1, free: 3 },
  sentGigabytes: { service: 'Data transfer', what: 'GB to outlets', usd: 0.09, per: 1, free: 100 },
} as const satisfies Record<string, Price>;

type Price = { service: string; what: string; usd: number; per: number; free?: number };

type Meter = keyof typeof prices;

/** What a month uses. */
export type Usage = Record<Meter, number>;

/** @property list USD at list price. @property pays USD once what is always free is taken off. */
type Line = { service: string; what: string; quantity: number; list: number; pays: number };

export type Bill = { lines: Line[]; list: number; pays: number };

/** The bill of a month, in the order of the table of prices; pure. */
export function billOf(usage: Usage): Bill {
  const lines = (Object.entries(prices) as [Meter, Price][]).map(([meter, price]): Line => {
    const { service, what, usd, per, free = 0 } = price;
    const quantity = usage[meter];
    const cost = (allowance: number) => (Math.max(0, quantity - allowance) / per) * usd;
    return { service, what, quantity, list: cost(0), pays: cost(free) };
  });
  const sum = (column: 'list' | 'pays') => lines.reduce((total, line) => total + line[column], 0);
  return { lines, list: sum('list'), pays: sum('pays') };
}
