// Rules of the style sheet. Colours are those of the digest; every pair of text and ground keeps 4.5 to 1 (WCAG 2.2 AA).
import { explorerRules } from './explorer-styles.ts';
import { subscribeRules } from './subscribe/styles.ts';

const light = `
--ground:#efebe4;--sheet:#fdfbf7;--ink:#23201b;--soft:#423d34;--quiet:#67604f;--line:#ddd5c6;--accent:#b8322a;
--link:#1d5a96;--match:#ffe7a3;--match-ink:#3b2c00;--match-line:#c58a00;--sample:#ece3f5;--sample-ink:#4b2a75;
--asserted:#f8dcd7;--asserted-ink:#8a211a;--possible:#fae6bf;--possible-ink:#6d4600;--denied:#d9e8f6;--denied-ink:#164a7c;
--past:#e6e1d7;--past-ink:#524c40;--good:#dcebd8;--good-ink:#24511c;--field:#fff;--series-0:#b8322a;--series-1:#d98324;--series-2:#2f6fb0;--series-3:#6b8f3c;--series-4:#7d4f9e;--series-5:#2d8f86;--series-6:#8a6d3b;--series-7:#9a9387;--button:#23201b;--button-ink:#fdfbf7`;

const dark = `
--ground:#141311;--sheet:#1f1d1a;--ink:#f0ebe1;--soft:#d6d0c4;--quiet:#b3aa9a;--line:#3b372f;--accent:#f0776c;
--link:#8fbdf0;--match:#574300;--match-ink:#ffe9ae;--match-line:#e0a92a;--sample:#3b2b52;--sample-ink:#dcc8f5;
--asserted:#5a2019;--asserted-ink:#ffcdc6;--possible:#553c07;--possible-ink:#ffdf9e;--denied:#17395a;--denied-ink:#c2dffc;
--past:#3a362f;--past-ink:#d3ccbf;--good:#21401b;--good-ink:#c9ecc0;--field:#171512;--series-0:#f0776c;--series-1:#f0ad55;--series-2:#7fb4ee;--series-3:#a5c96e;--series-4:#c39be0;--series-5:#6cc9bf;--series-6:#c9a96b;--series-7:#8a8478;--button:#f0ebe1;--button-ink:#1f1d1a`;

const frame = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
h1,h2,h3{font-family:Georgia,"Times New Roman",serif;line-height:1.25;margin:0}
h1{font-size:clamp(1.6rem,4vw,2.1rem)}
h2{font-size:1.3rem}
h3{font-size:1.08rem}
p{margin:.5rem 0}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:var(--sheet);padding:.5rem 1rem;z-index:2}
.masthead{display:flex;flex-wrap:wrap;gap:.3rem 2rem;align-items:baseline;max-width:76rem;margin:0 auto;padding:1.1rem 1.25rem .7rem}
.brand{font-weight:700;letter-spacing:.2em;font-size:.95rem;color:var(--ink);text-decoration:none}
.crack{color:var(--accent)}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem .3rem;margin:0 0 0 -.6rem;padding:0}
nav ul a{display:block;padding:.3rem .6rem;color:var(--soft);text-decoration:none;border-radius:6px}
nav ul a:hover{text-decoration:underline}
nav a[aria-current]{color:var(--ink);font-weight:700;box-shadow:inset 0 -2px 0 var(--accent);border-radius:0}
main{display:block;overflow-wrap:anywhere;max-width:76rem;margin:0 auto;padding:clamp(1.1rem,3vw,2.2rem);background:var(--sheet);border-radius:12px;outline:0}
@media (min-width:78rem){main{width:76rem}}
@media (max-width:30rem){.masthead{padding:.8rem 1rem .5rem}nav ul{margin-left:-.4rem}nav ul a{padding:.25rem .4rem;font-size:.95rem}}
footer{max-width:76rem;margin:0 auto;padding:.8rem 1.25rem 2rem;color:var(--quiet);font-size:.85rem}
.lead{font-size:1.1rem;color:var(--soft)}
.quiet{color:var(--quiet);font-size:.9rem}`;

const forms = `
label{display:block;font-weight:600;font-size:.9rem;margin:.7rem 0 .25rem}
fieldset{min-width:0;border:1px solid var(--line);border-radius:8px;margin:1rem 0;padding:.5rem 1rem 1rem}
legend{font-weight:700;padding:0 .4rem}
fieldset label{font-weight:400}
.token{font-family:ui-monospace,monospace;font-size:.85rem;overflow-wrap:anywhere;min-height:0}
input,select,textarea{font:inherit;color:var(--ink);background:var(--field);border:1px solid var(--quiet);border-radius:6px;padding:.45rem .6rem;max-width:100%}
input[type=checkbox],input[type=radio]{accent-color:var(--accent);width:1.1rem;height:1.1rem;vertical-align:-.15rem;margin-right:.4rem}
textarea{width:100%;min-height:9rem}
button,.button{display:inline-block;font:inherit;font-weight:600;color:var(--button-ink);background:var(--button);border:0;border-radius:6px;padding:.55rem 1.1rem;text-decoration:none;cursor:pointer}
button:hover,.button:hover{opacity:.88}
.hint{color:var(--quiet);font-size:.85rem;margin:.2rem 0}
.problem{color:var(--asserted-ink);background:var(--asserted);border-radius:6px;padding:.5rem .8rem}
.notice{color:var(--good-ink);background:var(--good);border-radius:6px;padding:.5rem .8rem}`;

const print = `
@media print{
body,main{background:#fff;color:#000}
@page{margin:1.6cm}
nav,.skip,form,footer,.button,.formats,details:not([open]){display:none}
.masthead{padding:0 0 1rem;max-width:none}
article,figure,tr{break-inside:avoid}
h2,h3{break-after:avoid}
.source a[href^=http]::after{content:" <" attr(href) ">";font-weight:400;overflow-wrap:anywhere}
main{padding:0;max-width:none;width:auto}
a{color:inherit}
}`;

export const css = `:root{${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
@media print{:root{${light}}}
${frame}${forms}${explorerRules}${subscribeRules}${print}
`;
