import type { AgentTimeEstimates, GroupEstimates, MaybeEstimate } from '../../statistics/estimates.ts';
import type { Page } from '../page.ts';
import { type Cell, formulaCell, type NumberFormat, numberCell, type Sheet, sheetOf } from './sheet.ts';

interface Row {
  readonly name: string;
  readonly measures: GroupEstimates;
  readonly time: AgentTimeEstimates;
}

interface Measure {
  readonly header: string;
  readonly format: NumberFormat;
  readonly of: (row: Row) => MaybeEstimate;
  /** Whether the groups add up to all agents. */
  readonly adds: boolean;
}

/** What the agents of each group do and cost over the horizon, per replication. */
export function agentGroupsSheet({ run, scenario }: Page): Sheet {
  const { agentGroups, agents, agentTime } = run.estimates;
  const columns = measures(scenario.currency);
  const all: Row = { name: 'All agents', measures: agents, time: agentTime.agents };
  const rows = scenario.agentGroups.flatMap(({ name }, group): Row[] => {
    const [own, time] = [agentGroups[group], agentTime.agentGroups[group]];
    return own === undefined || time === undefined ? [] : [{ name, measures: own, time }];
  });
  return sheetOf<Row>({
    name: 'Agent groups',
    frozen: 1,
    columns: [
      { header: 'Agent group', width: 28, cell: ({ name }) => name },
      ...columns.map(({ header, format, of }) => ({ header, cell: (row: Row) => numberCell(of(row)?.mean, format) })),
    ],
    rows,
    total: (span) => [
      all.name,
      ...columns.map(({ header, format, of, adds }): Cell => {
        const mean = of(all)?.mean ?? null;
        return adds ? formulaCell(`SUM(${span(header)})`, mean, format) : numberCell(mean, format);
      }),
    ],
  });
}

function measures(currency: string): readonly Measure[] {
  const sum = { adds: true };
  return [
    { header: 'Scheduled hours', format: 'hours', of: ({ measures: { scheduledHours } }) => scheduledHours, ...sum },
    { header: 'Available hours', format: 'hours', of: ({ measures: { availableHours } }) => availableHours, ...sum },
    { header: 'Busy hours', format: 'hours', of: ({ measures: { busyHours } }) => busyHours, ...sum },
    { header: 'Idle hours', format: 'hours', of: ({ measures: { idleHours } }) => idleHours, ...sum },
    { header: 'Overtime hours', format: 'hours', of: ({ measures: { overtimeHours } }) => overtimeHours, ...sum },
    { header: 'Paid hours', format: 'hours', of: ({ time: { paidHours } }) => paidHours, ...sum },
    { header: 'Occupancy', format: 'percent', of: ({ measures: { occupancy } }) => occupancy, adds: false },
    { header: 'Utilization', format: 'percent', of: ({ measures: { utilization } }) => utilization, adds: false },
    { header: `Cost, ${currency}`, format: 'money', of: ({ measures: { cost } }) => cost, ...sum },
    { header: `Idle cost, ${currency}`, format: 'money', of: ({ measures: { idleCost } }) => idleCost, ...sum },
    {
      header: `Overtime cost, ${currency}`,
      format: 'money',
      of: ({ measures: { overtimeCost } }) => overtimeCost,
      ...sum,
    },
  ];
}
