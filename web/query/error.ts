// A query that cannot be answered as asked.

/** Its message begins with the parameter at fault: a web page shows it as it is, a command as an option. */
export class QueryError extends Error {
  readonly kind = 'query';
  readonly parameter: string;

  constructor(parameter: string, problem: string) {
    super(`${parameter}: ${problem}`);
    this.parameter = parameter;
  }
}
