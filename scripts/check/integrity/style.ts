/** The deck’s colours, and faces that the reader’s machine may have; contrast of text at least 4.5 to 1 in both modes. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --raised: #f5f2ea; --ink: #23252a; --soft: #5a5d64; --rule: #cfcac0; --link: #7c2a26;
  --error: #a3201b; --warn: #7d5200; --good: #276339; --mark: #f6dfa4;
  --h0: #d98c6a; --h1: #6f9fc8; --h2: #9bb45a; --h3: #b58bc0; --h4: #d9b24c; --h5: #5fb0a0; --h6: #d486a0; --h7: #9a9488;
  --serif: 'Source Serif 4 Display', 'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif;
  --sans: 'Source Sans 3', 'Source Sans Pro', system-ui, 'Helvetica Neue', Arial, sans-serif;
  --mono: 'Source Code Pro', ui-monospace, Consolas, monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #191a1d; --raised: #24262a; --ink: #e9e6df; --soft: #adaaa2; --rule: #46474b; --link: #eeaaa0;
    --error: #ff9a90; --warn: #eec06a; --good: #8fd3a0; --mark: #5c4a1c;
    --h0: #b96a49; --h1: #4d7da6; --h2: #78903d; --h3: #92699d; --h4: #a98a30; --h5: #3f8c7e; --h6: #b06580; --h7: #77726a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); font-variant-numeric: lining-nums; overflow-wrap: break-word; }
main { max-width: 64rem; margin: 0 auto; padding: 3rem clamp(1rem, 4vw, 2.5rem) 5rem; }
h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.15; text-wrap: balance; }
h1 { margin: 0; font-size: clamp(1.7rem, 4.5vw, 2.6rem); }
h2 { margin: 3.5rem 0 1rem; font-size: 1.5rem; }
h3 { margin: 1.75rem 0 .5rem; font: 600 1rem/1.4 var(--mono); overflow-wrap: anywhere; }
h4 { margin: 0; font-size: 1.05rem; line-height: 1.35; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre, .place { font-family: var(--mono); font-size: .85em; }
.place { color: var(--soft); overflow-wrap: anywhere; }
.address { overflow-wrap: anywhere; }
.good { color: var(--good); } .warn { color: var(--warn); } .error { color: var(--error); } .faint { color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.what { margin: 0 0 .5rem; color: var(--soft); }
.verdict { margin: 1.25rem 0 0; font: 600 1.4rem/1.3 var(--serif); }
.verdict a { color: inherit; }
.figures { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin: 1rem 0 0; padding: .75rem 0 0; border-top: 1px solid var(--rule); list-style: none; }
.figures b { font: 600 1.3rem/1.2 var(--serif); }
.wide { position: relative; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; }
th, td { padding: .35rem 1.5rem .35rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: baseline; }
thead th { color: var(--soft); font-weight: 400; }
tbody th { font-weight: 400; min-width: 14rem; }
td { min-width: 4.5rem; }
tfoot th, tfoot td { border-bottom: 0; font-weight: 600; }
td:nth-child(2), td:nth-child(4), th:nth-child(2), th:nth-child(4) { text-align: right; }
td:last-child { white-space: nowrap; padding-right: 0; }
.text td:nth-child(n), .text th:nth-child(n) { text-align: left; white-space: normal; }
.level2 { padding-inline-start: 1.25rem; } .level3 { padding-inline-start: 2.5rem; }
.level4, .level5, .level6 { padding-inline-start: 3.75rem; }
.swatch { display: inline-block; width: .75em; height: .75em; margin-inline-end: .6em; }
figure { margin: 0; }
figcaption { margin-top: .5rem; color: var(--soft); font-size: .9rem; max-width: 46rem; }
svg { display: block; width: 100%; min-width: 40rem; margin-bottom: .75rem; overflow: visible; font: 9.5px var(--sans); }
svg text { fill: var(--soft); text-anchor: middle; }
svg .name { fill: var(--ink); font-size: 11px; }
svg a:hover rect, svg a:focus rect { stroke: var(--link); stroke-width: 2; }
.sheet { fill: none; stroke: var(--soft); stroke-width: .8; }
.slide { stroke: var(--paper); stroke-width: .5; }
.plain { fill: var(--raised); stroke: var(--soft); stroke-width: .8; }
.written { stroke: var(--ink); stroke-width: 1.6; }
.notes { fill: none; stroke: var(--ink); stroke-width: 1.1; }
.band { opacity: .3; }
circle.error { fill: var(--error); } circle.warn { fill: var(--warn); }
${[0, 1, 2, 3, 4, 5, 6, 7].map((hue) => `.h${hue} { fill: var(--h${hue}); background: var(--h${hue}); }`).join('\n')}
dl { margin: .5rem 0 0; }
dl > div { display: grid; grid-template-columns: 6rem 1fr; gap: 0 .75rem; }
dt { color: var(--soft); } dd { margin: 0; min-width: 0; }
.status { color: var(--soft); white-space: normal; }
.status::before { content: '— '; }
.finding { margin: 0 0 1rem; padding: .75rem 1rem; background: var(--raised); border-inline-start: 4px solid var(--warn); color: var(--ink); }
.finding.error { border-color: var(--error); }
.where { margin: .25rem 0 0; }
pre code { font-size: inherit; }
pre { margin: .5rem 0 0; padding: .5rem .75rem; overflow-x: auto; background: var(--paper); line-height: 1.6; }
mark { background: var(--mark); color: inherit; box-shadow: inset 0 -2px var(--error); }
.works { margin: 0; padding: 0; list-style: none; }
.works > li { padding: .25rem 0 1rem; border-bottom: 1px solid var(--rule); }
.works h3 { margin: .75rem 0 .15rem; font-size: .9rem; }
.entry { margin: 0; max-width: 46rem; }
details { margin-top: 1.5rem; color: var(--soft); }
summary { cursor: pointer; }
.links { padding: 0; list-style: none; }
.links > li { margin-bottom: .5rem; }
.rules { padding-inline-start: 1.25rem; }
@media (max-width: 36rem) {
  dl > div { grid-template-columns: 1fr; }
  dd { margin-bottom: .35rem; }
}
@media print {
  :root { color-scheme: light; }
  body { font-size: 10pt; background: none; }
  main { max-width: none; padding: 0; }
  svg { min-width: 0; break-inside: avoid; }
  .wide { overflow: visible; }
  h2, h3, h4 { break-after: avoid; }
  .finding, .works > li, tr { break-inside: avoid; }
  rect, path, .finding, mark, .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details { display: none; }
}
`;
