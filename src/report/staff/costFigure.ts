import type { PricedPlan, Staffing } from '../../experiment/staff/staffing.ts';
import { type Drawing, figureText, LAYOUT, VALUE_AXIS } from '../figures/drawing.ts';
import { rowAxis } from '../figures/rowAxis.ts';
import { hours, money } from '../format.ts';
import type { Color } from '../palette.ts';
import { isStaffed } from './isStaffed.ts';

const ROW = 40;

/** What the plan costs beside those of the formulas and the scenario's own; hours where nobody is paid. */
export function costFigure(staffing: Staffing): Drawing {
  const { plan, erlangA, erlangC, own } = staffing;
  const rows: readonly (readonly [name: string, plan: PricedPlan, color: Color])[] = [
    ['Erlang C', erlangC, 'erlangC'],
    ['Erlang A', erlangA, 'erlangA'],
    ...(isStaffed(own) ? [['scenario’s own', own, 'workload'] as const] : []),
    ['least found', plan, 'accent'],
  ];
  const isMoney = rows.some(([, each]) => each.cost > 0);
  const currency = figureText(staffing.currency);
  const value = ({ cost, hours: each }: PricedPlan) => (isMoney ? cost : each.reduce((sum, one) => sum + one, 0));
  const text = (each: PricedPlan) =>
    `${isMoney ? money(each.cost, currency) : hours(value(each))}${each.isPartial ? ' *' : ''}`;
  const partial = rows.some(([, each]) => each.isPartial);
  return {
    figure: {
      data: [
        {
          type: 'bar',
          orientation: 'h',
          y: rows.map((_, place) => place),
          x: rows.map(([, each]) => value(each)),
          marker: { color: rows.map(([, , color]) => color), line: { width: 0 } },
          text: rows.map(([, each]) => ` ${text(each)} `),
          textposition: 'inside',
          insidetextanchor: 'start',
          textangle: 0,
          textfont: { size: 12, color: rows.map(([, , color]) => (color === 'workload' ? 'ink' : 'paper')) },
          hoverinfo: 'skip',
        },
      ],
      layout: {
        ...LAYOUT,
        height: 60 + ROW * rows.length,
        bargap: 0.35,
        hovermode: false,
        margin: { l: 46, r: 14, t: 12, b: 34, pad: 0 },
        xaxis: { ...VALUE_AXIS, tickformat: ',' },
        yaxis: rowAxis(rows.map(([name]) => name)),
      },
    },
    legend: [],
    finding: `${isMoney ? 'Hourly and flat pay of all scheduled agents, whatever they do.' : 'Scheduled agent hours: nobody has pay in this scenario.'} The formulas look at each interval by itself.${partial ? ' * A formula has no answer for some intervals, which are left out of its sum.' : ''}`,
  };
}
