// The site: the web app behind an HTTP API.
import { handle } from 'hono/aws-lambda';
import { awsServices } from '../shared/services.ts';
import { readSettings } from '../shared/settings.ts';
import { createApp } from '../web/app.ts';

const { log } = awsServices(readSettings());

export const handler = handle(createApp({ log, access: 'sign-in' }));
