import type { Columns } from '../columns.ts';
import { InputError, type Problem } from '../problem.ts';
import { formatPath, splitPath } from '../scenario/path.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { didYouMean, quote } from '../scenario/suggest.ts';
import { HEADLINE_MEASURES, HEADLINES, type HeadlineMeasure } from '../statistics/headlineMeasures.ts';
import { type Recorded, recordedSeries, type Where } from '../statistics/recordedSeries.ts';
import { recordedOf } from './recordedOf.ts';
import type { Result } from './result.ts';
import { type SimulateOptions, simulate } from './simulate.ts';

export interface ReplicateOptions extends Omit<SimulateOptions, 'records'> {
  /**
   * Columns to keep: measures of the whole center (`serviceLevel`), of a contact type or an agent group (`contactTypes.billing.asa`,
   * `agentGroups.tellers.occupancy`). Unless given, all that have a number.
   */
  readonly measures?: readonly string[] | undefined;
}

/** What every replication did, and what follows from all of them. */
export interface Replicated {
  /** `replication`, from 0, then the measures. Times are in seconds, shares fractions, money in the scenario's currency. */
  readonly columns: Columns;
  readonly result: Result;
}

/**
 * Simulates a scenario and gives the headline measures of each replication, one row each: to plot how days differ, or to do statistics of
 * one's own. All replications that the scenario may have are run, even if it would be content with fewer.
 *
 * @throws InputError for measures that there are not
 */
export async function replicate(scenario: Scenario, options: ReplicateOptions): Promise<Replicated> {
  const { measures, ...run } = options;
  const known = new Map(measureColumns(scenario).map((column) => [column.name, column]));
  const asked = measures && columnsAsked(measures, known);
  const { result, records } = await simulate(scenario, { ...run, records: true });
  if (records === undefined) throw new Error('a run that was asked to keep its records has none');
  const recorded = recordedOf(scenario, records);
  const replications = Array.from({ length: records.replications }, (_, replication) => replication);
  const filled = (asked ?? [...known.values()])
    .map(({ name, measure, where }) => [name, valuesOf(recorded, measure, where)] as const)
    .filter(([, values]) => asked !== undefined || values.some((value) => value !== null));
  return { columns: { replication: replications, ...Object.fromEntries(filled) }, result };
}

interface MeasureColumn {
  readonly name: string;
  readonly measure: HeadlineMeasure;
  readonly where: Where;
}

function measureColumns({ contactTypes, agentGroups }: Scenario): readonly MeasureColumn[] {
  const of = (block: 'contacts' | 'agents') => HEADLINE_MEASURES.filter((name) => HEADLINES[name].block === block);
  return [
    ...HEADLINE_MEASURES.map((measure) => ({ name: measure, measure, where: {} })),
    ...contactTypes.flatMap(({ name }) =>
      of('contacts').map((measure) => ({
        name: formatPath(['contactTypes', name, measure]),
        measure,
        where: { contactType: name },
      })),
    ),
    ...agentGroups.flatMap(({ name }) =>
      of('agents').map((measure) => ({
        name: formatPath(['agentGroups', name, measure]),
        measure,
        where: { agentGroup: name },
      })),
    ),
  ];
}

function columnsAsked(
  measures: readonly string[],
  known: ReadonlyMap<string, MeasureColumn>,
): readonly MeasureColumn[] {
  const problems: Problem[] = [];
  const asked = measures.flatMap((measure): MeasureColumn | readonly [] => {
    const column = known.get(formatPath(splitPath(measure) ?? [measure]));
    if (column !== undefined) return column;
    const message = `unknown measure ${quote(measure)}${didYouMean(measure, [...known.keys()])}`;
    problems.push({ file: '', line: 0, column: 0, path: 'measures', message });
    return [];
  });
  if (problems.length > 0) throw new InputError(problems);
  return asked;
}

/** Nothing over nothing is `null`. */
function valuesOf(recorded: Recorded, measure: HeadlineMeasure, where: Where): readonly (number | null)[] {
  const series = recordedSeries(recorded, measure, where);
  const { length } = series?.of ?? { length: recorded.records.replications };
  return Array.from({ length }, (_, replication) => {
    const over = series?.over[replication] ?? 0;
    return series === null || over === 0 ? null : (series.of[replication] ?? 0) / over / series.unit;
  });
}
