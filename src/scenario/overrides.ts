import { lay, layFault } from './lay.ts';
import { parseAssignment } from './path.ts';
import { readYaml } from './readYaml.ts';
import type { Report } from './report.ts';
import type { MapSource } from './source.ts';

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
  const refused = layFault(source, path);
  if (refused !== undefined) {
    report.add(place, path, refused);
    return source;
  }
  const read = readYaml(value, () => place, report);
  return read ? lay(source, path, read, place) : source;
}
