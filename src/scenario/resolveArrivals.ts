import type { ArrivalsSpec } from './arrivalsSchema.ts';
import { contactsCell, timeCell } from './cells.ts';
import { type Context, refuse } from './context.ts';
import { findColumn, openTable, readColumn } from './openTable.ts';
import type { Path } from './path.ts';
import { resolveCells } from './resolveCells.ts';
import type { Arrivals } from './scenario.ts';
import { quote } from './suggest.ts';

/** Arrivals with their numbers read in and scaled; `undefined` when something about them is wrong. */
export function resolveArrivals(spec: ArrivalsSpec, path: Path, context: Context): Arrivals | undefined {
  if (spec.times !== undefined) return resolveTimes(spec, path, context);
  const counts = resolveCounts(spec, path, context);
  if (!counts) return undefined;
  const { scale = 1, within = 'constant', dayVariation = 0 } = spec;
  return { kind: 'counts', counts: counts.map((count) => count * scale), within, dayVariation };
}

function resolveCounts(spec: ArrivalsSpec, path: Path, context: Context): readonly number[] | undefined {
  if (!spec.rate || spec.column !== undefined || spec.sheet !== undefined)
    return resolveCells(spec, 'counts', contactsCell, path, context);
  const { horizon } = context;
  return horizon && [(spec.rate.count * horizon.length) / spec.rate.period];
}

/** Fields that say something of expected numbers, which exact times do not have. */
const OF_EXPECTED_NUMBERS = ['scale', 'dayVariation', 'within'] as const;

function resolveTimes(spec: ArrivalsSpec, path: Path, context: Context): Arrivals | undefined {
  const { root, files, horizon } = context;
  const idle = OF_EXPECTED_NUMBERS.filter((field) => spec[field] !== undefined);
  for (const field of idle)
    refuse(context, [...path, field], `${quote(field)} does not go with "times": exact times are replayed as they are`);
  const table = openTable(root, [...path, 'times'], files);
  if (!table) return undefined;
  const only = table.header.length === 1 ? table.header[0] : undefined;
  const title = spec.column ?? only ?? 'time';
  const columnPath = [...path, spec.column === undefined ? 'times' : 'column'];
  if (title === only && /^\d/.test(title)) {
    refuse(context, columnPath, `the first row of ${quote(table.file)} must name its columns, for example "time"`);
    return undefined;
  }
  const column = findColumn(table, title, root, columnPath, files);
  if (column === undefined || !horizon) return undefined;
  const times = readColumn(table, column, (cell) => timeCell(cell, horizon), columnPath, files);
  return times && idle.length === 0 ? { kind: 'times', times: times.sort((a, b) => a - b) } : undefined;
}
