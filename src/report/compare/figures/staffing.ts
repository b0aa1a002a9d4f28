import type { Drawing, LegendEntry } from '../../figures/drawing.ts';
import { steps, timeFigure } from '../../figures/timeFigure.ts';
import { decimal, hours, NONE } from '../../format.ts';
import { drawnPlans, leftOut } from '../drawnPlans.ts';
import type { PlansPage, ShownPlan } from '../pageOfPlans.ts';
import { MOST_PANELS, panels } from './panels.ts';

/** Agents available in each plan, a panel each, against the work and what Erlang A asks for. */
export function staffing(page: PlansPage): Drawing | null {
  const { comparison, baseline } = page;
  if (comparison.intervals === 0) return null;
  const { grid } = baseline.page;
  const plans = drawnPlans(page, MOST_PANELS);
  const series = plans.map(seriesOf);
  const compared = series.some(({ required }) => required.some((value) => value !== null));
  const highest = Math.max(
    1,
    ...series.flatMap(({ agents, load, required }) => [...agents, ...load, ...required].map((value) => value ?? 0)),
  );
  const unit = compared ? 'agents, and offered load in erlangs' : 'agents';
  const { axisOf, under, axis, layout, annotations } = panels(plans, unit, highest);
  return {
    figure: timeFigure({
      grid,
      unit: `${plans[0]?.text ?? ''}: ${unit}`,
      traces: series.flatMap(({ plan, agents, load, required }, panel) => {
        const inPanel = (trace: ReturnType<typeof steps>) => ({ ...trace, yaxis: axisOf(panel) });
        // Closed hours have no load: a gap would be filled across.
        const work = load.map((value) => value ?? 0);
        return [
          ...(compared
            ? [
                { ...inPanel(steps(grid, work, 'workload', 'solid', 1)), fill: 'tozeroy', fillcolor: 'workloadFill' },
                inPanel(steps(grid, required, 'ink', 'dot', 1.5)),
              ]
            : []),
          inPanel(steps(grid, agents, plan.color, 'solid', 2.5)),
        ];
      }),
      under,
      axis,
      layout,
      annotations,
      reading: (interval) =>
        series.flatMap(({ plan, agents, required }) => [
          [`${plan.text}: available`, one(agents[interval])] as const,
          ...(compared ? [[`${plan.text}: Erlang A asks for`, whole(required[interval])] as const] : []),
        ]),
    }),
    legend: [
      ...plans.map(({ label, color }): LegendEntry => ({ label: [label, ', available'], color, mark: 'line' })),
      ...(compared ? FORMULA_LEGEND : []),
    ],
    finding: [
      `Available agents per ${page.unit}: `,
      plans.map(({ label, run }, index) => [
        index === 0 ? '' : ', ',
        `${hours(run.estimates.agents.availableHours?.mean ?? 0)} under `,
        label,
      ]),
      `.${leftOut(page, plans)}`,
    ],
  };
}

const FORMULA_LEGEND: readonly LegendEntry[] = [
  { label: 'offered load', color: 'workload', mark: 'block' },
  { label: 'Erlang A asks for', color: 'ink', mark: 'dotted' },
];

function seriesOf(plan: ShownPlan) {
  const { run, page } = plan;
  const formulas = page.views[0]?.formulas ?? [];
  return {
    plan,
    agents: run.estimates.intervals.map(({ agents }) => (agents.availableHours?.mean ?? 0) / page.grid.hours),
    load: formulas.map((each) => each?.load ?? null),
    required: formulas.map((each) => each?.erlangA.required ?? null),
  };
}

function one(value: number | undefined): string {
  return value === undefined ? NONE : decimal(value, 1);
}

function whole(value: number | null | undefined): string {
  return value === null || value === undefined ? NONE : decimal(value);
}
