import { Hono } from 'hono';
import { expect, it, onTestFinished } from 'vitest';
import { serveApp } from '../../cli/serve.ts';

const app = new Hono().get('/', (context) => context.text('here'));

it('serves on this machine', async () => {
  const site = await serveApp(app, { port: 0 });
  onTestFinished(site.close);
  expect(await (await fetch(site.url)).text()).toBe('here');
});

it('tells which port is taken and how to choose another', async () => {
  const site = await serveApp(app, { port: 0 });
  onTestFinished(site.close);
  const port = Number(new URL(site.url).port);
  await expect(serveApp(app, { port })).rejects.toThrow(`--port: port ${port} is taken`);
});
