// What a form posted, urlencoded or multipart, as text.
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { listFields, type TermsGiven, textFields } from '../shared/subscribers/terms.ts';
import { badRequest, RequestError } from './errors.ts';

export type Posted = {
  /** The first value of a field; empty where it is missing. */
  text(field: string): string;
  terms: TermsGiven;
};

/** All fields of the form, each ticked, are far from it. */
export const formLimit = bodyLimit({
  maxSize: 100_000,
  onError: () => {
    throw new RequestError(413, 'A form of Fissure holds at most 100 KB.');
  },
});

/** Throws RequestError where the body is no form. */
export async function readPosted(context: Context): Promise<Posted> {
  const body = await context.req.parseBody({ all: true }).catch(() => {
    throw badRequest('form', 'it could not be read; go back and send it again');
  });
  const all = (field: string): string[] => {
    const value = Object.hasOwn(body, field) ? body[field] : undefined;
    return [value].flat().filter((one) => typeof one === 'string');
  };
  return {
    text: (field) => all(field)[0]?.trim() ?? '',
    terms: {
      ...Object.fromEntries(
        textFields.map((field) => [field, all(field)[0]]).filter(([, value]) => value !== undefined),
      ),
      ...Object.fromEntries(listFields.map((field) => [field, all(field).flatMap(lines)])),
    },
  };
}

/** Names stand one a line in a text field; commas part them too. */
const lines = (value: string): string[] => value.split(/[\n,]/);
