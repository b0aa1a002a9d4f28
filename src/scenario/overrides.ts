import { merge } from './merge.ts';
import { parseAssignment } from './path.ts';
import { readYaml } from './readYaml.ts';
import type { Report } from './report.ts';
import { entryOf, type MapSource, type Place, type Source } from './source.ts';
import { didYouMean, quote } from './suggest.ts';

/** What the command line changes in a scenario. */
export interface Overrides {
  /** `path=value`, the value as the file would write it: `contactTypes.billing.patience=5m`. */
  readonly set?: readonly string[];
  readonly seed?: string | number;
  readonly replications?: number;
}

/** Lays the overrides over a scenario, in their order; problems are placed at the option. */
export function override(source: MapSource, overrides: Overrides, report: Report): MapSource {
  let result = source;
  for (const assignment of overrides.set ?? []) result = assign(result, assignment, report);
  for (const option of ['seed', 'replications'] as const) {
    const value = overrides[option];
    if (value === undefined) continue;
    const place = { file: `--${option}`, line: 0, column: 0 };
    result = lay(result, [option], { kind: 'scalar', place, value }, place);
  }
  return result;
}

function assign(source: MapSource, assignment: string, report: Report): MapSource {
  const parsed = parseAssignment(assignment);
  if ('fault' in parsed) {
    report.add({ file: `--set ${assignment}`, line: 0, column: 0 }, [], parsed.fault);
    return source;
  }
  const { path, value } = parsed.value;
  const place = { file: `--set ${assignment.slice(0, assignment.length - value.length - 1)}`, line: 0, column: 0 };
  const refused = refusal(source, path);
  if (refused !== undefined) {
    report.add(place, path, refused);
    return source;
  }
  const read = readYaml(value, () => place, report);
  return read ? lay(source, path, read, place) : source;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['contactTypes', 'contact type'],
  ['agentGroups', 'agent group'],
]);

/** A misspelled name would quietly add a type or group, and the problems of that would be no help. */
function refusal(source: MapSource, path: readonly string[]): string | undefined {
  const [field = '', name] = path;
  if (field === 'extends') return 'the base cannot be set; write a file that extends it';
  const kind = NAMED.get(field);
  const named = entryOf(source, field)?.value;
  if (!kind || name === undefined || path.length < 3 || named?.kind !== 'map' || entryOf(named, name)) return undefined;
  return `there is no ${kind} ${quote(name)}${didYouMean(
    name,
    named.entries.map((entry) => entry.key),
  )}`;
}

function lay(source: MapSource, path: readonly string[], value: Source, place: Place): MapSource {
  const layer = path.reduceRight<Source>(
    (inner, key) => ({ kind: 'map', place, entries: [{ key, place, value: inner }] }),
    value,
  );
  const merged = merge(source, layer);
  return merged.kind === 'map' ? merged : source;
}
