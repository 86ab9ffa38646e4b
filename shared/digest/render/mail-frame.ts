// The frame of every HTML mail: head with its styles, one column on one sheet, the brand. Pages have theirs in web/page.ts.
import { html, raw } from 'hono/html';
import { styleOf, styleSheet } from './styles.ts';

type Markup = ReturnType<typeof html>;

/** Up to the first words of the sheet's first cell. `preview`: what a list of mails shows behind the subject. */
export const openMail = (title: string, preview?: Markup): Markup => html`<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>
${raw(styleSheet)}
</style>
</head>
<body class="page" style="${styleOf('page')}">
${preview === undefined ? '' : html`<div style="display:none;max-height:0;overflow:hidden">${preview}</div>\n`}<table role="presentation" style="width:100%;border-spacing:0"><tbody><tr><td style="padding:20px 8px;text-align:center">
<table role="presentation" class="sheet" style="${styleOf('sheet')}"><tbody>
<tr><td class="cell" style="${styleOf('cell')};padding:26px 32px 22px">
<p class="brand" style="${styleOf('brand')}">FIS<span class="crack" style="${styleOf('crack')}">/</span>SURE</p>
`;

/** Behind the last table of the column. */
export const closeMail: Markup = html`</td></tr></tbody></table>
</body>
</html>
`;
