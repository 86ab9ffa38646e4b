// Reads a YAML file of the owner's against a schema; every problem is told with file, line and column.
import { readFileSync } from 'node:fs';
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { z } from 'zod';

/** What the owner wrote cannot be used. `problems` has one line each: `file:line:col path: expected ..., found ...`. */
export class WatchError extends Error {
  readonly kind = 'watch';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'WatchError';
    this.problems = problems;
  }
}

/** Keys and list positions from the document's root, as in a zod issue. */
type YamlPath = readonly PropertyKey[];

export type Yaml<T> = {
  value: T;
  /** `file:line:col` of what stands at the path, or of the nearest part around it that exists. */
  at(path: YamlPath): string;
};

/** Like `parseYaml`, from a file. A file that cannot be read is a WatchError too. */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): Yaml<z.output<Schema>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new WatchError([`${file}: cannot be read: ${(error as Error).message}`]);
  }
  return parseYaml(text, file, schema);
}

/**
 * Parses YAML 1.2 and validates it; use `z.strictObject` so that unknown keys are refused.
 * @param file is only named in messages. Throws WatchError listing every problem, syntax errors first and alone.
 */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): Yaml<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const syntax = [...document.errors, ...document.warnings];
  if (syntax.length > 0) throw new WatchError(syntax.map((error) => `${place(error.pos[0])} ${error.message}`));

  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (error) {
    throw new WatchError([`${place(0)} ${(error as Error).message}`]); // an alias without anchor, or too many of them
  }
  const at = (path: YamlPath) => place(offsetOf(document.contents, path));
  const result = schema.safeParse(raw, { reportInput: false });
  if (result.success) return { value: result.data, at };

  const problems = result.error.issues
    .flatMap(flatten)
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [...issue.path, key], text: 'unknown key', key: true }))
        : [{ path: issue.path, text: explain(issue, valueAt(raw, issue.path)), key: false }],
    );
  throw new WatchError(
    problems.map(({ path, text, key }) => {
      const where = place(offsetOf(document.contents, path, key));
      return path.length > 0 ? `${where} ${formatPath(path)}: ${text}` : `${where} ${text}`;
    }),
  );
}

/** `outlets[3].interval` */
function formatPath(path: YamlPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

/** Offset of the node at the path; of its key where asked for; of the innermost part that exists where it is absent. */
function offsetOf(root: ParsedNode | null, path: YamlPath, ofKey = false): number {
  let node: Node | null = root;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, part] of path.entries()) {
    let next: unknown;
    if (isSeq(node)) next = node.items[Number(part)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : '') === String(part));
      next = pair?.value;
      const last = depth === path.length - 1;
      if (pair && isNode(pair.key) && ((last && ofKey) || !isNode(next))) offset = pair.key.range?.[0] ?? offset;
      if (last && ofKey) return offset;
    }
    if (!isNode(next) || isPair(next)) return offset;
    node = next;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}

function valueAt(raw: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    raw,
  );
}

type Issue = z.core.$ZodIssue;

/** A union that fits nothing is told through the alternative that came nearest: the one with the fewest problems. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const nearest = issue.errors.reduce((best, other) => (other.length < best.length ? other : best));
  return nearest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

function explain(issue: Issue, found: unknown): string {
  const expected = expectation(issue);
  if (expected === undefined) return `${issue.message}, found ${describe(found)}`;
  return found === undefined ? `missing; expected ${expected}` : `expected ${expected}, found ${describe(found)}`;
}

/** What would have been right, in the owner's words; undefined where the schema's own message says it. */
function expectation(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return (
        ({ array: 'a list', object: 'a map', record: 'a map', string: 'text' } as Record<string, string>)[
          issue.expected
        ] ?? issue.expected
      );
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? issue.format : undefined;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'text that is not empty'
        : `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${unit(issue.origin)}`;
    default:
      return undefined;
  }
}

function unit(origin: string): string {
  return ({ string: ' characters', array: ' entries', set: ' entries' } as Record<string, string>)[origin] ?? '';
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}
