// Russian for mails, pages and searches; what matching asks of it is reading.ts.
export { abroad } from './abroad.ts';
export { search } from './search.ts';
export { wording } from './wording.ts';
