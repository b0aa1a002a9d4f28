import type { Files } from '../../scenario/files.ts';
import { LIMITS } from '../../scenario/limits.ts';
import { openTable } from '../../scenario/openTable.ts';
import { readYaml } from '../../scenario/readYaml.ts';
import { type MapSource, placeOf } from '../../scenario/source.ts';
import { quoteWhole } from '../../scenario/suggest.ts';
import { thousands } from '../../scenario/thousands.ts';
import { type Factor, type FactorValue, factorValue, listColumn } from './factor.ts';
import { readPath } from './readFactors.ts';

const LIST = ['design', 'list'];

/** The points of a list: each column of its CSV file a factor, each row a cell. */
export interface Points {
  readonly factors: readonly Factor[];
  /** `undefined` when a cell cannot be read. */
  readonly rows: readonly (readonly FactorValue[])[] | undefined;
}

/** Reads the CSV file of a list design: its columns are paths, its cells what the scenario file would say there. */
export function readPoints(root: MapSource, base: MapSource, files: Files): Points | undefined {
  const { report } = files;
  const table = openTable(root, LIST, files);
  if (table === undefined) return undefined;
  if (table.rows.length > LIMITS.sweepCells) {
    const [count, most] = [table.rows.length, LIMITS.sweepCells].map(thousands);
    report.add(
      placeOf(root, LIST),
      LIST,
      `${quoteWhole(table.file)} has ${count} rows; a sweep has at most ${most} cells`,
    );
    return undefined;
  }
  const known = new Map<string, string>();
  const paths = table.header.map((title) => {
    const path = readPath(title, base, known);
    if ('fault' in path) report.add(placeOf(root, LIST), LIST, path.fault);
    return 'fault' in path ? undefined : path.value;
  });
  const rows = table.rows.map((row) =>
    table.header.map((_, column) => {
      const place = table.placeOf(row, column);
      const source = readYaml(row.cells[column] ?? '', () => place, report);
      return source && factorValue(source);
    }),
  );
  if (paths.includes(undefined)) return undefined;
  const place = { file: table.file, line: 1, column: 1 };
  const factors = table.header.flatMap((name, column): Factor | readonly [] => {
    const distinct = new Map(rows.flatMap((row) => (row[column] ? [[row[column].text, row[column]]] : [])));
    if (distinct.size === 0) return [];
    return { name, place, path: LIST, columns: [listColumn(name, place, paths[column] ?? [], [...distinct.values()])] };
  });
  const whole = rows.map((row) => row.flatMap((value) => value ?? []));
  const isWhole = whole.every((row) => row.length === table.header.length);
  return { factors, rows: isWhole ? whole : undefined };
}
