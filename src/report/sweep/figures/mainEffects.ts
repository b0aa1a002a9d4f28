import { figureFormat, MEASURE_TEXTS } from '../../compare/measureTexts.ts';
import { type Drawing, figureText, type Json, LAYOUT, unitNote, VALUE_AXIS } from '../../figures/drawing.ts';
import { decimal } from '../../format.ts';
import { named } from '../../markup.ts';
import { seriesColor } from '../../palette.ts';
import { effect, overall, type SweepPage } from '../pageOfSweep.ts';
import type { ShownMeasure } from '../shownMeasures.ts';
import { axisFormat, measureFactor } from './axisFormat.ts';

/** Room between the levels of two factors, in levels. */
const GAP = 1;

/** What each factor does to a measure by itself: at each level the mean over all its cells, and from the least to the greatest of them. */
export function mainEffects(page: SweepPage, measure: ShownMeasure): Drawing | null {
  const { factors, measures, currency } = page;
  if (!measures.includes(measure) || factors.length === 0) return null;
  const scale = measureFactor(measure);
  const { unit, format } = axisFormat(measure, currency);
  const { quantity } = MEASURE_TEXTS[measure];
  // No place of a figure: the currency stands as it is written.
  const moved = quantity === 'share' ? points : figureFormat(quantity, currency);
  let next = 0;
  const ticks: { place: number; text: string }[] = [];
  const names: Json[] = [];
  const data = factors.map(({ name, levels }, index) => {
    const first = next;
    const points = levels.flatMap(({ label, rows }) => {
      const place = next++;
      ticks.push({ place, text: figureText(label) });
      const found = overall(rows, measure);
      return found === null ? [] : [{ place, label, found }];
    });
    names.push({
      text: figureText(name),
      xref: 'x',
      yref: 'paper',
      x: (first + next - 1) / 2,
      y: 1,
      yanchor: 'bottom',
      yshift: 20,
      showarrow: false,
      font: { size: 12, color: 'ink' },
    });
    next += GAP;
    return {
      type: 'scatter',
      mode: 'lines+markers',
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
      line: { color: seriesColor(index), width: 2 },
      marker: { color: seriesColor(index), size: 8 },
      hovertext: points.map(
        ({ label, found }) =>
          `${figureText(name)}  <b>${figureText(label)}</b><br>mean of the cells  <b>${format(found.mean)}</b>` +
          `<br>from ${format(found.least)} to ${format(found.most)}`,
      ),
      hovertemplate: '%{hovertext}<extra></extra>',
    };
  });
  const [strongest] = factors.toSorted((a, b) => effect(b, measure) - effect(a, measure));
  return {
    figure: {
      data,
      layout: {
        ...LAYOUT,
        margin: { l: 46, r: 14, t: 64, b: 40, pad: 0 },
        hovermode: 'closest',
        xaxis: {
          fixedrange: true,
          automargin: true,
          showgrid: false,
          zeroline: false,
          linecolor: 'rule',
          range: [-0.6, next - GAP - 0.4],
          tickvals: ticks.map(({ place }) => place),
          ticktext: ticks.map(({ text }) => text),
        },
        yaxis: { ...VALUE_AXIS, rangemode: 'normal' },
        annotations: [unitNote(unit), ...names],
      },
    },
    legend: [],
    finding: [
      strongest === undefined
        ? ''
        : [named(strongest.name), ` moves it most, by ${moved(effect(strongest, measure))}. `],
      'Points are means over all cells of a level, bars reach from the least to the greatest of these cells.',
    ],
  };
}

function points(share: number): string {
  return `${decimal(share * 100, 1)} points`;
}

/** The title of the figure. */
export function effectsTitle(measure: ShownMeasure): string {
  return MEASURE_TEXTS[measure].label;
}
