import type { CellResult } from '../../experiment/sweep/cellResult.ts';
import type { Sweep } from '../../experiment/sweep/sweep.ts';
import {
  CONTACT_MEASURES,
  type ContactEstimates,
  GROUP_MEASURES,
  type GroupEstimates,
  type MaybeEstimate,
} from '../../statistics/estimates.ts';
import { type CsvCell, csvPieces, isPlain } from './csvText.ts';

const HEADER = ['cell', 'interval_start', 'row', 'name', 'measure', 'mean', 'low', 'high'];

/**
 * The intervals of all cells as one long CSV table, piece by piece: a line for each measure that has a number of each contact type, of
 * all contacts and of each agent group, in each interval of each cell. `results` come in the order of the sweep's cells.
 */
export function sweepIntervalsCsv({ cells }: Sweep, results: Iterable<CellResult>): Iterable<string> {
  const names = cells.flatMap(({ scenario }) => [...scenario.contactTypes, ...scenario.agentGroups]);
  return csvPieces(HEADER, pieces(cells, results), isPlain(names.map(({ name }) => name).join('')));
}

function* pieces(cells: Sweep['cells'], results: Iterable<CellResult>): Generator<readonly (readonly CsvCell[])[]> {
  let place = 0;
  for (const { intervals = [] } of results) {
    const index = cells[place++]?.index ?? null;
    yield intervals.flatMap(({ start, contactTypes, total, agentGroups }) => [
      ...Object.entries(contactTypes).flatMap(([name, measures]) =>
        contactLines([index, start, 'contact type', name], measures),
      ),
      ...contactLines([index, start, 'total', 'total'], total),
      ...Object.entries(agentGroups).flatMap(([name, measures]) =>
        groupLines([index, start, 'agent group', name], measures),
      ),
    ]);
  }
}

function contactLines(where: readonly CsvCell[], measures: ContactEstimates): readonly (readonly CsvCell[])[] {
  return CONTACT_MEASURES.flatMap((measure) => lineOf(where, measure, measures[measure]));
}

function groupLines(where: readonly CsvCell[], measures: GroupEstimates): readonly (readonly CsvCell[])[] {
  return GROUP_MEASURES.flatMap((measure) => lineOf(where, measure, measures[measure]));
}

function lineOf(
  where: readonly CsvCell[],
  measure: string,
  estimate: MaybeEstimate | undefined,
): readonly (readonly CsvCell[])[] {
  return estimate ? [[...where, measure, estimate.mean, estimate.low, estimate.high]] : [];
}
