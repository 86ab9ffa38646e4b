// Colours and type of the HTML mail. Inline styles carry the light look, since many readers drop a style sheet; classes in
// the head carry the dark one. Readers that invert colours by themselves find none at an end of the scale: text stays
// readable either way, and a match is marked by weight and underline too, not by colour alone.
import { raw } from 'hono/html';
import type { Status } from '../../vocabulary.ts';

const sans = 'font-family:Segoe UI,Roboto,Helvetica,Arial,sans-serif';
const serif = 'font-family:Georgia,Times New Roman,serif';

type Look = { light: string; dark: string };

/** What an element looks like: its inline style, and what changes where the reader prefers dark. */
const looks = {
  page: {
    light: `margin:0;padding:0;background:#efebe4;color:#23201b;${sans}`,
    dark: 'background:#141311;color:#e9e4da',
  },
  // Some readers let no font into a table from outside: each cell names its own.
  cell: { light: sans, dark: '' },
  sheet: {
    light:
      'width:100%;max-width:640px;margin:0 auto;border-spacing:0;text-align:left;background:#fdfbf7;border-radius:10px',
    dark: 'background:#1f1d1a',
  },
  foot: { light: 'width:100%;max-width:640px;margin:0 auto;border-spacing:0;text-align:left', dark: '' },
  brand: {
    light: `margin:0;font-size:13px;font-weight:700;letter-spacing:3px;color:#23201b`,
    dark: 'color:#e9e4da',
  },
  crack: { light: 'color:#b8322a', dark: 'color:#f0776c' },
  lead: {
    light: `margin:0;${serif};font-size:29px;line-height:1.2;font-weight:700;color:#23201b`,
    dark: 'color:#f3eee5',
  },
  heading: {
    light: `margin:6px 0 0;${serif};font-size:21px;line-height:1.28;font-weight:700;color:#23201b`,
    dark: 'color:#f3eee5',
  },
  section: {
    light: `margin:0 0 8px;font-size:12px;font-weight:700;letter-spacing:1.2px;text-transform:uppercase;color:#67604f`,
    dark: 'color:#b3aa9a',
  },
  body: { light: `margin:8px 0 0;font-size:15px;line-height:1.5;color:#423d34`, dark: 'color:#d6d0c4' },
  quiet: { light: `margin:4px 0 0;font-size:13px;line-height:1.5;color:#67604f`, dark: 'color:#b3aa9a' },
  quote: { light: `margin:0;${serif};font-size:17px;line-height:1.5;color:#23201b`, dark: 'color:#e9e4da' },
  reportLead: {
    light: 'margin:14px 0 0;padding:0 0 0 14px;border-left:3px solid #b8322a',
    dark: 'border-left-color:#f0776c',
  },
  report: {
    light: 'margin:14px 0 0;padding:0 0 0 14px;border-left:3px solid #ddd5c6',
    dark: 'border-left-color:#4a453c',
  },
  rule: { light: 'border-top:1px solid #e3dccf', dark: 'border-top-color:#38342d' },
  link: { light: 'color:#1d5a96;text-decoration:underline;font-weight:600', dark: 'color:#8fbdf0' },
  match: {
    light: 'background:#ffe7a3;color:#3b2c00;font-weight:700;border-bottom:2px solid #c58a00;padding:0 2px',
    dark: 'background:#574300;color:#ffe9ae;border-bottom-color:#e0a92a',
  },
  sample: {
    light: 'background:#ece3f5;color:#4b2a75;font-size:11px;font-weight:700;padding:1px 6px;border-radius:4px',
    dark: 'background:#3b2b52;color:#dcc8f5',
  },
  banner: {
    light: `margin:0;padding:10px 14px;background:#ece3f5;color:#4b2a75;border-radius:6px;font-size:14px;line-height:1.45`,
    dark: 'background:#3b2b52;color:#dcc8f5',
  },
  broken: { light: `margin:8px 0 0;font-size:14px;line-height:1.45;color:#8a2a1f`, dark: 'color:#f3a196' },
  good: {
    light: `margin:0;font-size:16px;line-height:1.45;font-weight:600;color:#23201b`,
    dark: 'color:#e9e4da',
  },
} satisfies Record<string, Look>;

const chip = `display:inline-block;font-size:12px;line-height:1.3;font-weight:700;padding:3px 9px;border-radius:10px`;

const statusLooks: Record<Status, Look> = {
  asserted: { light: `${chip};background:#f8dcd7;color:#8a211a`, dark: 'background:#5a2019;color:#ffcdc6' },
  possible: { light: `${chip};background:#fae6bf;color:#6d4600`, dark: 'background:#553c07;color:#ffdf9e' },
  denied: { light: `${chip};background:#d9e8f6;color:#164a7c`, dark: 'background:#17395a;color:#c2dffc' },
  past: { light: `${chip};background:#e6e1d7;color:#524c40`, dark: 'background:#3a362f;color:#d3ccbf' },
};

export type LookName = keyof typeof looks;

type Raw = ReturnType<typeof raw>;

const inline = new Map<string, Raw>(
  Object.entries({ ...looks, ...statusLooks }).map(([name, { light }]) => [name, raw(light)]),
);

/** Content of a style attribute; our own text, with nothing in it to escape. */
export const styleOf = (name: LookName): Raw => inline.get(name)!;
export const statusStyle = (status: Status): Raw => inline.get(status)!;
export const statusClass = (status: Status): string => `status-${status}`;

const darkRules = [
  ...Object.entries(looks)
    .filter(([, { dark }]) => dark !== '')
    .map(([name, { dark }]) => ({ selector: `.${name}`, dark })),
  ...Object.entries(statusLooks).map(([status, { dark }]) => ({ selector: `.${statusClass(status as Status)}`, dark })),
].map(({ selector, dark }) => ({ selector, rules: dark.replaceAll(/;|$/g, ' !important;') }));

/**
 * The style sheet of the head: dark where the reader asks for it, by the standard's query and by the attribute that
 * Outlook's web reader sets; less padding on a narrow screen.
 */
export const styleSheet = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  `@media (prefers-color-scheme:dark){${darkRules.map(({ selector, rules }) => `${selector}{${rules}}`).join('')}}`,
  darkRules.map(({ selector, rules }) => `[data-ogsc] ${selector}{${rules}}`).join(''),
  '@media (max-width:480px){.cell{padding-left:18px !important;padding-right:18px !important}.lead{font-size:25px !important}}',
].join('\n');
