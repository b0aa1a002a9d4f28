import type { PricedPlan, Staffing } from '../../experiment/staff/staffing.ts';
import type { Drawing, LegendEntry } from '../figures/drawing.ts';
import { steps, timeFigure } from '../figures/timeFigure.ts';
import { decimal, hours, list } from '../format.ts';
import type { Grid } from '../grid.ts';
import { isolated } from '../isolated.ts';
import type { PlainFigure } from '../plainFigures.ts';
import { isStaffed } from './isStaffed.ts';

/** So many groups have a figure of their own; of more, all together have one. */
const MOST = 6;

/** The agents of the plan beside those of the formulas and of the scenario's own staff, by interval: a figure a group. */
export function requirementFigures(staffing: Staffing, grid: Grid): readonly PlainFigure[] {
  const { agentGroups, fixed } = staffing;
  const groups = agentGroups.flatMap((name, group) => (fixed.includes(name) ? [] : [{ name, group }]));
  if (groups.length > MOST) {
    const drawing = requirementFigure(
      staffing,
      grid,
      groups.map(({ group }) => group),
    );
    return [{ id: 'requirement', title: 'Scheduled agents of all groups', size: 'wide', drawing }];
  }
  return groups.map(({ name, group }) => ({
    id: `requirement${group}`,
    title: `Scheduled agents, ${isolated(name)}`,
    size: 'wide',
    drawing: requirementFigure(staffing, grid, [group]),
  }));
}

function requirementFigure({ plan, erlangA, erlangC, own }: Staffing, grid: Grid, groups: readonly number[]): Drawing {
  const levels = ({ plan: { agents } }: PricedPlan) =>
    grid.starts.map((_, interval) =>
      groups.reduce((sum, group) => {
        const row = agents[group];
        return sum + (row?.[row.length - grid.starts.length + interval] ?? 0);
      }, 0),
    );
  const [least, byA, byC, given] = [levels(plan), levels(erlangA), levels(erlangC), levels(own)];
  const hasOwn = isStaffed(own);
  const total = (agents: readonly number[]) => agents.reduce((sum, each) => sum + each, 0) * grid.hours;
  return {
    figure: timeFigure({
      grid,
      unit: 'scheduled agents',
      traces: [
        ...(hasOwn ? [steps(grid, given, 'workload', 'solid', 2)] : []),
        steps(grid, byC, 'erlangC', 'dot'),
        steps(grid, byA, 'erlangA', 'dash'),
        steps(grid, least, 'accent', 'solid', 3),
      ],
      reading: (interval) => [
        ['least found', decimal(least[interval] ?? 0)],
        ['Erlang A', decimal(byA[interval] ?? 0)],
        ['Erlang C', decimal(byC[interval] ?? 0)],
        ...(hasOwn ? [['scenario’s own', decimal(given[interval] ?? 0)] as const] : []),
      ],
    }),
    legend: [
      { label: 'least that meets every target', color: 'accent', mark: 'line' },
      { label: 'Erlang A', color: 'erlangA', mark: 'dashed' },
      { label: 'Erlang C', color: 'erlangC', mark: 'dotted' },
      ...(hasOwn ? [OWN] : []),
    ],
    finding: finding(grid, least, byA, [
      ['the plan', total(least)],
      ['Erlang A', total(byA)],
      ['Erlang C', total(byC)],
      ...(hasOwn ? [['the scenario’s own staff', total(given)] as const] : []),
    ]),
  };
}

const OWN: LegendEntry = { label: 'the scenario’s own staff', color: 'workload', mark: 'line' };

function finding(
  grid: Grid,
  least: readonly number[],
  byA: readonly number[],
  totals: readonly (readonly [string, number])[],
): string {
  const sums = `Agent hours: ${list(totals.map(([name, value]) => `${name} ${hours(value)}`))}.`;
  const apart = least.map((agents, interval) => agents - (byA[interval] ?? 0));
  const most = Math.max(...apart.map(Math.abs));
  if (most === 0) return `${sums} Erlang A asks for the same in every interval.`;
  const at = apart.findIndex((each) => Math.abs(each) === most);
  const word = (apart[at] ?? 0) > 0 ? 'more' : 'fewer';
  return `${sums} Farthest from Erlang A at ${grid.label(at)}: ${most} ${word}.`;
}
