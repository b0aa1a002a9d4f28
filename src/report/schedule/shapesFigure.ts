import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import type { ShiftHours, ShiftShapes } from '../../experiment/schedule/shiftShapes.ts';
import { type Drawing, figureText, LAYOUT, VALUE_AXIS } from '../figures/drawing.ts';
import { rowAxis } from '../figures/rowAxis.ts';
import { hours, percent } from '../format.ts';
import type { Color } from '../palette.ts';
import { hoursSentence } from './sentences.ts';

const ROW = 46;
/** Parts of the paid hours, in their order, with their colors. */
const PARTS: readonly (readonly [label: string, of: (each: ShiftHours) => number, color: Color])[] = [
  ['required, and there', ({ required, short }) => required - short, 'accent'],
  ['beyond the requirement', ({ surplus }) => surplus, 'series1'],
  ['paid breaks', ({ breaks }) => breaks, 'series2'],
  ['paid outside the horizon', ({ outside }) => outside, 'series7'],
];

/** What the paid hours of each group's shifts are for, and how many are required. */
export function shapesFigure({ groups }: Schedule, shapes: readonly ShiftShapes[]): Drawing {
  const names = shapes.map(({ group }) => figureText(groups[group]?.name ?? ''));
  const used = PARTS.filter(([, of]) => shapes.some((each) => of(each.hours) > 0));
  return {
    figure: {
      data: [
        ...used.map(([label, of, color]) => ({
          type: 'bar',
          orientation: 'h',
          y: shapes.map((_, place) => place),
          x: shapes.map((each) => of(each.hours)),
          width: 0.6,
          marker: { color, line: { width: 0 } },
          hovertext: shapes.map(
            (each, place) =>
              `<b>${names[place] ?? ''}</b><br>${label}  <b>${hours(of(each.hours))}</b>, ${percent(of(each.hours) / Math.max(1e-9, each.hours.paid))} of the paid time`,
          ),
          hovertemplate: '%{hovertext}<extra></extra>',
        })),
        {
          type: 'scatter',
          mode: 'markers',
          x: shapes.map((each) => each.hours.required),
          y: shapes.map((_, place) => place),
          marker: { symbol: 'line-ns', size: 30, color: 'ink', line: { width: 3, color: 'ink' } },
          hovertext: shapes.map((each) => `required  <b>${hours(each.hours.required)}</b>`),
          hovertemplate: '%{hovertext}<extra></extra>',
        },
      ],
      layout: {
        ...LAYOUT,
        height: 60 + ROW * shapes.length,
        hovermode: 'closest',
        margin: { l: 46, r: 14, t: 10, b: 34, pad: 0 },
        xaxis: { ...VALUE_AXIS, ticksuffix: '\u00a0h' },
        yaxis: rowAxis(names, [shapes.length - 0.4, -0.6]),
      },
    },
    legend: [
      ...used.map(([label, , color]) => ({ label, color, mark: 'block' }) as const),
      { label: 'required', color: 'ink', mark: 'line' },
    ],
    finding: hoursSentence(shapes),
  };
}
