import type { Scenario } from '../../scenario/scenario.ts';
import { expectedHandleTime } from '../expectedHandleTime.ts';
import { duration, NONE, percent } from '../format.ts';
import { type Column, htmlTable } from '../htmlTable.ts';
import { type JourneyRow, withTotal } from '../journeyRows.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { usesOf } from '../uses.ts';
import { rowName } from './attempts.ts';
import { withRange } from './contactTypes.ts';

/** What self-service takes off, and does to the handle time of those who still reach an agent; `null` where there is none. */
export function selfServiceTable(page: Page): Markup | null {
  const { scenario } = page;
  if (!usesOf(scenario).selfService) return null;
  const { rows, total } = withTotal(page);
  // Nobody of a type without self-service could be deflected: no share, rather than one of 0.
  const deflects = ({ type }: JourneyRow) =>
    type === null || (scenario.contactTypes[type]?.selfService.length ?? 0) > 0;
  const expected = (row: JourneyRow) => (row.type === null ? ofMix(scenario, rows) : ofType(scenario, row));
  const difference = (row: JourneyRow) => {
    const without = expected(row);
    return without === null || row.measures.handleTime === null ? null : row.measures.handleTime.mean - without;
  };
  // Replayed calls may bring handle times of their own, which no distribution tells.
  const known = scenario.calls === null;
  const compared =
    ' Handle time is that of those whom agents handled, beside talk and wrap as the scenario has them, nothing saved; for all contacts ' +
    `those of the mix that arrived, had everyone reached an agent.${otherReasons(scenario)}`;
  const timeColumns: readonly Column<JourneyRow>[] = [
    { header: 'Talk + wrap, nothing saved', cell: (row) => text(expected(row), duration) },
    { header: 'Handle time', cell: ({ measures }) => withRange(measures.handleTime, duration) },
    { header: 'Difference', cell: (row) => text(difference(row), signed) },
  ];
  return htmlTable<JourneyRow>({
    caption: `Self-service, means with 95% intervals. Gross deflection is of attempts, net of customers.${known ? compared : ''}`,
    columns: [
      { header: 'Contact type', cell: rowName },
      {
        header: 'Deflection, gross',
        cell: (row) => (deflects(row) ? withRange(row.journey.grossDeflection, percent) : NONE),
      },
      {
        header: 'Deflection, net',
        cell: (row) => (deflects(row) ? withRange(row.journey.netDeflection, percent) : NONE),
      },
      ...(known ? timeColumns : []),
    ],
    rows,
    ...(total === undefined ? {} : { total }),
  });
}

function ofType({ contactTypes }: Scenario, { type }: JourneyRow): number | null {
  const contactType = contactTypes[type ?? -1];
  return contactType === undefined ? null : expectedHandleTime(contactType);
}

function ofMix(scenario: Scenario, rows: readonly JourneyRow[]): number | null {
  const arrived = (row: JourneyRow) => row.measures.arrived?.mean ?? 0;
  const all = rows.reduce((sum, row) => sum + arrived(row), 0);
  const time = rows.reduce((sum, row) => sum + arrived(row) * (ofType(scenario, row) ?? 0), 0);
  return all === 0 ? null : time / all;
}

/** What else sets the two apart. */
function otherReasons({ agentGroups, contactTypes }: Scenario): string {
  const speed = agentGroups.some(({ skills }) => skills.some((skill) => skill.speed !== 1));
  const warm = contactTypes.some(({ transfer }) => transfer.some((each) => each.warm > 0));
  return `${speed ? ' Agents of another speed change it too.' : ''}${warm ? ' Warm transfers lengthen it.' : ''}`;
}

function signed(seconds: number): string {
  return Math.abs(seconds) < 0.05 ? duration(0) : `${seconds > 0 ? '+' : ''}${duration(seconds)}`;
}

function text(value: number | null, format: (value: number) => string): string {
  return value === null ? NONE : format(value);
}
