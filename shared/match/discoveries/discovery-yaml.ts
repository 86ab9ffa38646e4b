// Discoveries as YAML that the owner may paste into a file of figures; what was seen of each stands above it as comments.
import { stringify } from 'yaml';
import type { Count, Discovery } from './discoveries.ts';

/** Entries of the list `figures`, one a discovery, indented as in watch/figures. @param outletName what to call an outlet */
export function discoveriesYaml(discoveries: readonly Discovery[], outletName: (id: string) => string): string {
  return discoveries.map((discovery) => entry(discovery, outletName)).join('\n');
}

function entry(discovery: Discovery, outletName: (id: string) => string): string {
  const { id, name, spellings, ru, uk, gender, roles, events, outlets, circle, hits, from, to, sample } = discovery;
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  const named = outlets.map(({ text, count }) => ({ text: outletName(text) || 'no outlet', count }));
  const role = (roles.find(({ text }) => isLatin(text)) ?? roles[0])?.text;
  const comments = [
    `${hits} ${hits === 1 ? 'hit' : 'hits'}, ${first === last ? first : `${first} to ${last}`}: ${counts(events)}`,
    `in ${counts(named)}`,
    `as ${counts(roles)}`,
    ...(spellings.length > 1 ? [`also spelled ${spellings.filter((one) => one !== name).join(', ')}`] : []),
    `${sample.publishedAt.slice(0, 10)}: ${clip(sample.evidence.sentence)}`,
    ...(sample.url === '' ? [] : [sample.url]),
    `for watch/figures/${circle ?? '<circle>'}.yaml`,
  ];
  const fields = [
    `id: ${id}`,
    `name: ${scalar(name)}`,
    ...(ru === undefined ? [] : [`ru: ${scalar(ru.text)}${ru.sure ? '' : ' # check'}`]),
    ...(uk === undefined ? [] : [`uk: ${scalar(uk)}`]),
    `gender: ${gender.value}${gender.sure ? '' : ' # check'}`,
    ...(role === undefined ? [] : [`role: ${scalar(role)}${isLatin(role) ? '' : ' # check'}`]),
    'bare: context',
  ];
  return [
    ...comments.map((comment) => `  # ${oneLine(comment)}`),
    ...fields.map((field, index) => `${index === 0 ? '  - ' : '    '}${field}`),
    '',
  ].join('\n');
}

const counts = (list: readonly Count[]) =>
  list.map(({ text, count }) => (count === 1 ? text : `${text} (${count})`)).join(', ');

/** Cyrillic roles stand there as the sentence declined them. */
const isLatin = (text: string) => !/\p{Script=Cyrillic}/u.test(text);

/** Longer sentences say no more about who it is. */
const sampleLimit = 240;
const clip = (text: string) => (text.length <= sampleLimit ? text : `${text.slice(0, sampleLimit).trimEnd()}…`);

/** A comment ends at its line's end, whatever an outlet wrote. */
const oneLine = (text: string) => text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Quoted where YAML would read it otherwise. */
const scalar = (text: string) => stringify(oneLine(text), { lineWidth: 0 }).trim();
