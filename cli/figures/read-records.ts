// Lists of persons read: CSV of one's own, OpenSanctions (targets.simple.csv, FtM JSON lines), results of a Wikidata query.
// Formats: https://www.opensanctions.org/docs/bulk/ and https://www.w3.org/TR/sparql11-results-json/
import { parse } from 'csv-parse/sync';
import { bornOf, distinct, genderOf, type PersonRecord, type RecordFile, type RecordProblem } from './record.ts';

/** The format is told by the text's beginning. Throws Error where it is none of the four. */
export function readRecords(text: string): RecordFile {
  const start = text.trimStart();
  if (start === '') throw new Error('it is empty');
  if (start.startsWith('[')) return readBindings(JSON.parse(start));
  if (!start.startsWith('{')) return readCsv(text);
  const [first = ''] = start.split('\n', 1);
  return isEntity(tryJson(first)) ? readEntities(text) : readBindings(JSON.parse(start));
}

type Row = Record<string, string>;

/** A header names the columns; several values in one are parted by semicolons. */
function readCsv(text: string): RecordFile {
  const rows: Row[] = parse(text, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
  const [first] = rows;
  if (first !== undefined && !('name' in first || 'ru' in first))
    throw new Error(`its first line names no column "name" or "ru", but ${Object.keys(first).slice(0, 4).join(', ')}`);
  const list = (row: Row, ...columns: string[]) => columns.flatMap((column) => (row[column] ?? '').split(';'));
  const records: PersonRecord[] = [];
  const problems: RecordProblem[] = [];
  let passedOver = 0;
  for (const [index, row] of rows.entries()) {
    const place = `row ${index + 1}`;
    // OpenSanctions: companies and vessels stand in the same table.
    if (row.schema !== undefined && row.schema !== 'Person') passedOver += 1;
    else {
      const names = distinct([row.name, row.ru, row.uk, ...list(row, 'aliases', 'alias')]);
      const gender = genderOf(row.gender);
      const born = bornOf(row.born || row.birth_date || row.birth_year);
      const ours = row.circle !== undefined;
      if (names.length === 0) problems.push({ place, message: 'has no name' });
      else
        records.push({
          place,
          key: (ours ? row.sources : row.id)?.split(';')[0]?.trim() ?? '',
          names,
          posts: distinct(list(row, 'post', 'position')),
          ...(born !== undefined && { born }),
          ...(gender !== undefined && { gender }),
          ...(row.circle && { circle: row.circle }),
          ...(ours && row.id && { id: row.id }),
        });
    }
  }
  return { records, problems, passedOver };
}

type Entity = { id: string; schema: string; caption?: string; properties: Record<string, unknown> };

const tryJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'schema') === 'string' &&
  typeof Reflect.get(value, 'properties') === 'object';

/** FollowTheMoney entities, one a line. */
function readEntities(text: string): RecordFile {
  const records: PersonRecord[] = [];
  const problems: RecordProblem[] = [];
  let passedOver = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `line ${index + 1}`;
    const entity = tryJson(line);
    if (!isEntity(entity))
      problems.push({ place, message: 'is no entity: expected JSON with "schema" and "properties"' });
    else if (entity.schema !== 'Person') passedOver += 1;
    else {
      const of = (...names: string[]) => names.flatMap((name) => [entity.properties[name] ?? []].flat()).map(String);
      const names = distinct([entity.caption, ...of('name', 'alias', 'weakAlias')].filter((one) => one !== undefined));
      const [born, gender] = [bornOf(of('birthDate')[0]), genderOf(of('gender')[0])];
      const [circle] = of('fissureCircle');
      if (names.length === 0) problems.push({ place, message: 'has no name' });
      else
        records.push({
          place,
          key: circle === undefined ? entity.id : (of('sourceUrl')[0] ?? ''),
          names,
          posts: distinct(of('position')),
          ...(born !== undefined && { born }),
          ...(gender !== undefined && { gender }),
          ...(circle !== undefined && { circle, id: entity.id }),
        });
    }
  }
  return { records, problems, passedOver };
}

type Binding = Record<string, string | { value: string } | undefined>;

const columnsOf = {
  key: ['person', 'item', 'human'],
  names: [
    'name',
    'personLabel',
    'itemLabel',
    'label',
    'en',
    'ru',
    'uk',
    'nameRu',
    'nameUk',
    'alias',
    'aliases',
    'altLabel',
  ],
  born: ['born', 'birth', 'birthDate', 'dateOfBirth', 'birthYear'],
  post: ['postLabel', 'positionLabel', 'post', 'position'],
  gender: ['genderLabel', 'sexLabel', 'gender', 'sex'],
} as const;

/** Rows of a query, as the service answers or as its page saves them; rows of one person are joined. */
function readBindings(value: unknown): RecordFile {
  const answered = (value as { results?: { bindings?: unknown } }).results?.bindings;
  const rows = (Array.isArray(value) ? value : answered) as Binding[] | undefined;
  if (!Array.isArray(rows)) throw new Error('it is no result of a query: "results.bindings" is missing');
  const of = (row: Binding, columns: readonly string[]) =>
    columns.flatMap((column) => {
      const cell = row[column];
      return cell === undefined ? [] : [typeof cell === 'string' ? cell : cell.value];
    });
  const entityId = (text: string) => text.replace(/^.*\/(Q\d+)$/, '$1');
  const persons = Map.groupBy(rows, (row) => of(row, columnsOf.key)[0] ?? of(row, columnsOf.names)[0] ?? '');
  const records: PersonRecord[] = [];
  const problems: RecordProblem[] = [];
  for (const [key, group] of persons) {
    const place = `row ${rows.indexOf(group[0]!) + 1}`;
    const all = (columns: readonly string[]) => distinct(group.flatMap((row) => of(row, columns)));
    // An item without a label is told by its number.
    const names = all(columnsOf.names)
      .flatMap((name) => name.split(/\s*[;|]\s*/))
      .filter((name) => !/^Q\d+$/.test(name));
    const [born, gender] = [bornOf(all(columnsOf.born)[0]), genderOf(entityId(all(columnsOf.gender)[0] ?? ''))];
    if (names.length === 0) problems.push({ place, message: 'has no name in a column such as personLabel or ru' });
    else
      records.push({
        place,
        key: entityId(key).startsWith('Q') ? entityId(key) : '',
        names: distinct(names),
        posts: all(columnsOf.post).filter((post) => !/^http/.test(post)),
        ...(born !== undefined && { born }),
        ...(gender !== undefined && { gender }),
      });
  }
  return { records, problems, passedOver: 0 };
}
