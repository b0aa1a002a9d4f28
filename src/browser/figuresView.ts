import { WHAT_IF_FIGURES, type WhatIfFigureId } from '../report/explore/figures/whatIfFigures.ts';
import { paint } from './paint.ts';
import { loadPlotly, type Plotly } from './plotly.ts';
import type { Picture } from './sharpener.ts';

export interface FiguresView {
  /** Draws the first figure, then, when the page has been painted, the others. */
  draw(picture: Picture, view: string): Promise<void>;
}

const CONFIG = { displayModeBar: false, responsive: true, doubleClick: false, showTips: false };
/** The labels are short enough: to measure them takes a third of a figure's time, which a moving slider has not. */
const QUICK_AXIS = { automargin: false, ticklabeloverflow: 'allow' };
const IDS = Object.keys(WHAT_IF_FIGURES) as readonly WhatIfFigureId[];

/** The figures that plotly draws; they follow the reader's color scheme. */
export function figuresView(root: ParentNode = document): FiguresView {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const narrow = matchMedia('(max-width: 560px)');
  const loading = loadPlotly();
  let shown: { readonly picture: Picture; readonly view: string } | null = null;

  async function draw(picture: Picture, view: string): Promise<void> {
    shown = { picture, view };
    const plotly = await loading;
    for (const [index, id] of IDS.entries()) {
      // A newer picture takes over where this one is.
      if (shown.picture !== picture || shown.view !== view) return;
      const place = root.querySelector<HTMLElement>(`[data-figure=${id}]`);
      if (place !== null) await drawIn(plotly, place, id, picture, view);
      if (index === 0) await painted();
    }
  }

  async function drawIn(plotly: Plotly, place: HTMLElement, id: WhatIfFigureId, { now, plan }: Picture, view: string) {
    const { data, layout } = paint(WHAT_IF_FIGURES[id](now, plan, view), dark.matches ? 'dark' : 'light');
    const { xaxis, yaxis, margin } = layout as { xaxis?: object; yaxis?: object; margin?: object };
    const fitted = {
      ...layout,
      xaxis: { ...xaxis, ...QUICK_AXIS, ...(narrow.matches ? { nticks: 6 } : {}) },
      yaxis: { ...yaxis, ...QUICK_AXIS },
      margin: { ...margin, ...(narrow.matches ? { r: 8 } : {}) },
    };
    await plotly.react(place, data, fitted, CONFIG);
    place.dataset.drawn = 'yes';
  }

  const redraw = () => {
    if (shown !== null) void draw({ ...shown.picture }, shown.view);
  };
  dark.addEventListener('change', redraw);
  narrow.addEventListener('change', redraw);
  return { draw };
}

/** The next time that the browser has painted, or a moment later where it does not (a page in the background). */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 60);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}
