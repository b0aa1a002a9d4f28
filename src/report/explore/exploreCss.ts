import { BOARD_CSS } from './boardCss.ts';
import { CONTROLS_CSS } from './controlsCss.ts';
import { FLOOR_CSS } from './floorCss.ts';

/** What the what-if page adds to the style sheet of the reports: where its parts stand, and what they look like. */
export const EXPLORE_CSS = `
.explore { max-width: 1480px; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.desk { display: grid; grid-template-columns: minmax(280px, 340px) minmax(0, 1fr); grid-template-rows: auto 1fr; grid-template-areas: "controls board" "controls pictures"; gap: 0 40px; margin-top: 14px; }
.pictures { grid-area: pictures; min-width: 0; }
.pictures .chooser { position: static; margin: 26px 0 0; }
.pictures > .chooser + .figures { margin-top: 18px; }
.pictures > .figures { margin-top: 30px; gap: 34px 32px; }
.pictures h2, .pictures h3 { margin: 0; font-size: 1.05rem; }
.pictures .plot { height: 270px; }
.pictures .wide .plot { height: 300px; }
button.plain, .stepper button { font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 7px; padding: 5px 12px; min-height: 34px; cursor: pointer; }
button.plain:hover:not(:disabled), .stepper button:hover:not(:disabled) { background: var(--panel); border-color: var(--ink); }
button.plain:disabled, .stepper button:disabled { color: var(--muted); border-color: var(--rule); cursor: default; }
button.first { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; }
button.first:hover:not(:disabled) { background: var(--accent); filter: brightness(1.1); }
button.first:disabled { background: var(--panel); }
.staffing-head { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center; }
.staffing-head select { min-height: 34px; padding: 3px 8px; }
.staffing-plot { position: relative; height: 250px; margin-top: 4px; border-radius: 6px; touch-action: pan-y; user-select: none; -webkit-user-select: none; }
.staffing-plot.movable { cursor: ns-resize; }
.staffing-plot svg { display: block; width: 100%; height: 100%; overflow: visible; }
.staffing-plot text { fill: var(--muted); font-size: 12px; }
.staffing-plot .grid { stroke: var(--grid); }
.staffing-plot .axis { stroke: var(--rule); }
.staffing-plot .planned { fill: var(--workloadFill); stroke: var(--workload); stroke-width: 2; }
.staffing-plot .asked { fill: none; stroke: var(--erlangA); stroke-width: 2; stroke-dasharray: 7 4; }
.staffing-plot .level { fill: none; stroke: var(--accent); stroke-width: 2.6; stroke-linejoin: round; }
.staffing-plot .chosen { fill: var(--accentBand); }
.staffing-plot .grip { fill: var(--paper); stroke: var(--accent); stroke-width: 2.6; }
.staffing-plot .catch { fill: none; stroke: transparent; stroke-width: 40; touch-action: none; }
.staffing-plot .met { fill: var(--good); }
.staffing-plot .missed { fill: var(--bad); }
.staffing-plot .open { fill: var(--open); }
.stepper { display: flex; flex-wrap: wrap; gap: 8px 10px; align-items: center; margin-top: 8px; font-size: 0.92rem; }
.stepper[hidden], .staffing-head [hidden] { display: none; }
.stepper button { min-width: 40px; font-weight: 640; padding: 4px 8px; }
.stepper output { font-variant-numeric: tabular-nums; }
.stepper .level { font-weight: 660; min-width: 5.5em; text-align: center; }
.hint { color: var(--muted); font-size: 0.86rem; margin-top: 6px; max-width: 84ch; }
.strip { display: inline-flex; gap: 3px; vertical-align: -1px; }
.strip i { width: 9px; height: 9px; border-radius: 2px; }
.strip .met { background: var(--good); }
.strip .open { background: var(--open); }
.strip .missed { background: var(--bad); }
#variant .actions { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-top: 14px; }
#variant pre { max-height: 420px; overflow: auto; }
#problems { margin-top: 16px; padding: 12px 20px; border: 1px solid var(--bad); border-radius: 10px; overflow-wrap: anywhere; }
#problems h2 { margin: 0 0 4px; font-size: 1rem; color: var(--bad); }
#problems ul { padding-left: 1.1em; margin: 0; }
.floor-start { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; margin: 10px 0 16px; }
.floor-start input { font: inherit; width: 6em; min-height: 34px; padding: 3px 8px; color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 7px; }
@media (max-width: 980px) {
  .desk { grid-template-columns: minmax(0, 1fr); grid-template-areas: "board" "controls" "pictures"; }
  .pictures { margin-top: 26px; }
}
@media (max-width: 560px) {
  .pictures .plot, .pictures .wide .plot { height: 250px; }
  .staffing-plot { height: 220px; }
  .stepper { gap: 6px; }
  .stepper .level { min-width: 4.6em; }
  .stepper button { min-width: 36px; padding: 4px 6px; }
  .stepper .note { flex-basis: 100%; }
}
@media print { .controls, .stepper, .floor-start, #variant .actions, .glance { display: none !important; } .desk { display: block; } }
${BOARD_CSS}${CONTROLS_CSS}${FLOOR_CSS}`;
