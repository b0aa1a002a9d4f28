import alea from 'seedrandom/lib/alea.js';
import type { Picture } from '../../report/picture/picture.ts';
import { svgPicture } from '../../report/picture/svgPicture.ts';
import { type PlotlyWindow, plotlyWindow } from './plotlyWindow.ts';

let shared: PlotlyWindow | undefined;

/**
 * A picture as the text of an SVG file: the same bytes each time. It loads plotly and jsdom, which take a second and some 300 MB, the first
 * time; `drawFigures` does that in a thread of its own.
 */
export async function drawFigure(picture: Picture): Promise<string> {
  shared ??= plotlyWindow();
  const { Plotly, JSON: json, Math: math } = shared;
  // Plotly names its clip paths at random.
  math.random = alea(picture.name);
  const { width = 0, height = 0 } = picture.figure.layout as { readonly width?: number; readonly height?: number };
  // Objects of the window's own kind: plotly takes no others for plain.
  const figure = json.parse(JSON.stringify({ ...picture.figure, config: { staticPlot: true } }));
  return svgPicture(picture, await Plotly.toImage(figure, { format: 'svg', imageDataOnly: true, width, height }));
}
