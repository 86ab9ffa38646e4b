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

/** A name that is nobody's, or several people's: `ids`, the most likely first. A page offers them. */
export class NameError extends QueryError {
  readonly asked: string;
  readonly ids: readonly string[];

  constructor(asked: string, ids: readonly string[], problem: string) {
    super('figure', problem);
    this.asked = asked;
    this.ids = ids;
  }
}
