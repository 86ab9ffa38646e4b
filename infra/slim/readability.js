// A CommonJS package imported on demand: esbuild gives such a module no names, Node does.
import library from '../../node_modules/@mozilla/readability/index.js';

export const { Readability } = library;
