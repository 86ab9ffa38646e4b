// The site: the web app behind an HTTP API.
import { setTimeout as sleep } from 'node:timers/promises';
import { handle } from 'hono/aws-lambda';
import { awsKeys, awsMailer, awsOutlets, awsServices } from '../shared/services.ts';
import { readSettings } from '../shared/settings.ts';
import { createTokens } from '../shared/subscribers/tokens.ts';
import { createApp } from '../web/app.ts';
import { openBuiltFigures, readBuiltCharts } from '../web/built.ts';

/**
 * Lambda answers 6 MB at most, of which text that it does not know takes a third more in base64, and quotes and line breaks of other text
 * are escaped; the gateway waits 29 seconds.
 */
const parts = { mostBytes: 4_000_000, mostMs: 15_000 };

const settings = readSettings();
const base = awsServices(settings);
const keys = await awsKeys(settings);
const charts = readBuiltCharts(settings.FISSURE_WATCH);

let opened: Promise<ReturnType<typeof import('../web/trial.ts').openTrial>> | undefined;
const trial = () => (opened ??= import('../web/trial.ts').then(({ openTrial }) => openTrial(settings, base.clock)));

export const handler = handle(
  createApp({
    ...base,
    mailer: awsMailer(settings),
    sender: settings.FISSURE_SENDER,
    keys,
    tokens: createTokens({ keys: keys.tokens, clock: base.clock }),
    sleep,
    access: 'sign-in',
    parts,
    watch: { figures: openBuiltFigures(settings.FISSURE_WATCH), outlets: awsOutlets(settings) },
    site: settings.FISSURE_SITE,
    timeZone: settings.FISSURE_TIME_ZONE,
    explain: async (item) => (await trial()).explain(item),
    articles: { read: async (...asked) => (await trial()).articles.read(...asked) },
    chartScript: async () => charts,
  }),
);
