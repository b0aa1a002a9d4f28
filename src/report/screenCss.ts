/** Layout and type of the page. */
export const SCREEN_CSS = `
* { box-sizing: border-box; }
html { font: 16px/1.55 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; background: var(--paper); color: var(--ink); text-rendering: optimizeLegibility; }
.page { max-width: 1200px; margin: 0 auto; padding: 28px clamp(16px, 3vw, 40px) 64px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; background: var(--paper); padding: 8px; z-index: 5; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1, h2, h3, p, ul, dl, dd, figure { margin: 0; }
h1 { font-size: clamp(1.6rem, 3.4vw, 2.3rem); line-height: 1.2; letter-spacing: -0.015em; font-weight: 680; overflow-wrap: anywhere; }
h2 { font-size: 1.4rem; line-height: 1.3; letter-spacing: -0.01em; margin: 60px 0 6px; font-weight: 660; }
h3 { font-size: 1.05rem; line-height: 1.35; font-weight: 640; }
code { font: 0.88em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.brand { color: var(--muted); font-size: 0.85rem; display: flex; flex-wrap: wrap; gap: 4px 20px; justify-content: space-between; margin-bottom: 22px; }
.brand b { color: var(--ink); font-weight: 680; letter-spacing: -0.01em; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; padding: 0; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.setting { color: var(--muted); margin-top: 6px; }
.intro { color: var(--muted); max-width: 74ch; margin-bottom: 18px; }
.answer { margin-top: 24px; padding: 20px 24px 22px; background: var(--panel); border-left: 5px solid var(--muted); border-radius: 4px 12px 12px 4px; }
.answer.met { border-color: var(--good); }
.answer.missed { border-color: var(--bad); }
.answer.open { border-color: var(--open); }
.answer h2 { margin: 0 0 12px; font-size: 1.35rem; }
.answer .parts { display: grid; grid-template-columns: minmax(190px, 230px) 1fr; gap: 20px 44px; align-items: start; }
.answer .figure .value { display: block; font-size: 3.1rem; line-height: 1.05; font-weight: 680; letter-spacing: -0.03em; font-variant-numeric: tabular-nums; }
.answer .figure span { display: block; }
.answer .figure .range { font-size: 0.95rem; margin-top: 4px; font-variant-numeric: tabular-nums; }
.answer .figure .note { color: var(--muted); font-size: 0.88rem; }
.answer.met .value { color: var(--good); }
.answer.missed .value { color: var(--bad); }
.answer.open .value { color: var(--open); }
.answer.met h2 { color: var(--good); }
.answer.missed h2 { color: var(--bad); }
.answer.open h2 { color: var(--open); }

.answer p + p { margin-top: 8px; }
.warnings { margin-top: 16px; padding: 12px 24px; border: 1px solid var(--open); border-radius: 10px; }
.warnings h2 { margin: 0 0 4px; font-size: 1rem; color: var(--open); }
.warnings ul { padding-left: 1.1em; overflow-wrap: anywhere; }
.tiles { list-style: none; padding: 0; margin-top: 20px; display: grid; grid-template-columns: repeat(6, 1fr); gap: 12px; }
.tile { background: var(--panel); border-radius: 10px; padding: 14px 16px 13px; display: flex; flex-direction: column; min-width: 0; overflow-wrap: anywhere; }
.tile .label { color: var(--muted); font-size: 0.86rem; }
.tile .value { font-size: 1.48rem; line-height: 1.4; font-weight: 660; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.tile .value.long { font-size: 1.26rem; line-height: 1.65; }
.tile .range { font-size: 0.86rem; font-variant-numeric: tabular-nums; }
.tile .note { color: var(--muted); font-size: 0.82rem; line-height: 1.4; margin-top: auto; padding-top: 4px; }
.meter { display: block; width: 100%; height: 16px; margin-top: 6px; }
.meter .track { fill: var(--rule); }
.meter .level, .meter .span { fill: currentColor; }
.met .meter { color: var(--good); }
.missed .meter { color: var(--bad); }
.open .meter { color: var(--open); }
.meter .level { opacity: 0.55; }
.meter .notch { fill: var(--ink); }
.chooser { position: sticky; top: 0; z-index: 4; background: var(--paper); padding: 10px 0; margin-bottom: 8px; display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; border-bottom: 1px solid var(--rule); }
.chooser label { font-weight: 600; }
select, button.copy { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 7px; padding: 5px 10px; }
select { max-width: 100%; min-height: 38px; }
.figures { display: grid; grid-template-columns: 1fr 1fr; gap: 44px 36px; margin-top: 22px; }
.figures > * { min-width: 0; }
.wide { grid-column: 1 / -1; }
figure figcaption { min-height: 0; }
.finding { color: var(--ink); max-width: 84ch; margin-top: 2px; font-size: 0.95rem; overflow-wrap: anywhere; }
.legend { list-style: none; padding: 0; margin: 10px 0 2px; display: flex; flex-wrap: wrap; gap: 2px 18px; font-size: 0.86rem; color: var(--muted); }
.legend li { display: flex; align-items: center; gap: 7px; min-width: 0; overflow-wrap: anywhere; }
.legend svg { flex: none; }
.plot { height: 290px; width: 100%; }
.wide .plot { height: 330px; }
.wide .plot.high { height: 430px; }
.wide .plot.own { height: auto; min-height: 100px; }
.plot:not([data-drawn]) { background: var(--panel); border-radius: 8px; }
noscript p { margin: 12px 0; padding: 10px 16px; border: 1px solid var(--open); border-radius: 8px; }
footer { margin-top: 64px; padding-top: 16px; border-top: 1px solid var(--rule); color: var(--muted); font-size: 0.86rem; overflow-wrap: anywhere; }
@media (max-width: 900px) {
  .figures { grid-template-columns: 1fr; gap: 38px; }
}
@media (max-width: 1120px) { .tiles { grid-template-columns: repeat(3, 1fr); } }
@media (max-width: 560px) {
  .page { padding-top: 16px; }
  h2 { margin-top: 46px; }
  .answer { padding: 16px 16px 18px; }
  .warnings { padding: 12px 16px; }
  .answer .parts { grid-template-columns: 1fr; }
  .tiles { gap: 8px; grid-template-columns: repeat(2, 1fr); }
  .tile { padding: 12px; }
  .tile .value { font-size: 1.4rem; }
  .tile .value.long { font-size: 1.2rem; line-height: 1.63; }
  .plot, .wide .plot:not(.own) { height: 270px; }
  .wide .plot.high { height: 400px; }
}
`;
