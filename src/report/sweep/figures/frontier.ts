import { type Drawing, figureText, type Json, LAYOUT, unitNote, VALUE_AXIS } from '../../figures/drawing.ts';
import { decimal, money, percent, plural } from '../../format.ts';
import { meanOf, type SweepPage } from '../pageOfSweep.ts';
import type { SweepRow } from '../sweepRow.ts';

/** More points make one blot of the figure, and take the browser long. */
const MOST_POINTS = 4000;
const MOST_FACTORS = 8;

/** Every cell by its cost and its service level, and the line of those that none beats in both. */
export function frontier(page: SweepPage): Drawing | null {
  const { rows, frontier: best, measures, currency, unit } = page;
  if (!measures.includes('cost') || !measures.includes('serviceLevel')) return null;
  const step = Math.ceil(rows.length / MOST_POINTS);
  const others = rows.filter((row, place) => place % step === 0 && !best.includes(row));
  const trace = (shown: readonly SweepRow[], look: { readonly [key: string]: Json }) => ({
    type: 'scatter',
    x: shown.map((row) => meanOf(row, 'cost')),
    y: shown.map((row) => (meanOf(row, 'serviceLevel') ?? 0) * 100),
    hovertext: shown.map((row) => reading(row, page)),
    hovertemplate: '%{hovertext}<extra></extra>',
    ...look,
  });
  return {
    figure: {
      data: [
        trace(others, { mode: 'markers', marker: { color: 'workload', size: 6 } }),
        trace(best, {
          mode: 'lines+markers',
          line: { color: 'accent', width: 2, shape: 'hv' },
          marker: { color: 'accent', size: 8 },
        }),
      ],
      layout: {
        ...LAYOUT,
        margin: { l: 46, r: 20, t: 30, b: 46, pad: 0 },
        hovermode: 'closest',
        xaxis: {
          ...VALUE_AXIS,
          rangemode: 'normal',
          title: { text: `cost, ${figureText(currency)} a ${unit}`, font: { size: 12 } },
        },
        yaxis: { ...VALUE_AXIS, rangemode: 'normal' },
        annotations: [unitNote('service level, %')],
      },
    },
    legend: [
      { label: 'No other serves as well for as little', color: 'accent', mark: 'line' },
      { label: step > 1 ? `Every ${decimal(step)}th of the others` : 'The others', color: 'workload', mark: 'block' },
    ],
    finding: `${plural(best.length, 'cell')} of ${decimal(rows.length)} make the frontier, by their means: near ones may owe their place to chance.`,
  };
}

function reading(row: SweepRow, { sweep, currency }: SweepPage): string {
  const { cell } = row;
  const factors = sweep.columns
    .slice(0, MOST_FACTORS)
    .map((column, place) => `${figureText(column)}  <b>${figureText(cell.values[place] ?? '')}</b>`);
  return [
    `<b>cell ${cell.index}</b>`,
    ...factors,
    `service level  <b>${percent(meanOf(row, 'serviceLevel') ?? 0)}</b>`,
    `cost  <b>${money(meanOf(row, 'cost') ?? 0, figureText(currency))}</b>`,
  ].join('<br>');
}
