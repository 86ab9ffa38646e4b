// What bundle.test.ts bundles: the parts of a poll that dependencies do.
export { readArticle } from '../shared/outlets/article.ts';
export { createHttp } from '../shared/outlets/http.ts';
export { readEntries } from '../shared/outlets/read.ts';
export { decodeText } from '../shared/outlets/text.ts';
export { readSettings } from '../shared/settings.ts';
