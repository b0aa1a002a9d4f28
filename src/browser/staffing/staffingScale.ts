/** Where cells and agents lie in the picture, in pixels. */
export interface StaffingScale {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  /** Agents at the upper edge. */
  readonly top: number;
  /** Left edge of a cell; `to` has one, too. */
  x(cell: number): number;
  y(agents: number): number;
  cellAt(x: number): number;
  /** Pixels of one agent. */
  readonly step: number;
}

/** The margins of the figures below, so that the hours stand under each other. */
const MARGIN = { left: 46, right: 14, top: 24, bottom: 34 };

export function staffingScale(
  size: { readonly width: number; readonly height: number },
  window: { readonly from: number; readonly to: number },
  top: number,
): StaffingScale {
  const { from, to } = window;
  const [inner, high] = [
    Math.max(1, size.width - MARGIN.left - MARGIN.right),
    Math.max(1, size.height - MARGIN.top - MARGIN.bottom),
  ];
  return {
    ...size,
    from,
    to,
    top,
    x: (cell) => MARGIN.left + ((cell - from) / (to - from)) * inner,
    y: (agents) => MARGIN.top + (1 - agents / top) * high,
    cellAt: (x) => Math.min(to - 1, Math.max(from, from + Math.floor(((x - MARGIN.left) / inner) * (to - from)))),
    step: high / top,
  };
}

/** A round number at which the axis ends, with room above what is drawn. */
export function niceTop(highest: number): number {
  const wanted = Math.max(4, highest * 1.12);
  const step = niceStep(wanted);
  return Math.ceil(wanted / step) * step;
}

/** The distance of the grid's lines: 1, 2 or 5 times a power of ten, whole agents. */
export function niceStep(top: number): number {
  const rough = top / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10;
  return Math.max(1, factor * power);
}
