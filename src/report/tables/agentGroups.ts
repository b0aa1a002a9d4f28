import type { GroupEstimates } from '../../statistics/estimates.ts';
import { meanText } from '../estimateText.ts';
import { decimal, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import { type Content, type Markup, named } from '../markup.ts';
import type { Page } from '../page.ts';
import { withRange } from './contactTypes.ts';

interface Row {
  readonly name: Content;
  readonly skills: Content;
  readonly measures: GroupEstimates;
}

/** One row an agent group, all agents last. */
export function agentGroupsTable({ run, scenario, unit }: Page): Markup {
  const rows = scenario.agentGroups.flatMap(({ name, skills }, group): readonly Row[] => {
    const measures = run.estimates.agentGroups[group];
    const types = skills.map(({ type }, index) => [index === 0 ? '' : ', ', named(type)]);
    return measures === undefined ? [] : [{ name: named(name), skills: types, measures }];
  });
  const time = (value: number) => decimal(value, 1);
  const amount = (value: number) => decimal(value, 2);
  return htmlTable<Row>({
    caption: `Agent time in hours and cost per ${unit}, means; occupancy with its 95% interval.`,
    columns: [
      { header: 'Agent group', cell: ({ name }) => name },
      { header: 'Takes', cell: ({ skills }) => skills, words: true },
      { header: 'Scheduled, h', cell: ({ measures }) => meanText(measures.scheduledHours, time) },
      { header: 'Available, h', cell: ({ measures }) => meanText(measures.availableHours, time) },
      { header: 'Busy, h', cell: ({ measures }) => meanText(measures.busyHours, time) },
      { header: 'Idle, h', cell: ({ measures }) => meanText(measures.idleHours, time) },
      { header: 'Overtime, h', cell: ({ measures }) => meanText(measures.overtimeHours, time) },
      { header: 'Occupancy', cell: ({ measures }) => withRange(measures.occupancy, percent) },
      { header: 'Utilization', cell: ({ measures }) => meanText(measures.utilization, percent) },
      { header: `Cost, ${scenario.currency}`, cell: ({ measures }) => meanText(measures.cost, amount) },
      { header: `Idle cost, ${scenario.currency}`, cell: ({ measures }) => meanText(measures.idleCost, amount) },
    ],
    rows,
    ...(rows.length > 1 ? { total: { name: 'All agents', skills: null, measures: run.estimates.agents } } : {}),
  });
}
