import type { Explanation } from '../../experiment/explain/explanation.ts';
import { type Drawing, LAYOUT, VALUE_AXIS } from '../figures/drawing.ts';
import { markedValue } from '../figures/markedValue.ts';
import { decimal, hours, money, percent } from '../format.ts';
import { rungLabel, rungTitle } from './labels.ts';
import { rungAxis } from './rungAxis.ts';
import { targetWords } from './sentences.ts';

const ROW = 34;

/** The scheduled hours with which the model of each rung meets the target, beside those of the plan; `null` where none does. */
export function staffAsked(explanation: Explanation): Drawing | null {
  const { rungs, currency } = explanation;
  const plan = rungs.flatMap(({ requirement }) =>
    requirement === null ? [] : [requirement.hours / requirement.share],
  )[0];
  if (plan === undefined) return null;
  const places = rungs.map((_, place) => place);
  return {
    figure: {
      data: [
        {
          type: 'bar',
          orientation: 'h',
          y: places,
          x: rungs.map(({ requirement }) => requirement?.hours ?? null),
          marker: { color: rungs.map(({ simulated }) => (simulated ? 'series0' : 'workload')), line: { width: 0 } },
          text: rungs.map(({ requirement }) => (requirement === null ? '' : ` ${decimal(requirement.hours)}\u00a0h `)),
          textposition: 'inside',
          insidetextanchor: 'start',
          textangle: 0,
          textfont: { size: 12, color: rungs.map(({ simulated }) => (simulated ? 'paper' : 'ink')) },
          hovertext: rungs.map((rung) => {
            const { requirement } = rung;
            if (requirement === null) return `${rungTitle(rung)}<br>not with four times the staff`;
            const cost = requirement.cost === 0 ? '' : `, ${money(requirement.cost, currency)}`;
            return `${rungTitle(rung)}<br><b>${hours(requirement.hours)}</b>, ${percent(requirement.share)} of the plan${cost}`;
          }),
          hovertemplate: '%{hovertext}<extra></extra>',
        },
      ],
      layout: {
        ...LAYOUT,
        height: 74 + ROW * rungs.length,
        bargap: 0.3,
        hovermode: 'closest',
        margin: { l: 46, r: 14, t: 26, b: 34, pad: 0 },
        xaxis: { ...VALUE_AXIS, nticks: 6 },
        yaxis: rungAxis(rungs.map(rungLabel)),
        ...markedValue(plan, `the plan: ${decimal(plan)}\u00a0h`, 'right'),
      },
    },
    legend: [
      { label: 'by formula', color: 'workload', mark: 'block' },
      { label: 'by simulation', color: 'series0', mark: 'block' },
      { label: 'scheduled in the plan', color: 'ink', mark: 'dashed' },
    ],
    finding: `The plan’s own staff, changed by one percentage in every interval, with which each model meets ${targetWords(explanation)} over the horizon. Bars by simulation are good to about a percent.`,
  };
}
