// A watch folder of a few lines, for tests that change one of them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const files: Record<string, string> = {
  'outlets.yaml':
    'outlets:\n  - { id: local, name: Local, url: "https://outlet.example/feed", language: en, country: GB, stance: other }\n',
  'country.yaml': `name: Russia
possessive: Russia’s
adjective: Russian
seat: the Kremlin
languages: { home: [ru], near: [uk] }
names: { rule: slavic, required: [ru], expected: [uk] }
words:
  en: { home: russia russian moscow kremlin, leader: [kremlin], classes: { home: [russia] } }
  ru: { home: росси* москв* }
  uk: { home: росі* москв* }
  de: { home: russ* moskau* }
  fr: { home: russ* moscou }
`,
  'figures/army.yaml': `circle: army
figures:
  - { id: bulavin, name: Gennady Bulavin, ru: Геннадий Булавин, uk: Геннадій Булавін, gender: m, bare: always }
  - { id: tokarsky, name: Oleg Tokarsky, ru: Олег Токарский, uk: Олег Токарський, gender: m }
`,
  'roles.yaml': `roles:
  - id: general
    circles: [army]
    words:
      en: [general]
      ru: [генерал#]
      uk: [генерал#]
      de: [general]
      fr: [general]
`,
  'events/en.yaml': `language: en
classes:
  post: [post, job]
events:
  dismissed:
    object:
      - sacks|sacked
      - dismiss+
    not:
      - sacked city
  resigned:
    subject:
      - resign+
      - leaves|left his|her @post
`,
  'events/ru.yaml': `language: ru
events:
  dismissed:
    object: [уволил*, уволен*]
`,
};

/** The folder's path; `changes` replace whole files by name, or make a file from what it would hold. Gone after the test. */
export function writeWatch(changes: Record<string, string | ((text: string) => string)> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'fissure-watch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of new Set([...Object.keys(files), ...Object.keys(changes)])) {
    const file = join(folder, name);
    const change = changes[name];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof change === 'function' ? change(files[name] ?? '') : (change ?? files[name] ?? ''));
  }
  return folder;
}
