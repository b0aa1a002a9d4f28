/** The sliders of the what-if page. */
export const CONTROLS_CSS = `
.controls { grid-area: controls; align-self: start; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; overscroll-behavior: contain; padding: 12px 14px 24px 2px; margin-left: -2px; scrollbar-width: thin; min-width: 0; }
.controls h2 { margin: 0; font-size: 1.15rem; }
.toolbar { display: flex; flex-wrap: wrap; gap: 8px; margin: 10px 0 6px; }
.panel { border-top: 1px solid var(--rule); }
.panel > summary { margin: 0; padding: 11px 2px; font-weight: 640; list-style-position: outside; margin-left: 1.1em; }
.panel > div { padding: 0 0 12px; }
.panel h3 { margin: 8px 0 2px; font-size: 0.86rem; font-weight: 600; color: var(--muted); }
.slider { margin-top: 8px; }
.slider .line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; font-size: 0.92rem; line-height: 1.35; }
.slider label { min-width: 0; overflow-wrap: anywhere; }
.slider output { color: var(--muted); font-variant-numeric: tabular-nums; margin-left: auto; text-align: right; }
.slider.moved output { color: var(--accent); font-weight: 640; }
.slider .rail { position: relative; display: block; }
.slider input { display: block; width: 100%; height: 26px; margin: 0; accent-color: var(--accent); cursor: pointer; background: none; position: relative; z-index: 1; }
.slider .notch { position: absolute; bottom: -1px; width: 2px; height: 6px; border-radius: 1px; background: var(--muted); transform: translateX(-1px); left: calc(8px + (100% - 16px) * var(--at)); }
@media (max-width: 980px) {
  .controls { position: static; max-height: none; overflow: visible; padding-right: 2px; }
  .slider input { height: 36px; }
}
`;
