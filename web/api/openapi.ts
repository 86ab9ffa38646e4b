// The OpenAPI 3.1 document of the API, made from the schemas that read its parameters and describe its answers.
import * as z from 'zod';
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

const get = (operationId: string, summary: string, parameters: Json[], content: Json): Json => ({
  get: { operationId, summary, parameters, responses: { 200: { description: summary, content }, ...errorAnswers } },
});

const formatNames: Record<HitFormat, string> = {
  json: 'Hits, newest first, by the page',
  csv: 'Hits as CSV (RFC 4180); all of them where no limit is given; a deployment gives them in parts, the next by the header Link',
  jsonl:
    'Hits as JSON Lines; all of them where no limit is given; a deployment gives them in parts, the next by the header Link',
  atom: 'Hits as an Atom feed',
  'feed.json': 'Hits as a JSON Feed',
  xlsx: 'Hits as an Excel workbook, with dates as dates; 10,000 at most',
  ics: 'Days of the stories that the hits tell, as an iCalendar',
};

const storyFormatNames: Record<StoryFormat, string> = {
  json: 'Stories by last report, newest first, by the page',
  csv: 'Stories as CSV (RFC 4180), all of them',
  atom: 'Stories as an Atom feed, under the headline of the article that tells each best',
  'feed.json': 'Stories as a JSON Feed',
  xlsx: 'Stories as an Excel workbook, with dates as dates; 10,000 at most',
};

export function openApi(site: string): Json {
  const registry = z.registry<{ id: string }>();
  for (const schema of answerSchemas) registry.add(schema, { id: schema.meta()!.id! });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  const hits = Object.entries(hitFormats).map(([ending, { type }]) => [
    `/api/hits.${ending}`,
    get(`hits-${ending}`, formatNames[ending as HitFormat], parametersOf(filterSchema, pagingSchema), {
      [type.split(';')[0]!]: { schema: ending === 'json' ? refers('Hits') : { type: 'string' } },
    }),
  ]);
  const stories = Object.entries(storyFormats).map(([ending, { type }]) => [
    `/api/stories.${ending}`,
    get(`stories-${ending}`, storyFormatNames[ending as StoryFormat], parametersOf(filterSchema, cursorSchema), {
      [type.split(';')[0]!]: { schema: ending === 'json' ? refers('Stories') : { type: 'string' } },
    }),
  ]);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Fissure',
      version: '0.1.0',
      summary: 'Who of Russia’s elite resigned, fled, spoke out, was dismissed, arrested, died or vanished.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: site }],
    security: [{}, { token: [] }, { tokenInAddress: [] }, { session: [] }],
    paths: {
      ...Object.fromEntries(hits),
      ...Object.fromEntries(stories),
      '/api/outlets.json': get('outlets', 'How each outlet is', [], {
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
