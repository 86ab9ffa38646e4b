// The site: the web app behind an HTTP API.
import { handle } from 'hono/aws-lambda';
import { awsOutlets, awsServices } from '../shared/services.ts';
import { readSettings } from '../shared/settings.ts';
import { createApp } from '../web/app.ts';
import { openBuiltFigures, readBuiltCharts } from '../web/built.ts';

const settings = readSettings();
const base = awsServices(settings);
const charts = readBuiltCharts(settings.FISSURE_WATCH);

let opened: Promise<ReturnType<typeof import('../web/trial.ts').openTrial>> | undefined;
const trial = () => (opened ??= import('../web/trial.ts').then(({ openTrial }) => openTrial(settings, base.clock)));

export const handler = handle(
  createApp({
    ...base,
    access: 'sign-in',
    watch: { figures: openBuiltFigures(settings.FISSURE_WATCH), outlets: awsOutlets(settings) },
    site: settings.FISSURE_SITE,
    timeZone: settings.FISSURE_TIME_ZONE,
    explain: async (item) => (await trial()).explain(item),
    articles: { read: async (...asked) => (await trial()).articles.read(...asked) },
    chartScript: async () => charts,
  }),
);
