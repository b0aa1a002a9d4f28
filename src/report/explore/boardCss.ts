/** The results at the top of the what-if page, which stay in sight while the rest is scrolled. */
export const BOARD_CSS = `
.board { grid-area: board; position: sticky; top: 0; z-index: 5; background: var(--paper); padding: 10px 0 12px; border-bottom: 1px solid var(--rule); margin-bottom: 18px; min-width: 0; }
.board .sentence { font-size: 1.06rem; line-height: 1.4; font-weight: 560; min-height: 2.8em; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.scores { list-style: none; padding: 0; margin: 8px 0 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(124px, 1fr)); gap: 8px; }
.score { background: var(--panel); border-radius: 9px; padding: 9px 12px 8px; display: flex; flex-direction: column; min-width: 0; border-left: 4px solid transparent; }
.score .label { color: var(--muted); font-size: 0.82rem; line-height: 1.3; }
.score data.value { font-size: 1.32rem; line-height: 1.75rem; font-weight: 660; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; white-space: nowrap; }
.score data.value.long { font-size: 1.08rem; }
.score .range, .score .note { color: var(--muted); font-size: 0.76rem; line-height: 1.3; min-height: 1.3em; font-variant-numeric: tabular-nums; }
.score .note { margin-top: auto; padding-top: 2px; }
.score .change { font-size: 0.84rem; line-height: 1.35; font-weight: 600; font-variant-numeric: tabular-nums; min-height: 1.35em; }
.score .change.better { color: var(--good); }
.score .change.worse { color: var(--bad); }
.score .change.better::before { content: "✓ "; }
.score .change.worse::before { content: "✗ "; }
.score .change.open { color: var(--muted); }
.score .change.open::before { content: "~ "; }
.score .change.other { color: var(--ink); }
.score .change.same { color: var(--muted); font-weight: 400; }
.score.met { border-left-color: var(--good); }
.score.missed { border-left-color: var(--bad); }
.score.open { border-left-color: var(--open); }
.state { display: flex; align-items: center; gap: 10px; margin-top: 8px; color: var(--muted); font-size: 0.84rem; font-variant-numeric: tabular-nums; }
.state progress { flex: 0 1 180px; height: 6px; border: 0; border-radius: 3px; overflow: hidden; background: var(--rule); accent-color: var(--accent); appearance: none; -webkit-appearance: none; }
.state progress::-webkit-progress-bar { background: var(--rule); }
.state progress::-webkit-progress-value { background: var(--accent); }
.state progress::-moz-progress-bar { background: var(--accent); }
.board[aria-busy="true"] data.value { opacity: 0.82; }
.glance { display: none; }
@media (max-width: 980px) {
  .board { position: static; margin-bottom: 10px; }
  .glance { display: flex; gap: 6px 18px; flex-wrap: wrap; position: fixed; left: 0; right: 0; bottom: 0; z-index: 6; padding: 8px clamp(16px, 3vw, 40px) calc(8px + env(safe-area-inset-bottom)); background: var(--panel); border-top: 1px solid var(--rule); font-size: 0.86rem; font-variant-numeric: tabular-nums; }
  .glance b { font-weight: 660; }
  .explore { padding-bottom: 96px; }
}
@media (max-width: 560px) {
  .scores { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .board .sentence { font-size: 1rem; }
}
@media (min-width: 981px) and (max-height: 760px) { .board { position: static; } }
`;
