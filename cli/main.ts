#!/usr/bin/env node
// Starts the command `fissure`. What was compiled is kept for the next start, which then takes half as long; where it cannot be kept,
// everything is compiled anew.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/fissure-code'));
await import('./process.ts');
