import type { SearchStep } from '../../experiment/staff/search.ts';
import type { PricedPlan, Staffing } from '../../experiment/staff/staffing.ts';
import { decimal, money, plural } from '../format.ts';
import type { Grid } from '../grid.ts';
import { type Column, htmlTable } from '../htmlTable.ts';
import { type Content, type Markup, markup, named } from '../markup.ts';
import { isStaffed } from './isStaffed.ts';

/** Rows that need no box to scroll in. */
const FEW = 20;

/** Agents by interval: the plan, what one fewer of them does, and what the formulas and the scenario's own staff have. */
export function agentsTable(staffing: Staffing, grid: Grid): Markup {
  const { agentGroups, fixed, plan, erlangA, erlangC, own, fewer } = staffing;
  const verdicts = new Map(fewer.map(({ group, interval, verdict }) => [`${group} ${interval}`, verdict]));
  const level = ({ plan: { agents } }: PricedPlan, group: number, interval: number) =>
    agents[group]?.[agents[group].length - grid.starts.length + interval] ?? 0;
  const sum = (priced: PricedPlan, interval: number) =>
    decimal(agentGroups.reduce((total, _, group) => total + level(priced, group, interval), 0));
  const columns: readonly Column<number>[] = [
    { header: 'Interval', cell: (interval) => grid.label(interval) },
    ...agentGroups.flatMap((name, group): readonly Column<number>[] => {
      const isFixed = fixed.includes(name);
      return [
        {
          header: markup`${named(name)}${isFixed ? ' (fixed)' : ''}`,
          cell: (interval) => decimal(level(plan, group, interval)),
        },
        ...(isFixed ? [] : [fewerColumn((interval) => verdicts.get(`${group} ${interval}`))]),
      ];
    }),
    { header: 'Erlang A, all groups', cell: (interval) => sum(erlangA, interval) },
    { header: 'Erlang C, all groups', cell: (interval) => sum(erlangC, interval) },
    ...(isStaffed(own)
      ? [{ header: 'Scenario’s own, all groups', cell: (interval: number) => sum(own, interval) }]
      : []),
  ];
  const isClosed = (interval: number) => [plan, erlangA, erlangC, own].every((each) => sum(each, interval) === '0');
  const open = grid.starts.map((_, interval) => interval).filter((interval) => !isClosed(interval));
  const closed = open.length < grid.starts.length ? ' Intervals without anybody are left out.' : '';
  return htmlTable({
    caption: `Scheduled agents, and what one agent fewer in that interval alone would do on fresh replications: miss a target, do as well, or nobody can tell.${closed}`,
    columns,
    rows: open,
    tall: open.length > FEW,
  });
}

function fewerColumn(verdict: (interval: number) => keyof typeof FEWER | undefined): Column<number> {
  return {
    header: 'One fewer',
    words: true,
    cell: (interval): Content => {
      const found = verdict(interval);
      return found === undefined ? '' : FEWER[found];
    },
  };
}

const FEWER = { fails: 'misses', holds: 'would do', open: 'undecided' } as const;

/** How the search went. */
export function searchTable({ steps, currency, allReplications }: Staffing): Markup {
  const isPaid = steps.some(({ cost }) => cost > 0);
  const columns: readonly Column<SearchStep>[] = [
    { header: 'Step', cell: ({ step }) => markup`<span class="wrapping">${STEPS[step]}</span>` },
    { header: 'Replications', cell: ({ replications }) => decimal(replications) },
    ...(isPaid ? [{ header: 'Cost after it', cell: ({ cost }: SearchStep) => money(cost, currency) }] : []),
    { header: 'Targets missed in the sample', cell: ({ missed }) => decimal(missed) },
  ];
  return htmlTable({
    caption: `The search, in which every plan meets the same customers; ${plural(allReplications, 'replication')} in all, the proof included.`,
    columns,
    rows: steps,
  });
}

const STEPS: { readonly [step in SearchStep['step']]: string } = {
  start: 'start',
  repair: 'add agents where targets are missed',
  trim: 'take away agents that none needs',
  exchange: 'exchange agents where that is cheaper',
};
