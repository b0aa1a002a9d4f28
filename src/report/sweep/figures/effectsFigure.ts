import { type Figure, figureText, type Json, LAYOUT, unitNote, VALUE_AXIS } from '../../figures/drawing.ts';
import { seriesColor } from '../../palette.ts';
import { overall, type SweepPage } from '../pageOfSweep.ts';
import type { ShownMeasure } from '../shownMeasures.ts';
import { axisFormat, measureFactor } from './axisFormat.ts';
import { type Panel, panelFlow } from './panelFlow.ts';
import { LABEL_LINE, panelRows } from './panelRows.ts';
import { figureLines } from './textLines.ts';

/** Below the unit of the first row's axis. */
const UNIT = 18;

/**
 * The levels of each factor from left to right, in as many rows as they need.
 * @param room levels that a row has room for
 */
export function effectsFigure(page: SweepPage, measure: ShownMeasure, room: number): Figure {
  const flow = panelFlow(page.factors, room);
  const { rows, height, above, below } = panelRows(flow, room);
  const axes = rows.flatMap(({ panels, places, domain }, row) => [
    [`xaxis${suffix(row)}`, levelAxis(panels, row, places)] as const,
    [`yaxis${suffix(row)}`, { ...VALUE_AXIS, rangemode: 'normal', domain, ...(row > 0 && { matches: 'y' }) }] as const,
  ]);
  const names = flow.panels.map((panel) => nameOf(panel, rows[panel.row]?.domain[1] ?? 1));
  return {
    data: flow.panels.map((panel, index) => effect(page, measure, panel, seriesColor(index))),
    layout: {
      ...LAYOUT,
      height: height + UNIT,
      margin: { l: 46, r: 14, t: above + UNIT, b: below, pad: 0 },
      hovermode: 'closest',
      ...Object.fromEntries(axes),
      annotations: [unitNote(axisFormat(measure, page.currency).unit), ...names],
    },
  };
}

function levelAxis(panels: readonly Panel[], row: number, places: number): Json {
  const levels = panels.flatMap(({ factor, first }) =>
    factor.levels.map(({ label }, level) => ({ place: first + level, label })),
  );
  return {
    anchor: `y${suffix(row)}`,
    fixedrange: true,
    showgrid: false,
    zeroline: false,
    linecolor: 'rule',
    range: [-0.6, places - 0.4],
    tickvals: levels.map(({ place }) => place),
    ticktext: levels.map(({ label }) => figureLines(label, LABEL_LINE)),
    autotickangles: [0, -90],
  };
}

/** @param top of the row, as a share of the figure's height */
function nameOf({ factor, row, first }: Panel, top: number): Json {
  return {
    text: figureLines(factor.name),
    xref: `x${suffix(row)}`,
    yref: 'paper',
    x: first - 0.3,
    y: top,
    xanchor: 'left',
    yanchor: 'bottom',
    align: 'left',
    yshift: row === 0 ? UNIT + 2 : 2,
    showarrow: false,
    font: { size: 12, color: 'ink' },
  };
}

function effect({ currency }: SweepPage, measure: ShownMeasure, { factor, row, first }: Panel, color: string) {
  const scale = measureFactor(measure);
  const { format } = axisFormat(measure, currency);
  const points = factor.levels.flatMap((level, index) => {
    const found = overall(level.rows, measure);
    return found === null ? [] : [{ place: first + index, label: level.label, found }];
  });
  return {
    type: 'scatter',
    mode: 'lines+markers',
    xaxis: `x${suffix(row)}`,
    yaxis: `y${suffix(row)}`,
    x: points.map(({ place }) => place),
    y: points.map(({ found }) => found.mean * scale),
    error_y: {
      type: 'data',
      symmetric: false,
      array: points.map(({ found }) => (found.most - found.mean) * scale),
      arrayminus: points.map(({ found }) => (found.mean - found.least) * scale),
      color: 'workload',
      thickness: 1.4,
      width: 3,
    },
    line: { color, width: 2 },
    marker: { color, size: 8 },
    hovertext: points.map(
      ({ label, found }) =>
        `${figureText(factor.name)}  <b>${figureText(label)}</b><br>mean of the cells  <b>${format(found.mean)}</b>` +
        `<br>from ${format(found.least)} to ${format(found.most)}`,
    ),
    hovertemplate: '%{hovertext}<extra></extra>',
  };
}

/** Of the axes of a row, as plotly names them: `x`, `x2`, `x3` … */
function suffix(row: number): string {
  return row === 0 ? '' : String(row + 1);
}
