// The site: the web app behind an HTTP API.
import { handle } from 'hono/aws-lambda';
import { explainItem } from '../shared/match/explain.ts';
import { awsArticles, awsOutlets, awsServices, awsWatchlist } from '../shared/services.ts';
import { readSettings } from '../shared/settings.ts';
import { createApp } from '../web/app.ts';
import { openBuiltFigures, readBuiltCharts } from '../web/built.ts';

const settings = readSettings();
const base = awsServices(settings);
const watchlist = awsWatchlist(settings);
const charts = readBuiltCharts(settings.FISSURE_WATCH);

export const handler = handle(
  createApp({
    ...base,
    access: 'sign-in',
    watch: { figures: openBuiltFigures(settings.FISSURE_WATCH), outlets: awsOutlets(settings) },
    site: settings.FISSURE_SITE,
    timeZone: settings.FISSURE_TIME_ZONE,
    explain: (item) => explainItem(item, watchlist),
    articles: awsArticles(settings, base.clock),
    chartScript: async () => charts,
  }),
);
