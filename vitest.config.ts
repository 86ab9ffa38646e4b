import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Files share the modules of their worker: loading them anew for each of 200 files was half of what the suite cost. So nothing
 * may be left behind in a process: an environment variable, a working folder, a listener is put back by whoever changes it.
 * Processes that tests start keep what they compiled for the next ones.
 */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    isolate: false,
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/fissure-tests') },
  },
});
