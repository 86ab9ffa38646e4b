// The local limit: the same hits in SQLite with its own full text search (FTS5), in this process, asked the same.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Hit } from '../../shared/hit.ts';
import { parseWords, stemFields, stemsOf, type Term } from '../../shared/match/text/stems.ts';
import type { HitQuery } from '../../shared/store/hit-query.ts';

export type Contender = { find(query: HitQuery, limit: number | undefined): Hit[]; close(): void };

/** Its words are stems already, made as the store makes them: what is compared is finding. */
const schema = `
CREATE TABLE hits (number INTEGER PRIMARY KEY, id TEXT, at TEXT, who TEXT, figureId TEXT, event TEXT, status TEXT, outlet TEXT, score REAL, json TEXT);
CREATE VIRTUAL TABLE texts USING fts5(title, sentence, figure, role, kept, content='', tokenize="unicode61 remove_diacritics 0");`;
const indexes = `
CREATE INDEX byTime ON hits (at DESC, id DESC);
CREATE INDEX byWho ON hits (who, at DESC, id DESC);
INSERT INTO texts(texts) VALUES ('optimize');
ANALYZE;`;

export function openContender(hits: Iterable<Hit>): Contender {
  const database = new DatabaseSync(':memory:');
  database.exec(schema);
  const addHit = database.prepare('INSERT INTO hits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const addText = database.prepare(
    'INSERT INTO texts(rowid, title, sentence, figure, role, kept) VALUES (?, ?, ?, ?, ?, ?)',
  );
  database.exec('BEGIN');
  let number = 0;
  for (const hit of hits) {
    number += 1;
    const { id, publishedAt, who, figureId, event, status, outletId, score } = hit;
    addHit.run(number, id, publishedAt, who, figureId, event, status, outletId, score, JSON.stringify(hit));
    addText.run(number, ...stemFields(hit).map((stems) => stems.join(' ')), [...stemsOf(hit)].join(' '));
  }
  database.exec(`COMMIT;${indexes}`);
  return {
    find: (query, limit) => {
      const { where, values } = toSql(query);
      const sql = `SELECT json FROM hits WHERE ${where} ORDER BY at DESC, id DESC LIMIT ${limit ?? -1}`;
      return database
        .prepare(sql)
        .all(...values)
        .map(({ json }) => JSON.parse(String(json)) as Hit);
    },
    close: () => database.close(),
  };
}

function toSql(query: HitQuery): { where: string; values: SQLInputValue[] } {
  const parts: [string, ...SQLInputValue[]][] = [['1']];
  const among = (column: string, values: Iterable<string>) => {
    const all = [...values];
    parts.push([`${column} IN (${all.map(() => '?').join()})`, ...all]);
  };
  if (query.who !== undefined) parts.push(['who = ?', String(query.who)]);
  if (query.figures) among('figureId', query.figures);
  if (query.events) among('event', query.events);
  if (query.statuses) among('status', query.statuses);
  if (query.outlets) among('outlet', query.outlets);
  if (query.minimumScore !== undefined) parts.push(['score >= ?', query.minimumScore]);
  if (query.from !== undefined) parts.push(['at >= ?', query.from]);
  if (query.to !== undefined) parts.push(['at < ?', query.to]);
  if (query.text !== undefined)
    parts.push(['number IN (SELECT rowid FROM texts WHERE texts MATCH ?)', toMatch(query.text)]);
  return { where: parts.map(([sql]) => sql).join(' AND '), values: parts.flatMap(([, ...values]) => values) };
}

function toMatch(text: string): string {
  const { all, none } = parseWords(text);
  const matchRow = (row: string[]) =>
    row.length === 1 ? `kept : "${row[0]}"` : `{title sentence figure role} : "${row.join(' ')}"`;
  const match = (term: Term) => `(${term.map(matchRow).join(' OR ')})`;
  return [all.map(({ term }) => match(term)).join(' AND '), ...none.map(match)].join(' NOT ');
}
