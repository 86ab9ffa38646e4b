// The log of a function: one JSON object a line, as CloudWatch Logs reads it, metrics among them.

type Fields = Record<string, unknown>;

/** What may be counted: the stack's alarms and dashboard go by these names. Each costs 0.30 USD a month past the tenth in an account. */
type MetricName = 'OutletsAnswered' | 'OutletsSilent' | 'DigestsSent';

export type JsonLog = {
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
  /**
   * Counts, in CloudWatch's embedded metric format: a line of the log becomes metrics of the namespace `Fissure`, by stage,
   * without a call. `fields` stand beside them in the line.
   */
  count(message: string, metrics: Partial<Record<MetricName, number>>, fields?: Fields): void;
};

const metricNamespace = 'Fissure';

/** @param options.stage the metrics' one dimension */
export function createJsonLog(
  write: (line: string) => void,
  clock: { now(): Date },
  { stage }: { stage: string },
): JsonLog {
  const line = (level: string, message: string, fields: Fields = {}) => {
    // Searches and alarms go by these: a field of the same name does not take their place.
    const own = { timestamp: clock.now().toISOString(), level, message };
    const entry = { ...own, ...fields, ...own };
    write(`${JSON.stringify(entry, (_, value: unknown) => toLoggable(value))}\n`);
  };
  return {
    info: (message, fields) => line('INFO', message, fields),
    warn: (message, fields) => line('WARN', message, fields),
    error: (message, fields) => line('ERROR', message, fields),
    count: (message, metrics, fields) =>
      line('INFO', message, {
        ...fields,
        ...metrics,
        Stage: stage,
        // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
        _aws: {
          Timestamp: clock.now().getTime(),
          CloudWatchMetrics: [
            {
              Namespace: metricNamespace,
              Dimensions: [['Stage']],
              Metrics: Object.keys(metrics).map((Name) => ({ Name, Unit: 'Count' })),
            },
          ],
        },
      }),
  };
}

/** Errors with what caused them; never an address, whoever's text it came in. */
function toLoggable(value: unknown): unknown {
  if (value instanceof AggregateError)
    return { name: value.name, message: value.message, errors: value.errors.slice(0, 5), stack: value.stack };
  if (value instanceof Error)
    return {
      name: value.name,
      message: value.message,
      stack: value.stack,
      ...(value.cause ? { cause: value.cause } : {}),
    };
  return typeof value === 'string' ? value.replaceAll(/[^\s<>"'/:=,;()]+@[^\s<>"'/:=,;()]+/g, '<address>') : value;
}
