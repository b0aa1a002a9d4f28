import { nameKey } from '../../scenario/forms.ts';
import { layFault } from '../../scenario/lay.ts';
import { LIMITS } from '../../scenario/limits.ts';
import { type Path, splitPath } from '../../scenario/path.ts';
import type { Report } from '../../scenario/report.ts';
import { type Entry, entryOf, type MapSource, type Source } from '../../scenario/source.ts';
import { quote } from '../../scenario/suggest.ts';
import { type Factor, type FactorColumn, factorValue, listColumn } from './factor.ts';
import { rangeColumn } from './range.ts';

/** The factors of a sweep file; what the schema cannot know to be wrong goes to the report. */
export function readFactors(root: MapSource, base: MapSource, report: Report): readonly Factor[] {
  const written = entryOf(root, 'factors')?.value;
  const known = new Map<string, string>();
  const column = (entry: Entry, where: Path) => columnOf(entry, where, base, known, report);
  return (written?.kind === 'map' ? written.entries : []).flatMap((entry) => {
    const where = ['factors', entry.key];
    const linked = entryOf(entry.value, 'set')?.value;
    const { key: name, place } = entry;
    if (linked?.kind !== 'map') {
      const single = column(entry, where);
      return single === undefined ? [] : [{ name, place, path: where, columns: [single] }];
    }
    const fault = linkedNameFault(name);
    if (fault !== undefined) report.add(place, where, fault);
    const columns = linked.entries.flatMap((each) => column(each, [...where, 'set', each.key]) ?? []);
    if (linked.entries.length === 0) report.add(place, where, 'give the paths that vary together');
    checkLinked(columns, where, report);
    return columns.length > 0 ? [{ name, place, path: where, columns }] : [];
  });
}

function linkedNameFault(name: string): string | undefined {
  return nameKey().safeParse(name).error?.issues[0]?.message;
}

/** A path and its values; `known` holds the paths of those before, under which each is written. */
function columnOf(
  { key, place, value }: Entry,
  where: Path,
  base: MapSource,
  known: Map<string, string>,
  report: Report,
): FactorColumn | undefined {
  const path = readPath(key, base, known);
  if ('fault' in path) report.add(place, where, path.fault);
  const column = valuesOf(key, value, 'fault' in path ? [] : path.value, where, place, report);
  return 'fault' in path ? undefined : column;
}

/** The path of a column, which must be one that the base can be given and that no other column has. */
export function readPath(
  text: string,
  base: MapSource,
  known: Map<string, string>,
): { readonly value: Path } | { readonly fault: string } {
  const path = splitPath(text);
  if (path === undefined) {
    return { fault: `${quote(text)} is not a path of the scenario; write one such as agentGroups.tellers.staff` };
  }
  const fault = layFault(base, path);
  if (fault !== undefined) return { fault };
  const same = JSON.stringify(path);
  const other = known.get(same);
  if (other !== undefined) return { fault: `${quote(text)} varies already; keep one` };
  known.set(same, text);
  return { value: path };
}

function valuesOf(
  name: string,
  written: Source,
  path: Path,
  where: Path,
  place: Entry['place'],
  report: Report,
): FactorColumn | undefined {
  if (written.kind === 'list' && written.items.length > 0) {
    return listColumn(name, place, path, written.items.map(factorValue));
  }
  const field = (key: string) => {
    const value = entryOf(written, key)?.value;
    return value?.kind === 'scalar' ? value.value : undefined;
  };
  const [from, to, steps] = [field('from'), field('to'), field('steps')];
  // The schema has told of what is neither a list nor a range.
  if ((typeof from !== 'string' && typeof from !== 'number') || (typeof to !== 'string' && typeof to !== 'number')) {
    return undefined;
  }
  const whole = field('whole');
  // Where the number of steps is wrong, two let the ends be checked all the same.
  const isRight = typeof steps === 'number' && Number.isInteger(steps) && steps >= 2 && steps <= LIMITS.sweepCells;
  const range = {
    from,
    to,
    steps: steps === undefined || isRight ? steps : 2,
    whole: whole === true || whole === 'yes',
  };
  const column = rangeColumn(name, place, path, range);
  if ('value' in column) return column.value;
  report.add(place, where, column.fault);
  return undefined;
}

function checkLinked(columns: readonly FactorColumn[], where: Path, report: Report): void {
  const [first, ...others] = columns;
  const odd = others.find(({ levels }) => levels?.length !== first?.levels?.length);
  if (first === undefined || odd === undefined) return;
  const number = ({ levels }: FactorColumn) => (levels === null ? 'no steps' : `${levels.length}`);
  const message = `paths that vary together need equally many values; ${quote(first.name)} has ${number(first)}, ${quote(odd.name)} ${number(odd)}`;
  report.add(odd.place, [...where, 'set', odd.name], message);
}
