import type { MaybeEstimate } from '../../statistics/estimates.ts';
import { meanText } from '../estimateText.ts';
import { capitalized, decimal, list } from '../format.ts';
import { type Column, htmlTable } from '../htmlTable.ts';
import { type Content, type Markup, named } from '../markup.ts';
import type { Page } from '../page.ts';
import { type AgentTime, NOTHING, PAID_PARTS } from '../paidParts.ts';
import { usesOf } from '../uses.ts';

interface Row extends AgentTime {
  readonly name: Content;
}

/** Paid hours by group and by what they were spent on, or `null` where the table of groups says it all. */
export function paidTimeTable({ run, scenario, unit }: Page): Markup | null {
  const uses = usesOf(scenario);
  if (!(uses.outbound || uses.breaks || uses.absence)) return null;
  const { agentGroups, agents, agentTime } = run.estimates;
  const rows = scenario.agentGroups.flatMap(({ name }, group): readonly Row[] => {
    const measures = agentGroups[group];
    const time = agentTime.agentGroups[group];
    return measures === undefined || time === undefined ? [] : [{ name: named(name), measures, time }];
  });
  const hours = (value: number) => decimal(value, 1);
  const column = (header: string, of: (row: Row) => MaybeEstimate): Column<Row> => ({
    header,
    cell: (row) => meanText(of(row), hours),
  });
  const all: AgentTime = { measures: agents, time: agentTime.agents };
  const parts = PAID_PARTS.filter(({ possible, of }) => possible(uses) && of(all) > NOTHING);
  const unpaid = (agentTime.agents.unpaidBreakHours?.mean ?? 0) > 0;
  return htmlTable<Row>({
    caption:
      `Paid time in hours per ${unit}, means: the sum of ${list(parts.map(({ label }) => label))}. Overtime is part of the handling; ` +
      `${uses.outbound ? 'handling is that of inbound contacts; ' : ''}paid is scheduled and overtime${unpaid ? ', less unpaid breaks' : ''}.`,
    columns: [
      { header: 'Agent group', cell: ({ name }) => name },
      column('Paid, h', ({ time }) => time.paidHours),
      ...parts.map(
        ({ label, of }): Column<Row> => ({
          header: `${capitalized(label)}, h`,
          cell: (row) => hours(of(row)),
        }),
      ),
      column('Overtime, h', ({ measures }) => measures.overtimeHours),
      ...(unpaid ? [column('Unpaid breaks, h', ({ time }) => time.unpaidBreakHours)] : []),
    ],
    rows,
    ...(rows.length > 1 ? { total: { name: 'All agents', ...all } } : {}),
  });
}
