import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom';
import { boxOf, placeOf } from './boxOf.ts';
import { IDENTITY } from './matrix.ts';
import { type Box, textLength } from './textBox.ts';

/** A window of jsdom in which plotly runs: jsdom lays nothing out, so what plotly measures is calculated here. */
export interface PlotlyWindow extends DOMWindow {
  readonly Plotly: {
    toImage(figure: unknown, options: object): Promise<string>;
  };
  readonly JSON: typeof JSON;
  readonly Math: typeof Math;
  readonly SVGElement: typeof SVGElement;
  readonly Element: typeof Element;
  readonly HTMLCanvasElement: typeof HTMLCanvasElement;
}

export function plotlyWindow(): PlotlyWindow {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    // What jsdom has not built in it says here, to nobody.
    virtualConsole: new VirtualConsole(),
  });
  const page = window as unknown as PlotlyWindow;
  measure(page);
  page.URL.createObjectURL ??= () => 'blob:none';
  page.URL.revokeObjectURL ??= () => {};
  page.eval(readFileSync(createRequire(import.meta.url).resolve('plotly.js-dist-min'), 'utf8'));
  return page;
}

const SVG = 'http://www.w3.org/2000/svg';

function measure({ SVGElement: svgElement, Element: element, HTMLCanvasElement: canvas }: PlotlyWindow): void {
  Object.assign(svgElement.prototype, {
    getBBox(this: Element): Box {
      return boxOf(this, IDENTITY);
    },
    getComputedTextLength(this: Element): number {
      return textLength(this);
    },
  });
  const inHtml = element.prototype.getBoundingClientRect;
  element.prototype.getBoundingClientRect = function getBoundingClientRect(this: Element): DOMRect {
    if (this.namespaceURI !== SVG) return inHtml.call(this);
    const { x, y, width, height } = boxOf(this, placeOf(this));
    const box = { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
    return { ...box, toJSON: () => box };
  };
  // Only pictures made of pixels need one.
  canvas.prototype.getContext = () => null;
}
