import type { Sweep } from './sweep.ts';
import type { SweptCell } from './sweptCell.ts';

/** A column of the results of a sweep. */
export interface SweepColumn {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'count';
  readonly cell: (row: SweptCell) => string | number | null;
}

/**
 * The columns of a sweep's results: the cell's number from 0, one for each factor, the number of replications `n`, then for each measure
 * its mean and the bounds of its 95% interval, and at last the digest that names the cell's own file. Times are in seconds, shares are
 * fractions, money in the scenario's currency, counts and hours per replication; nothing stands where there is no number.
 *
 * @param factorKind how a factor is told: as the file wrote it, or as a number where all its values are numbers
 */
export function sweepColumns(sweep: Sweep, factorKind: 'text' | 'number'): readonly SweepColumn[] {
  const { columns, measures, cells } = sweep;
  return [
    { header: 'cell', kind: 'count', cell: ({ cell }) => cell.index },
    ...columns.map((header, place): SweepColumn => {
      const isNumber = factorKind === 'number' && cells.every(({ numbers }) => typeof numbers[place] === 'number');
      return isNumber
        ? { header, kind: 'number', cell: ({ cell }) => cell.numbers[place] ?? null }
        : { header, kind: 'text', cell: ({ cell }) => cell.values[place] ?? null };
    }),
    { header: 'n', kind: 'count', cell: ({ replications }) => replications },
    ...measures.flatMap((measure): readonly SweepColumn[] => [
      { header: measure, kind: 'number', cell: ({ estimates }) => estimates.get(measure)?.mean ?? null },
      { header: `${measure}_low`, kind: 'number', cell: ({ estimates }) => estimates.get(measure)?.low ?? null },
      { header: `${measure}_high`, kind: 'number', cell: ({ estimates }) => estimates.get(measure)?.high ?? null },
    ]),
    { header: 'digest', kind: 'text', cell: ({ cell }) => cell.digest },
  ];
}
