// A plan carried out in the files of watch/figures: comments, order and layout stay as the owner wrote them.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { WatchFiles } from '../../shared/watchlist/load.ts';
import { figuresFile } from '../../shared/watchlist/schema.ts';
import { parseYaml } from '../../shared/yaml.ts';
import type { Addition, NewFigure } from './additions.ts';
import type { Plan } from './plan.ts';

/** As the shipped files are laid out: with these, what is not changed comes back byte for byte. */
const layout = { lineWidth: 0, flowCollectionPadding: false, indentSeq: true } as const;

/**
 * The new text of each file that changes. Throws WatchError where a changed file would not be right.
 * @param fileOf the file of a figure's id; new circles get a file of their own
 */
export function changedFiles(plan: Plan, files: WatchFiles['figures'], folder: string): Map<string, string> {
  const documents = new Map<string, Document>();
  const open = (file: string, circle: string): Document => {
    const document =
      documents.get(file) ??
      parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : `circle: ${circle}\nfigures:\n`);
    documents.set(file, document);
    return document;
  };
  const fileOf = (of: (file: WatchFiles['figures'][number]) => boolean) =>
    files
      .find(of)
      ?.at([])
      .replace(/:\d+:\d+$/, '');
  for (const [id, addition] of plan.extended) {
    const file = fileOf(({ value }) => value.figures.some((figure) => figure.id === id))!;
    extend(open(file, ''), id, addition);
  }
  for (const figure of plan.fresh) {
    const file =
      fileOf(({ value }) => value.circle === figure.circle) ?? join(folder, 'figures', `${figure.circle}.yaml`);
    append(open(file, figure.circle), figure);
  }
  return new Map(
    [...documents].map(([file, document]) => {
      const text = document.toString(layout);
      parseYaml(text, file, figuresFile);
      return [file, text];
    }),
  );
}

/** Each file is written aside and renamed: one that breaks off leaves whole files. */
export function writeFiles(files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    writeFileSync(`${file}.tmp`, text);
    renameSync(`${file}.tmp`, file);
  }
}

function entriesOf(document: Document): YAMLMap[] {
  const list = document.get('figures');
  return isSeq(list) ? list.items.filter(isMap) : [];
}

function extend(document: Document, id: string, { uk, born, aliases, sources }: Addition): void {
  const entry = entriesOf(document).find((one) => one.get('id') === id);
  if (entry === undefined) throw new Error(`the figure ${id} stands no longer in its file; nothing was written`);
  if (uk !== undefined) entry.set('uk', uk);
  if (born !== undefined) entry.set('born', bornValue(born));
  addTo(document, entry, 'aliases', aliases);
  addTo(document, entry, 'sources', sources);
}

function addTo(document: Document, entry: YAMLMap, key: string, texts: readonly string[]): void {
  if (texts.length === 0) return;
  const list = entry.get(key);
  if (isSeq(list)) for (const text of texts) list.add(document.createNode(text));
  else entry.set(key, document.createNode(texts, { flow: true }));
}

function append(
  document: Document,
  { id, name, ru, uk, gender, role, born, bare, aliases, sources, guessed }: NewFigure,
): void {
  const entry = document.createNode({
    ...{ id, name },
    ...(ru !== undefined && { ru }),
    ...(uk !== undefined && { uk }),
    gender,
    ...(role !== undefined && { role }),
    ...(born !== undefined && { born: bornValue(born) }),
    bare,
  }) as YAMLMap;
  for (const field of guessed) (entry.get(field, true) as Scalar).comment = ' check';
  addTo(document, entry, 'aliases', aliases);
  addTo(document, entry, 'sources', sources);
  const list = document.get('figures');
  if (isSeq(list)) list.add(entry);
  else document.set('figures', document.createNode([entry]));
}

const bornValue = (born: string) => (/^\d{4}$/.test(born) ? Number(born) : born);
