import { count, decimal, NONE } from '../format.ts';
import { markup, named } from '../markup.ts';
import type { Page } from '../page.ts';
import { SERIES_COLORS, seriesColor } from '../palette.ts';
import { queuedTypes } from '../uses.ts';
import { hasFormulas, type View } from '../view.ts';
import { demandFinding } from './demandFinding.ts';
import { type Drawing, figureText, type LegendEntry, unitNote, VALUE_AXIS } from './drawing.ts';
import { bars, means, steps, timeFigure } from './timeFigure.ts';

/** Arrivals above; below them, on the scale of agents, the work they bring, the staff, and what the formulas ask for. */
export function demand(page: Page, view: View): Drawing {
  const { grid } = page;
  const agents = agentsOf(page, view);
  const load = view.formulas.map((formulas) => formulas?.load ?? null);
  // Closed hours have no load: a gap would be filled across.
  const drawn = load.map((value) => value ?? 0);
  const requiredC = view.formulas.map((formulas) => formulas?.erlangC.required ?? null);
  const requiredA = view.formulas.map((formulas) => formulas?.erlangA.required ?? null);
  const arrivals = arrivalSeries(page, view);
  const compared = hasFormulas(view);
  const readings = (interval: number): readonly (readonly [string, string])[] => [
    ['offered load, erlangs', number(load[interval], one)],
    ['Erlang C asks for', number(requiredC[interval], decimal)],
    ['Erlang A asks for', number(requiredA[interval], decimal)],
  ];
  const below = (trace: ReturnType<typeof steps>) => ({ ...trace, yaxis: 'y2' });
  return {
    figure: timeFigure({
      grid,
      unit: `contacts offered per ${grid.intervalText}`,
      traces: [
        ...arrivals.map(({ values, color }) => bars(grid, values, color)),
        ...(compared
          ? [
              { ...below(steps(grid, drawn, 'workload', 'solid', 1)), fill: 'tozeroy', fillcolor: 'workloadFill' },
              below(steps(grid, requiredC, 'erlangC', 'dot')),
              below(steps(grid, requiredA, 'erlangA', 'dash')),
            ]
          : []),
        below(steps(grid, agents, 'ink', 'solid', 2.5)),
      ],
      under: 'y2',
      axis: { domain: [0.63, 1], nticks: 5 },
      annotations: [unitNote(compared ? 'agents, and offered load in erlangs' : 'agents', 0.5)],
      layout: { yaxis2: { ...VALUE_AXIS, domain: [0, 0.5] } },
      reading: (interval) => [
        ...arrivals.toReversed().map(({ text, values }) => [text, number(values[interval], count)] as const),
        ['available agents', number(agents[interval], one)],
        ...(compared ? readings(interval) : []),
      ],
    }),
    legend: [
      ...arrivals.map(({ label, color }): LegendEntry => ({ label, color, mark: 'block' })),
      { label: 'available agents', color: 'ink', mark: 'line' },
      ...(compared ? FORMULA_LEGEND : []),
    ],
    finding: demandFinding(page, view, agents),
  };
}

const FORMULA_LEGEND: readonly LegendEntry[] = [
  { label: 'offered load', color: 'workload', mark: 'block' },
  { label: 'Erlang C asks for', color: 'erlangC', mark: 'dotted' },
  { label: 'Erlang A asks for', color: 'erlangA', mark: 'dashed' },
];

/** Mean number of agents available in each interval: all, or those who can take the view's contacts. */
function agentsOf({ run, scenario, grid }: Page, view: View): readonly number[] {
  return run.estimates.intervals.map((interval) => {
    const groups =
      view.name === null
        ? [interval.agents]
        : interval.agentGroups.filter((_, group) =>
            scenario.agentGroups[group]?.skills.some(({ type }) => type === view.name),
          );
    return groups.reduce((sum, group) => sum + (group.availableHours?.mean ?? 0), 0) / grid.hours;
  });
}

function arrivalSeries({ run, scenario }: Page, view: View) {
  const offered = (type: number) =>
    means(run.estimates.intervals.map((interval) => interval.contactTypes[type]?.offered ?? null));
  const types = queuedTypes(scenario);
  if (view.name !== null || types.length < 2 || scenario.contactTypes.length > SERIES_COLORS) {
    const values = means(view.intervals.map((interval) => interval.offered));
    return [{ text: 'offered', label: 'contacts offered', values, color: seriesColor(view.type ?? 0) }];
  }
  return types.map((type) => {
    const name = scenario.contactTypes[type]?.name ?? '';
    return {
      text: figureText(name),
      label: markup`${named(name)} offered`,
      values: offered(type),
      color: seriesColor(type),
    };
  });
}

function one(value: number): string {
  return decimal(value, 1);
}

function number(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? NONE : format(value);
}
