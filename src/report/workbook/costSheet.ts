import type { CostMeasure } from '../../statistics/estimates.ts';
import { awayNames } from '../awayNames.ts';
import { capitalized, list } from '../format.ts';
import type { Page } from '../page.ts';
import { formulaCell, numberCell, type Sheet, type SheetColumn, sheetOf } from './sheet.ts';

interface Row {
  readonly measure: CostMeasure;
  readonly label: string;
  /** Revenue is less cost. */
  readonly sign: 1 | -1;
}

/** Where the money goes, per replication; the shares and the cost of each contact follow from the amounts. */
export function costSheet({ run, scenario, unit }: Page): Sheet {
  const { cost, total, journeys } = run.estimates;
  const rows = partsOf(capitalized(list(awayNames(scenario)))).filter(
    ({ measure }) => measure !== 'revenue' || (cost.revenue?.mean ?? 0) !== 0,
  );
  const amount = ({ measure, sign }: Row, end: 'mean' | 'low' | 'high') => {
    const value = cost[measure]?.[end];
    return value === null || value === undefined ? null : sign * value;
  };
  const paid = rows.filter(({ sign }) => sign > 0);
  const expenses = paid.reduce((sum, row) => sum + (amount(row, 'mean') ?? 0), 0);
  const expensesSpan = `$B$2:$B$${paid.length + 1}`;
  const offered = total.offered?.mean ?? 0;
  const answered = [total.answered, total.callbacksAnswered, journeys.total.connected].reduce(
    (sum, contacts) => sum + (contacts?.mean ?? 0),
    0,
  );
  const money = `${capitalized(unit)}, ${scenario.currency}`;
  const each = (header: string, contacts: number): SheetColumn<Row> => ({
    header,
    width: 16,
    cell: (row, at) => {
      const mean = amount(row, 'mean');
      return contacts === 0 || mean === null ? null : formulaCell(`${at(money)}/${contacts}`, mean / contacts, 'money');
    },
  });
  const ends = (low: 'low' | 'high', high: 'low' | 'high') => (row: Row) =>
    numberCell(amount(row, row.sign > 0 ? low : high), 'money');
  return sheetOf<Row>({
    name: 'Cost',
    frozen: 1,
    columns: [
      { header: 'Cost', width: 44, cell: ({ label }) => label },
      { header: money, width: 16, cell: (row) => numberCell(amount(row, 'mean'), 'money') },
      { header: '95% from', cell: ends('low', 'high') },
      { header: '95% to', cell: ends('high', 'low') },
      {
        header: 'Share of the costs',
        cell: (row, at) => {
          const mean = amount(row, 'mean');
          return row.sign < 0 || mean === null || expenses === 0
            ? null
            : formulaCell(`${at(money)}/SUM(${expensesSpan})`, mean / expenses, 'percent');
        },
      },
      each('Per offered contact', offered),
      each('Per answered contact', answered),
    ],
    rows,
    total: (span) => [
      'Total',
      formulaCell(`SUM(${span(money)})`, cost.total?.mean ?? null, 'money'),
      numberCell(cost.total?.low, 'money'),
      numberCell(cost.total?.high, 'money'),
    ],
  });
}

function partsOf(away: string): readonly Row[] {
  return [
    { measure: 'busy', label: 'Busy: handling contacts', sign: 1 },
    { measure: 'idle', label: 'Idle: available, waiting for work', sign: 1 },
    { measure: 'shrinkage', label: `${away}: paid, not available`, sign: 1 },
    { measure: 'overtime', label: 'Overtime: finishing after leaving time', sign: 1 },
    { measure: 'lines', label: 'Lines', sign: 1 },
    { measure: 'selfService', label: 'Self-service', sign: 1 },
    { measure: 'lostValue', label: 'Lost value', sign: 1 },
    { measure: 'revenue', label: 'Revenue', sign: -1 },
  ];
}
