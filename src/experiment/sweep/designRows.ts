import { LIMITS } from '../../scenario/limits.ts';
import type { Report } from '../../scenario/report.ts';
import { type MapSource, placeOf } from '../../scenario/source.ts';
import { quote } from '../../scenario/suggest.ts';
import { thousands } from '../../scenario/thousands.ts';
import { latinHypercube } from './design/latinHypercube.ts';
import { SOBOL_DIMENSIONS, sobol } from './design/sobol.ts';
import type { Factor, FactorValue } from './factor.ts';
import type { SweepSpec } from './sweepSchema.ts';

/** The values of every cell: one a column, those of linked factors side by side. */
export type Rows = readonly (readonly FactorValue[])[];

/** The cells of a design over factors; `undefined` when it cannot be had. */
export function designRows(
  design: Exclude<SweepSpec['design'], { list: string }>,
  factors: readonly Factor[],
  seed: string,
  root: MapSource,
  report: Report,
): Rows | undefined {
  if (design === 'grid') return grid(factors, root, report);
  const names = factors.map(({ name }) => name);
  if (design.latinHypercube !== undefined) return sampled(factors, latinHypercube(design.latinHypercube, names, seed));
  if (factors.length <= SOBOL_DIMENSIONS) return sampled(factors, sobol(design.sobol ?? 0, names, seed));
  const path = ['design', 'sobol'];
  const message = `${factors.length} factors are more than Sobol’s sequence is kept for, ${SOBOL_DIMENSIONS}; use latinHypercube`;
  report.add(placeOf(root, path), path, message);
  return undefined;
}

function sampled(factors: readonly Factor[], points: readonly (readonly number[])[]): Rows {
  return points.map((point) =>
    factors.flatMap(({ columns }, dimension) => columns.map((column) => column.at(point[dimension] ?? 0))),
  );
}

/** A grid takes the levels of every factor: reports the ranges that have none. */
export function checkSteps(factors: readonly Factor[], report: Report): void {
  for (const { name, place, path, columns } of factors) {
    if (columns.every(({ levels }) => levels !== null)) continue;
    report.add(place, path, `a grid needs the "steps" of the range ${quote(name)}`);
  }
}

/** All levels of each factor with all of the others; the last factor changes from cell to cell. */
function grid(factors: readonly Factor[], root: MapSource, report: Report): Rows | undefined {
  const sizes = factors.map(({ columns }) => columns[0]?.levels?.length ?? 0);
  const cells = sizes.reduce((product, size) => product * size, 1);
  if (cells > LIMITS.sweepCells) {
    const [count, most] = [cells, LIMITS.sweepCells].map(thousands);
    report.add(placeOf(root, ['factors']), ['factors'], `the grid has ${count} cells; at most ${most}`);
    return undefined;
  }
  return factors.reduce<Rows>(
    (rows, { columns }, place) =>
      rows.flatMap((row) =>
        Array.from({ length: sizes[place] ?? 0 }, (_, level) => [
          ...row,
          ...columns.flatMap(({ levels }) => levels?.[level] ?? []),
        ]),
      ),
    [[]],
  );
}
