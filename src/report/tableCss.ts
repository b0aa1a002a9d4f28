/** Tables, definitions and facts. */
export const TABLE_CSS = `
.table { margin-top: 26px; }
.table-head { display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: end; justify-content: space-between; margin-bottom: 8px; }
.table-title { color: var(--muted); font-size: 0.92rem; max-width: 84ch; }
button.copy { font-size: 0.82rem; padding: 3px 10px; cursor: pointer; border-color: var(--rule); color: var(--muted); }
button.copy:hover { color: var(--ink); border-color: var(--muted); }
.scroll { overflow: auto; border: 1px solid var(--rule); border-radius: 10px; }
.scroll.tall { max-height: 560px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 0.86rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 11px; text-align: right; vertical-align: baseline; border-bottom: 1px solid var(--grid); white-space: nowrap; font-weight: 400; }
thead th { position: sticky; top: 0; z-index: 2; background: var(--panel); color: var(--muted); font-size: 0.82rem; font-weight: 600; vertical-align: bottom; white-space: normal; min-width: 68px; border-bottom: 1px solid var(--rule); }
th:first-child { text-align: left; position: sticky; left: 0; background: var(--paper); z-index: 1; font-weight: 560; }
thead th:first-child { background: var(--panel); z-index: 3; }
tbody th bdi, td bdi, .wrapping { display: inline-block; width: max-content; max-width: 20em; white-space: normal; overflow-wrap: anywhere; }
tbody tr:last-child > * { border-bottom: 0; }
tbody tr:hover > * { background: var(--panel); }
tfoot > tr > * { border-top: 1px solid var(--rule); border-bottom: 0; font-weight: 640; background: var(--paper); }
.words { text-align: left; }
td.words { white-space: normal; min-width: 10em; }
td small { color: var(--muted); font-size: 0.9em; font-weight: 400; white-space: nowrap; }
.verdict { white-space: nowrap; font-weight: 600; }
.verdict.met::before { content: "✓ "; }
.verdict.missed::before { content: "✗ "; }
.verdict.open::before { content: "~ "; }
.verdict.met { color: var(--good); }
.verdict.missed, .unstable { color: var(--bad); }
.verdict.open { color: var(--open); }
.mark { font-size: 0.85em; color: var(--accent); white-space: nowrap; }
.definitions { margin-top: 18px; columns: 2; column-gap: 44px; }
.definitions div { break-inside: avoid; margin-bottom: 14px; }
.definitions dt { font-weight: 640; }
.definitions dd { color: var(--muted); font-size: 0.94rem; }
.facts { margin-top: 12px; font-size: 0.94rem; }
.facts div { display: grid; grid-template-columns: 12em 1fr; gap: 0 16px; padding: 4px 0; }
.facts dt { color: var(--muted); }
.facts dd { overflow-wrap: anywhere; min-width: 0; }
#method h3 { margin-top: 26px; }
pre { background: var(--panel); border-radius: 8px; padding: 12px 16px; overflow-x: auto; margin: 12px 0; }
pre code { overflow-wrap: normal; }
details > summary { cursor: pointer; margin-top: 26px; font-weight: 600; }
details > .table { margin-top: 12px; }
@media (max-width: 760px) { .definitions { columns: 1; } }
@media (max-width: 560px) {
  th, td { padding: 6px 9px; }
  tbody th bdi, .wrapping { max-width: 11em; }
  .facts div { grid-template-columns: 1fr; }
}
`;
