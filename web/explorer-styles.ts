// Rules of the explorer: lists of hits and stories, tables, filters, charts.

export const explorerRules = `
section{margin-top:2rem}
.chip{display:inline-block;font-size:.78rem;font-weight:700;line-height:1.3;padding:.15rem .6rem;border-radius:999px;background:var(--past);color:var(--past-ink);white-space:nowrap}
.chip.asserted,.chip.ill{background:var(--asserted);color:var(--asserted-ink)}
.chip.possible{background:var(--possible);color:var(--possible-ink)}
.chip.denied{background:var(--denied);color:var(--denied-ink)}
.chip.well{background:var(--good);color:var(--good-ink)}
.sample{background:var(--sample);color:var(--sample-ink);font-size:.72rem;font-weight:700;padding:.05rem .4rem;border-radius:4px}
mark{background:var(--match);color:var(--match-ink);font-weight:700;border-bottom:2px solid var(--match-line);padding:0 .1em}
.list{display:grid;gap:0}
article{border-top:1px solid var(--line);padding:1.1rem 0 1.2rem;min-width:0}
article .tags{margin:0 0 .35rem}
.tags{margin:0 0 .4rem}
h3 a{color:var(--ink);text-decoration-color:var(--line)}
h3 a:hover{text-decoration-color:currentColor}
h3 .quiet{font-family:system-ui,sans-serif;font-weight:400}
blockquote{margin:.5rem 0;padding-left:.9rem;border-left:3px solid var(--line);font-family:Georgia,"Times New Roman",serif;font-size:1.04rem;overflow-wrap:anywhere;max-width:46rem}
article:hover blockquote{border-left-color:var(--accent)}
.source{margin:.35rem 0 0;color:var(--quiet);font-size:.88rem}
.source a{font-weight:600}
.foot{display:flex;flex-wrap:wrap;gap:0 1.2rem;align-items:baseline}
.foot details{flex-basis:100%}
.wrong{margin:.3rem 0 0;font-size:.88rem}
.wrong a{color:var(--quiet)}
.objection{border-top:1px solid var(--line);padding-bottom:1rem}
.columns{display:grid;gap:0 3rem;grid-template-columns:minmax(0,1fr)}
@media (min-width:60rem){.columns{grid-template-columns:minmax(0,1.9fr) minmax(17rem,1fr)}}
.filters{background:var(--ground);border-radius:10px;padding:.4rem 1rem .8rem;margin:1.2rem 0}
.filters .row{display:grid;gap:.2rem .9rem;grid-template-columns:repeat(auto-fill,minmax(9.6rem,1fr))}
.filters input,.filters select{width:100%;height:2.7rem}
.filters p{margin:.9rem 0 0;display:flex;gap:1.1rem;align-items:center}
.which{border:1px solid var(--line);border-radius:8px;background:var(--sheet);padding:.6rem 1rem;margin:.6rem 0}
.which h2{font-size:1.05rem}
.which ul{margin:.3rem 0 0;padding-left:1.2rem}
.which li{padding:.2rem 0}
.facets{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;align-items:flex-start}
.facet[open]{flex-basis:100%}
.options{display:grid;gap:0 1rem;grid-template-columns:repeat(auto-fill,minmax(12rem,1fr));max-height:16rem;overflow-y:auto}
.filters .check{font-weight:400;margin:0;padding:.2rem 0}
.filters .check input{width:1.1rem;height:1.1rem}
details>summary{cursor:pointer;color:var(--link);font-size:.9rem;margin:.6rem 0 .2rem;width:fit-content}
.why{font-size:.88rem;color:var(--soft)}
.formats a{white-space:nowrap}
.pages{border-top:1px solid var(--line);padding-top:1rem;display:flex;gap:1.5rem}
.pages a{font-weight:600}
.scroll{overflow-x:auto;margin-top:0;overflow-wrap:break-word}
table{border-collapse:collapse;width:100%;font-size:.93rem}
caption{text-align:left;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line)}
thead th{font-size:.8rem;color:var(--quiet);border-bottom-color:var(--quiet);white-space:nowrap}
tbody th{font-weight:600}
tbody th .quiet{font-weight:400}
.outlets tbody th{min-width:14rem}
.outlets th a{display:inline-block;padding:.1rem 0;min-height:1.6rem}
td time,.source time,.whole{white-space:nowrap}
@media (max-width:30rem){.follow .button{padding:.5rem .7rem;font-size:.95rem}}
.counts th:first-child{position:sticky;left:0;background:var(--sheet)}
.fold,.fold+label{display:none}
@media (max-width:36rem){
.filters .fold{display:block;position:absolute;opacity:0;width:1px;height:1px}
.fold+label{display:block;margin:.2rem 0;padding:.3rem 0;cursor:pointer;font-weight:400;overflow-wrap:anywhere}
.folds{color:var(--link);font-weight:600}
.folds::before{content:"";display:inline-block;border:.32rem solid transparent;border-left:.45rem solid;margin-right:.2rem}
.fold:checked+label .folds::before{transform:rotate(90deg) translate(.1rem,.1rem)}
.fold:focus-visible+label{outline:3px solid var(--link)}
.fold:not(:checked)~.folded{display:none}
.cards,.cards tbody,.cards tr{display:block}
.cards{position:relative}
.cards thead{display:block;position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.cards .none{display:none}
.cards tr{border-bottom:1px solid var(--line);padding:.7rem 0}
.cards th,.cards td{display:inline;border:0;padding:0 .5rem 0 0;text-align:left}
.cards tbody th{display:block;padding-bottom:.15rem}
.cards td{font-size:.88rem;color:var(--soft)}
.cards td[data-name]::before{content:attr(data-name) " ";color:var(--quiet)}
}
.number,.counts td{text-align:right;font-variant-numeric:tabular-nums}
.counts{width:auto;font-size:.85rem}
.counts th,.counts td{padding:.25rem .8rem .25rem 0}
.bars td,.bars th{padding:.3rem .6rem .3rem 0;border:0}
.bars tbody th{font-weight:400}
.bars progress{appearance:none;border:0;width:100%;min-width:4rem;height:.6rem;background:none;display:block;margin-top:.45rem}
.bars progress::-webkit-progress-bar{background:none}
.bars progress::-webkit-progress-value{background:var(--accent);border-radius:2px}
.bars progress::-moz-progress-bar{background:var(--accent);border-radius:2px}
.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.track{list-style:none;display:flex;flex-wrap:wrap;gap:.6rem 0;padding:0;margin:1rem 0 .4rem}
.track li{border-top:3px solid var(--line);padding:.7rem 1.6rem 0 0;position:relative;min-width:11rem}
.track li::before{content:"";position:absolute;top:-.5rem;left:0;width:.8rem;height:.8rem;border-radius:50%;background:var(--quiet)}
.track li.asserted::before{background:var(--accent)}
.track li.denied::before{background:var(--link)}
.track li.possible::before{background:var(--match-line)}
.track span{display:block;width:fit-content}
.track .chip{margin-bottom:.25rem}
.chart{margin:1rem 0}
figcaption{color:var(--quiet);font-size:.9rem;margin-bottom:.4rem}
.plot{display:block;font:11px system-ui,sans-serif}
.plot text{fill:var(--quiet)}
.plot .row{fill:var(--ink);font-size:12px}
.plot rect{width:calc(100% - 1px)}
.plot .touch{fill:transparent;width:100%}
.plot a:hover .touch{fill:var(--line)}
.plot .grid{stroke:var(--line)}
.plot .narrow{display:none}
@media (max-width:36rem){.plot .wide{display:none}.plot .narrow{display:inline}}
${[0, 1, 2, 3, 4, 5, 6, 7].map((index) => `.c${index}{fill:var(--series-${index});background:var(--series-${index})}`).join('\n')}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;padding:0;margin:.2rem 0 .5rem;font-size:.85rem}
.legend a{display:inline-block;padding:.1rem 0;min-height:1.6rem;color:var(--soft);text-decoration:none}
.legend a:hover{text-decoration:underline}
.swatch{display:inline-block;width:.7rem;height:.7rem;border-radius:2px;margin-right:.4rem}
.life{list-style:none;margin:.6rem 0;padding:0 0 0 1.2rem;border-left:2px solid var(--line)}
.life li{position:relative;padding:.3rem 0;display:flex;flex-wrap:wrap;gap:0 .9rem}
.life li::before{content:"";position:absolute;left:-1.58rem;top:.75rem;width:.65rem;height:.65rem;border-radius:50%;background:var(--quiet)}
.life li.asserted::before{background:var(--accent)}
.life li.denied::before{background:var(--link)}
.life li.possible::before{background:var(--match-line)}
.life time{flex:0 0 7rem;white-space:nowrap;color:var(--quiet);font-variant-numeric:tabular-nums}
.life li>span{flex:1 1 16rem}
.people{list-style:none;padding:0;margin:.4rem 0}
.people li{padding:.2rem 0}
.people a{display:inline-block;min-height:1.6rem}
.beside tbody th{min-width:7rem}
.diff{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.9rem;background:var(--ground);padding:.6rem;border-radius:4px}
code{overflow-wrap:anywhere;font-size:.9em;background:var(--ground);padding:.05rem .3rem;border-radius:4px}`;
