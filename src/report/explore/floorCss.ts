/** The wallboard, in the colors of the page. */
export const FLOOR_CSS = `
.floor { min-width: 0; }
.floor-verdict { max-width: 84ch; margin: 0 0 14px; }
.floor-head { display: flex; flex-wrap: wrap; gap: 10px 20px; align-items: center; }
.floor-clock { font-size: 2rem; line-height: 1.2; font-weight: 680; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; min-width: 4.4em; }
.floor-controls { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; }
.floor-head :is(button, select) { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 7px; padding: 5px 12px; min-height: 38px; cursor: pointer; }
.floor-head .floor-play { min-width: 5.2em; color: var(--paper); background: var(--accent); border-color: var(--accent); font-weight: 600; }
.floor-head .floor-go { color: var(--bad); border-color: var(--bad); }
.floor-strip { margin: 14px 8px 0; }
.floor-strips { position: relative; cursor: pointer; }
.floor-row > span { display: block; position: relative; z-index: 1; width: max-content; max-width: 100%; background: var(--paper); font-size: 0.8rem; line-height: 1.6; color: var(--muted); }
.floor-row svg { display: block; width: 100%; height: 64px; background: var(--panel); overflow: visible; }
.floor-area { fill: var(--accent); opacity: 0.75; }
.floor-line { fill: none; stroke: var(--accent); stroke-width: 2px; vector-effect: non-scaling-stroke; }
.floor-target { fill: none; stroke: var(--muted); stroke-width: 1px; stroke-dasharray: 4 3; vector-effect: non-scaling-stroke; }
.floor-lost, .floor-at { position: absolute; top: 1.3rem; bottom: 0; width: 0; pointer-events: none; }
.floor-lost { border-left: 2px dashed var(--bad); }
.floor-lost span { position: absolute; left: 3px; bottom: 2px; padding: 0 4px; font-size: 0.8rem; line-height: 1.4; font-weight: 600; white-space: nowrap; color: var(--bad); background: var(--panel); }
.floor-left span { left: auto; right: 5px; }
.floor-at { border-left: 2px solid var(--ink); }
.floor-axis { position: relative; height: 1.4em; font-size: 0.78rem; color: var(--muted); font-variant-numeric: tabular-nums; }
.floor-axis span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
.floor-slider { display: block; width: 100%; margin: 2px 0 0; height: 28px; accent-color: var(--accent); cursor: pointer; }
.floor-keys { color: var(--muted); font-size: 0.82rem; margin: 2px 8px 0; }
.floor-tiles { display: grid; grid-template-columns: repeat(6, 1fr); gap: 12px; margin: 18px 0 0; }
.floor-tile { background: var(--panel); border-radius: 10px; padding: 12px 16px; min-width: 0; }
.floor-tile dt { color: var(--muted); font-size: 0.86rem; }
.floor-tile dd { margin: 0; }
.floor-tile dd:not(.floor-note) { font-size: 2.1rem; line-height: 1.2; font-weight: 680; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.floor-note, .floor-table small { color: var(--muted); font-size: 0.82rem; line-height: 1.35; min-height: 1.35em; }
.floor-tile[data-standing=met] dd:not(.floor-note), .floor-table [data-standing=met] { color: var(--good); }
.floor-tile[data-standing=missed] dd:not(.floor-note), .floor-table [data-standing=missed] { color: var(--bad); }
[data-standing=met]:not(.floor-tile)::before, .floor-tile[data-standing=met] dd:not(.floor-note)::before { content: "✓ "; }
[data-standing=missed]:not(.floor-tile)::before, .floor-tile[data-standing=missed] dd:not(.floor-note)::before { content: "✗ "; }
.floor-tables { display: grid; grid-template-columns: 1fr 1fr; gap: 26px 36px; margin-top: 22px; align-items: start; }
.floor-tables > * { min-width: 0; }
.floor-table { border-collapse: collapse; width: 100%; font-size: 0.92rem; font-variant-numeric: tabular-nums; }
.floor-table caption { text-align: left; font-weight: 640; padding-bottom: 6px; font-size: 1.05rem; }
.floor-table :is(th, td) { position: static; padding: 7px 8px; text-align: right; font-weight: 400; vertical-align: top; white-space: nowrap; border-bottom: 1px solid var(--grid); background: none; min-width: 0; }
.floor-table thead th { color: var(--muted); font-size: 0.82rem; font-weight: 600; vertical-align: bottom; white-space: normal; border-bottom: 1px solid var(--rule); }
.floor-table th:first-child { text-align: left; padding-left: 0; white-space: normal; overflow-wrap: anywhere; min-width: 7em; width: 30%; font-weight: 560; }
.floor-table.floor-agents th:first-child { width: 50%; }
.floor-agents thead th { white-space: nowrap; }
.floor-table thead th:first-child { background: none; }
.floor-table th bdi { display: inline; max-width: none; }
.floor-table td { font-size: 1.1rem; }
.floor-table th small { display: block; font-weight: 400; }
.floor-table [data-some] { font-weight: 680; }
.floor-bar { display: flex; height: 14px; margin-top: 5px; border-radius: 3px; overflow: hidden; }
.floor-bar span { flex: 0 1 0px; min-width: 0; }
.floor-bar .floor-rest { background: var(--panel); }
.floor-bar [data-state=talking], th[data-state=talking]::before { background: var(--series0); }
.floor-bar [data-state=wrapping], th[data-state=wrapping]::before { background: var(--series7); }
.floor-bar [data-state=idle], th[data-state=idle]::before { background: var(--series5); }
.floor-bar [data-state=onBreak], th[data-state=onBreak]::before { background: var(--series3); }
.floor-bar [data-state=absent], th[data-state=absent]::before { background: var(--series4); }
th:is([data-state=talking], [data-state=wrapping], [data-state=idle], [data-state=onBreak], [data-state=absent])::before { content: ""; display: block; width: 14px; height: 10px; border-radius: 2px; margin: 0 0 3px auto; }
@media (max-width: 900px) {
  .floor-tables { grid-template-columns: 1fr; }
  .floor-tiles { grid-template-columns: repeat(3, 1fr); }
}
@media (max-width: 560px) {
  .floor-tiles { grid-template-columns: repeat(2, 1fr); gap: 8px; }
  .floor-tile { padding: 10px 12px; }
  .floor-tile dd:not(.floor-note) { font-size: 1.6rem; }
  .floor-clock { font-size: 1.7rem; width: 100%; }
  .floor-row svg { height: 52px; }
  .floor-spare { display: none; }
  .floor-table { font-size: 0.86rem; }
  .floor-table :is(th, td) { padding: 6px 3px; }
  .floor-table th:first-child { min-width: 5.5em; }
  .floor-table td { font-size: 0.92rem; }
  .floor-table thead th { font-size: 0.72rem; }
}
@media (forced-colors: active) { .floor-bar span, th[data-state]::before { forced-color-adjust: none; } }
@media print { .floor-head, .floor-slider, .floor-keys { display: none; } }
`;
