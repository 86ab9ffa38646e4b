// The checked list of outlets as a deployment carries it: JSON, which a function reads without the parser and the rules.
import { readFileSync } from 'node:fs';
import type { Outlet } from './outlet.ts';

export const builtOutlets = 'outlets.json';

/** @param outlets as loadOutlets gives them */
export const buildOutlets = (outlets: readonly Outlet[]): string => `${JSON.stringify(outlets)}\n`;

/** Reads a file that buildOutlets made. */
export const openBuiltOutlets = (file: string): Outlet[] => JSON.parse(readFileSync(file, 'utf8')) as Outlet[];
