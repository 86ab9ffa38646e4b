// The log of a function: one JSON object a line, as CloudWatch Logs reads it.

type Fields = Record<string, unknown>;

export type JsonLog = {
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
};

export function createJsonLog(write: (line: string) => void, clock: { now(): Date }): JsonLog {
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
