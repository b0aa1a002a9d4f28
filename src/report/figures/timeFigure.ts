import type { MaybeEstimate } from '../../statistics/estimates.ts';
import { HOUR } from '../../time.ts';
import type { Grid } from '../grid.ts';
import type { Color } from '../palette.ts';
import { type Figure, type Json, LAYOUT, unitNote, VALUE_AXIS } from './drawing.ts';

type Trace = Figure['data'][number];
type Values = readonly (number | null)[];
type Dash = 'solid' | 'dash' | 'dot';

export interface TimeFigure {
  readonly grid: Grid;
  readonly traces: readonly Trace[];
  /** Unit written above the value axis. */
  readonly unit: string;
  /** The value axis that the time axis stands under: the lowest panel's. */
  readonly under?: 'y' | `y${number}`;
  readonly axis?: { readonly [key: string]: Json };
  readonly shapes?: readonly Json[];
  readonly annotations?: readonly Json[];
  readonly layout?: { readonly [key: string]: Json };
  /** What the pointer reads in one interval: label and value. */
  readonly reading: (interval: number) => readonly (readonly [label: string, value: string])[];
}

/** The axis of the unseen bars that the pointer reads: what lies on it is not drawn. */
export const POINTER_AXIS = 'y9';
/** Room for the day below the time. */
const TWO_LINES = { l: 46, r: 14, t: 26, b: 46, pad: 0 };

/**
 * A figure over the intervals of the day. The pointer reads all values of an interval at once: an unseen bar over the
 * whole height of each interval carries the text, and the traces themselves stay silent.
 */
export function timeFigure({
  grid,
  traces,
  unit,
  under = 'y',
  axis,
  shapes,
  annotations,
  layout,
  reading,
}: TimeFigure): Figure {
  const text = grid.starts.map((_, interval) => {
    const rows = reading(interval).map(([label, value]) => `${label}  <b>${value}</b>`);
    return [`<b>${grid.span(interval, interval + 1)}</b>`, ...rows].join('<br>');
  });
  const pointer: Trace = {
    type: 'bar',
    x: grid.middles,
    y: grid.middles.map(() => 1),
    width: grid.middles.map(() => grid.width),
    yaxis: POINTER_AXIS,
    marker: { color: 'clear', line: { width: 0 } },
    hovertext: text,
    hovertemplate: '%{hovertext}<extra></extra>',
  };
  return {
    data: [...traces.map((trace) => ({ ...trace, hoverinfo: 'skip' })), pointer],
    layout: {
      ...LAYOUT,
      ...(grid.severalDays ? { margin: TWO_LINES } : {}),
      hovermode: 'closest',
      xaxis: {
        type: 'date',
        anchor: under,
        range: grid.range,
        fixedrange: true,
        tickformat: grid.tickFormat,
        nticks: 10,
        showgrid: false,
        linecolor: 'rule',
        ticks: 'outside',
        tickcolor: 'rule',
        ticklen: 4,
        tickangle: 0,
        ticklabelmode: 'instant',
      },
      yaxis: { ...VALUE_AXIS, ...(hasNumbers(traces) ? {} : { range: [0, 1] }), ...axis },
      yaxis9: { domain: [0, 1], range: [0, 1], visible: false, fixedrange: true },
      shapes: shapes ?? [],
      annotations: [unitNote(unit), ...(annotations ?? [])],
      ...layout,
    },
  };
}

/** A line through the middles of the intervals, solid ones with points where there are few enough to see them. */
export function line(grid: Grid, values: Values, color: Color, dash: Dash = 'solid', width = 2): Trace {
  const solid = dash === 'solid';
  const places = values.flatMap((value, interval) => {
    const alone = value !== null && (values[interval - 1] ?? null) === null && (values[interval + 1] ?? null) === null;
    // A line needs two points to be seen.
    return alone && !solid ? [interval + 0.2, interval + 0.8] : [interval + 0.5];
  });
  return {
    type: 'scatter',
    mode: solid && values.length <= 100 ? 'lines+markers' : 'lines',
    x: places.map(grid.at),
    y: places.map((place) => values[Math.floor(place)] ?? null),
    line: { color, dash, width },
    marker: { color, size: 5 },
  };
}

/** A level that holds through each interval. */
export function steps(grid: Grid, values: Values, color: Color, dash: Dash = 'solid', width = 2): Trace {
  return {
    type: 'scatter',
    mode: 'lines',
    x: [grid.range[0], ...grid.middles, grid.range[1]],
    y: [values[0] ?? null, ...values, values[values.length - 1] ?? null],
    line: { color, dash, width, shape: 'hvh' },
  };
}

/** What is true at the end of each interval. */
export function ends(grid: Grid, values: Values, color: Color, factor = 1): Trace {
  return {
    type: 'scatter',
    mode: 'lines',
    x: values.map((_, interval) => grid.at(interval + 1)),
    y: values.map((value) => (value === null ? null : value * factor)),
    line: { color, width: 2.5 },
  };
}

export function bars(grid: Grid, values: Values, color: Color): Trace {
  return { type: 'bar', x: grid.middles, y: values, width: grid.width * 0.88, marker: { color, line: { width: 0 } } };
}

/** The 95% intervals as a band: one polygon for each run of intervals that have bounds. */
export function band(grid: Grid, estimates: readonly MaybeEstimate[], color: Color, factor = 1): Trace {
  const x: (string | null)[] = [];
  const y: (number | null)[] = [];
  let run: { readonly place: number; readonly low: number; readonly high: number }[] = [];
  const close = () => {
    const [first] = run;
    // A run of one interval would be a polygon without width.
    const corners =
      first && run.length === 1
        ? [
            { ...first, place: first.place - 0.3 },
            { ...first, place: first.place + 0.3 },
          ]
        : run;
    if (corners.length > 0) {
      const back = corners.toReversed();
      x.push(...corners.map(({ place }) => grid.at(place)), ...back.map(({ place }) => grid.at(place)), null);
      y.push(...corners.map(({ low }) => low * factor), ...back.map(({ high }) => high * factor), null);
    }
    run = [];
  };
  estimates.forEach((estimate, interval) => {
    if (estimate === null || estimate.low === null || estimate.high === null) close();
    else run.push({ place: interval + 0.5, low: estimate.low, high: estimate.high });
  });
  close();
  return { type: 'scatter', mode: 'lines', x, y, fill: 'toself', fillcolor: color, line: { width: 0, color: 'clear' } };
}

/** How many times as high as the highest mean a band is drawn: the bounds of a quiet night would press the day to the floor. */
const HIGHEST_BAND = 3;

/** Limits of a value axis that show every mean and what is drawn beside them; nothing where they show every bound too. */
export function cutBands(
  estimates: readonly MaybeEstimate[],
  beside: Values,
): { readonly range?: readonly [number, number] } {
  const highest = Math.max(0, ...estimates.map((each) => each?.mean ?? 0), ...beside.map((value) => value ?? 0));
  const bound = Math.max(0, ...estimates.map((each) => each?.high ?? 0));
  return highest > 0 && bound > HIGHEST_BAND * highest ? { range: [0, HIGHEST_BAND * highest] } : {};
}

/** Seconds, minutes or hours, whichever reads better up to `longest` seconds. */
export function timeUnit(longest: number): { readonly factor: number; readonly unit: string } {
  if (longest > 4 * HOUR) return { factor: 1 / HOUR, unit: 'hours' };
  return longest > 240 ? { factor: 1 / 60, unit: 'minutes' } : { factor: 1, unit: 'seconds' };
}

/** The means of estimates, `null` where there is none. */
export function means(estimates: readonly MaybeEstimate[], factor = 1): Values {
  return estimates.map((estimate) => (estimate === null ? null : estimate.mean * factor));
}

/** Whether there is anything to see: without, an axis would take its limits from nowhere. */
export function hasNumbers(traces: readonly Trace[]): boolean {
  return traces.some(
    ({ y, yaxis }) => yaxis !== POINTER_AXIS && Array.isArray(y) && y.some((value) => typeof value === 'number'),
  );
}
