// Loads watch/outlets.yaml: which outlets there are and how each is read.

import { load as parseHtml } from 'cheerio/slim';
import * as z from 'zod';
import { ignoreKey } from '../lint-rules.ts';
import { languages, stances } from '../vocabulary.ts';
import { readYaml, WatchError, type Yaml } from '../yaml.ts';
import type { Outlet } from './outlet.ts';
import { tidy } from './plain.ts';

/** Minutes between polls of an outlet that states none: news feeds seldom change faster, and outlets notice who asks more often. */
const defaultInterval = 15;

const httpUrl = z.string().refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), {
  error: 'expected an http or https address',
});

const selector = z.string().refine(isSelector, { error: 'expected a CSS selector' });

const outletSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single hyphens'),
    // OPML of others brings names too: what turns the order of letters around has no place in one.
    name: z.string().transform(tidy).pipe(z.string().min(1)),
    url: httpUrl,
    kind: z.enum(['feed', 'page']).default('feed'),
    language: z.enum(languages),
    country: z.string().regex(/^[A-Z]{2}$/, 'expected two capital letters (ISO 3166-1)'),
    stance: z.enum(stances),
    interval: z.number().int().min(1).max(10_080).default(defaultInterval),
    tolerance: z.number().int().min(0).max(100).optional(),
    enabled: z.boolean().default(true),
    sample: z.boolean().default(false),
    selectors: z
      .strictObject({
        item: selector,
        title: selector.optional(),
        link: selector.optional(),
        summary: selector.optional(),
        date: selector.optional(),
      })
      .optional(),
    identity: z.enum(['guid', 'url', 'text']).optional(),
    article: z.union([z.boolean(), selector]).optional(),
    ignore: ignoreKey,
  })
  .superRefine((outlet, context) => {
    if (outlet.kind === 'page' && !outlet.selectors)
      context.addIssue({ code: 'custom', message: 'a page needs selectors with at least `item`', path: [] });
    if (outlet.kind === 'feed' && outlet.selectors)
      context.addIssue({
        code: 'custom',
        message: 'a feed has no selectors; did you mean kind: page?',
        path: ['kind'],
      });
  });

const fileSchema = z.strictObject({ outlets: z.array(outletSchema) });

export type OutletFile = z.infer<typeof fileSchema>;

/** The outlets in the file's order, disabled ones included. Throws WatchError naming every problem with its place. */
export function loadOutlets(file: string): Outlet[] {
  return readOutlets(file).value.outlets.map(({ ignore, ...outlet }) => outlet as Outlet);
}

/** The same with the places of all that stands there. */
export function readOutlets(file: string): Yaml<OutletFile> {
  const yaml = readYaml(file, fileSchema);
  const { value, at } = yaml;
  const first = new Map<string, number>();
  const problems: string[] = [];
  for (const [index, { id }] of value.outlets.entries()) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else
      problems.push(
        `${at(['outlets', index, 'id'])} outlets[${index}].id: "${id}" is already taken at ${at(['outlets', earlier, 'id'])}`,
      );
  }
  if (problems.length > 0) throw new WatchError(problems);
  return yaml;
}

/** Whether a page's tree can be searched by it: CSS, and what cheerio adds to it. */
export function isSelector(text: string): boolean {
  try {
    parseHtml('<p></p>')(text);
    return true;
  } catch {
    return false;
  }
}
