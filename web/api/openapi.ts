// The OpenAPI 3.1 document of the API, made from the schemas that read its parameters and describe its answers.

import * as z from 'zod';
import { paths } from '../../shared/paths.ts';
import type { CountryCard } from '../../shared/watchlist/country.ts';
import { filterSchema } from '../query/filters.ts';
import { cursorSchema, pagingSchema } from '../query/paging.ts';
import { type HitFormat, hitFormats } from './formats.ts';
import { answerSchemas } from './schemas.ts';
import { type StoryFormat, storyFormats } from './story-formats.ts';

type Json = Record<string, unknown>;

/** Parameters of an address; lists come with commas. */
function parametersOf(...schemas: z.ZodObject[]): Json[] {
  return schemas.flatMap((schema) => {
    const { properties = {} } = z.toJSONSchema(schema, { io: 'output' });
    return Object.entries(properties as Record<string, Json>).map(([name, { description, ...type }]) => ({
      name,
      in: 'query',
      required: false,
      description,
      schema: type,
      ...(type.type === 'array' && { style: 'form', explode: false }),
    }));
  });
}

const refers = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const errorAnswers = Object.fromEntries(
  [
    ['400', 'A parameter is wrong; `parameter` says which.'],
    ['401', 'Sign in, or give a personal token.'],
  ].map(([status, description]) => [
    status,
    { description, content: { 'application/json': { schema: refers('Error') } } },
  ]),
);

type Told = { summary: string; description: string };

const get = (
  operationId: string,
  tag: string,
  { summary, description }: Told,
  parameters: Json[],
  content: Json,
): Json => ({
  get: {
    operationId,
    tags: [tag],
    summary,
    description,
    parameters,
    responses: { 200: { description: summary, content }, ...errorAnswers },
  },
});

const inParts = 'All of them where no limit is given; a deployment gives them in parts, the next by the header Link.';
const asDates = 'Dates are dates, for spreadsheets; 10,000 rows at most.';

const formatNames: Record<HitFormat, Told> = {
  json: { summary: 'Hits by the page', description: 'Newest first; `next` is the `cursor` of the following page.' },
  csv: { summary: 'Hits as CSV (RFC 4180)', description: inParts },
  jsonl: { summary: 'Hits as JSON Lines', description: inParts },
  atom: { summary: 'Hits as an Atom feed', description: 'The newest hits that stand, an entry each.' },
  'feed.json': { summary: 'Hits as a JSON Feed', description: 'The newest hits that stand, an entry each.' },
  xlsx: { summary: 'Hits as an Excel workbook', description: asDates },
  ics: { summary: 'Days of stories as an iCalendar', description: 'Those that the newest hits tell, a day each.' },
};

const storyFormatNames: Record<StoryFormat, Told> = {
  json: {
    summary: 'Stories by the page',
    description: 'By last report, newest first; `older` is the `cursor` of the following page.',
  },
  csv: { summary: 'Stories as CSV (RFC 4180)', description: inParts },
  atom: { summary: 'Stories as an Atom feed', description: 'Under the headline of the article that tells each best.' },
  'feed.json': {
    summary: 'Stories as a JSON Feed',
    description: 'Under the headline of the article that tells each best.',
  },
  xlsx: { summary: 'Stories as an Excel workbook', description: asDates },
};

const outletsTold: Told = {
  summary: 'How each outlet is',
  description: 'Healthy or failing, since when, and what is wrong.',
};

const tags: Record<'hits' | 'stories' | 'outlets', string> = {
  hits: 'Each sentence in which somebody watched did or suffered something.',
  stories: 'What is told of one person and one event, by however many outlets.',
  outlets: 'What is read, and how that goes.',
};

export function openApi(site: string, { possessive }: Pick<CountryCard, 'possessive'>): Json {
  const registry = z.registry<{ id: string }>();
  for (const schema of answerSchemas) registry.add(schema, { id: schema.meta()!.id! });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  const hits = Object.entries(hitFormats).map(([ending, { type }]) => [
    paths.api('hits', ending),
    get(`hits-${ending}`, 'hits', formatNames[ending as HitFormat], parametersOf(filterSchema, pagingSchema), {
      [type.split(';')[0]!]: { schema: ending === 'json' ? refers('Hits') : { type: 'string' } },
    }),
  ]);
  const stories = Object.entries(storyFormats).map(([ending, { type }]) => [
    paths.api('stories', ending),
    get(
      `stories-${ending}`,
      'stories',
      storyFormatNames[ending as StoryFormat],
      parametersOf(filterSchema, cursorSchema),
      {
        [type.split(';')[0]!]: { schema: ending === 'json' ? refers('Stories') : { type: 'string' } },
      },
    ),
  ]);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Fissure',
      version: '0.1.0',
      summary: `Who of ${possessive} elite resigned, fled, spoke out, was dismissed, arrested, died or vanished.`,
      description:
        'The history of hits and stories, in the formats of programs, spreadsheets, calendars and feed readers. The same filters serve all.',
      contact: { name: 'The owner of this site', url: site },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: site }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    security: [{}, { token: [] }, { tokenInAddress: [] }, { session: [] }],
    paths: {
      ...Object.fromEntries(hits),
      ...Object.fromEntries(stories),
      '/api/outlets.json': get('outlets', 'outlets', outletsTold, [], {
        'application/json': { schema: refers('Outlets') },
      }),
    },
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema])),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A personal token, made at /account or by "fissure token".',
        },
        tokenInAddress: { type: 'apiKey', in: 'query', name: 'token', description: 'The same, for feed readers.' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-fissure', description: 'As a browser has it.' },
      },
    },
  };
}
