import { durationCell } from './cells.ts';
import type { Context } from './context.ts';
import type { DistributionSpec } from './distributionSchema.ts';
import { findColumn, openTable, readColumn } from './openTable.ts';
import type { Path } from './path.ts';
import type { Distribution } from './scenario.ts';

/** A distribution with its measured values read in; `undefined` when they cannot be. */
export function resolveDistribution(spec: DistributionSpec, path: Path, context: Context): Distribution | undefined {
  if (spec.family !== 'measured') return spec;
  const { root, files } = context;
  const table = openTable(root, [...path, 'empirical', 'file'], files);
  const columnPath = [...path, 'empirical', 'column'];
  if (!table) return undefined;
  const column = findColumn(table, spec.column, root, columnPath, files);
  if (column === undefined) return undefined;
  const values = readColumn(table, column, durationCell, columnPath, files);
  return values && { family: 'empirical', values };
}
