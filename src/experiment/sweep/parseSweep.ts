import { digest } from '../../scenario/digest.ts';
import { explain } from '../../scenario/explain.ts';
import { createFiles, type Files, type ReadFile, reportUnreadable } from '../../scenario/files.ts';
import { lay } from '../../scenario/lay.ts';
import { LIMITS } from '../../scenario/limits.ts';
import { type Overrides, override } from '../../scenario/overrides.ts';
import { nameOf, resolveScenario } from '../../scenario/parseScenario.ts';
import { besideFile, simplify } from '../../scenario/path.ts';
import { toPlain } from '../../scenario/plain.ts';
import { readSource } from '../../scenario/readSource.ts';
import { readYaml } from '../../scenario/readYaml.ts';
import { createReport } from '../../scenario/report.ts';
import { soundFields } from '../../scenario/salvage.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { entryOf, type MapSource, placeOf } from '../../scenario/source.ts';
import { describe, quote } from '../../scenario/suggest.ts';
import { cellDigests } from './cellDigests.ts';
import { columnFault, DEFAULT_MEASURES } from './cellMeasure.ts';
import { checkSteps, designRows, type Rows } from './designRows.ts';
import type { Factor } from './factor.ts';
import { layer } from './layer.ts';
import { readFactors } from './readFactors.ts';
import { readPoints } from './readPoints.ts';
import type { Sweep, SweepCell, SweepFactor } from './sweep.ts';
import { type SweepSpec, sweepFieldsAt, sweepSchema } from './sweepSchema.ts';

/**
 * Reads a sweep: YAML or JSON, its base with all that this names, and the points of a list. `overrides` stand above the base and the
 * sweep's own seed and replications, below its factors. `onCell` is told each sound cell as soon as it is read, whatever the others are like.
 *
 * @throws InputError with every problem of the sweep, its base and its cells, each with its place, in the order of the files
 */
export function parseSweep(
  file: string,
  read: ReadFile,
  overrides: Overrides = {},
  onCell: (cell: SweepCell) => void = () => {},
): Sweep {
  const report = createReport();
  const files = createFiles(read, report);
  const root = readRoot(simplify(file), files);
  if (root === undefined) return report.raise();
  const plain = toPlain(root);
  const parsed = sweepSchema.safeParse(plain, { reportInput: true });
  const waived = new Set<string>();
  if (!parsed.success) explain(parsed.error.issues, root, report, waived, sweepFieldsAt);

  const written = readBase(root, files);
  const base = written && override(withOwn(written, root), overrides, report);
  const name = nameOf(base?.place.file ?? '');
  const scenario = base && resolveScenario(base, name, files);
  if (base === undefined) return report.raise();
  // What is sound is checked all the same: everything that is wrong is told at once.
  const spec: Partial<SweepSpec> = parsed.success ? parsed.data : soundFields(sweepSchema, plain);
  const varied = variedBy(spec, { root, files, waived, base }, scenario?.seed ?? '');
  if (scenario !== undefined) checkMeasures(spec, scenario, root, files);
  if (!parsed.success || varied.rows === undefined) checkLevels(varied.factors, base, files);
  if (!parsed.success || varied.rows === undefined) return report.raise();

  const { name: title = nameOf(file), measures = DEFAULT_MEASURES, intervals, commonRandomNumbers } = parsed.data;
  const columns = varied.factors.flatMap((factor) => factor.columns);
  const laid = layer(base, columns);
  const cells = varied.rows.flatMap((row, index): SweepCell | readonly [] => {
    const resolved = resolveScenario(laid(row), name, files);
    if (resolved === undefined) return [];
    const own = commonRandomNumbers ? resolved : withOwnSeed(resolved);
    const cell = {
      index,
      values: row.map(({ text }) => text),
      numbers: row.map(({ number }) => number),
      scenario: own,
      ...cellDigests(own, intervals),
      intervals,
    };
    onCell(cell);
    return cell;
  });
  if (report.found) return report.raise();
  return {
    name: title,
    factors: shownFactors(varied.factors),
    columns: columns.map((column) => column.name),
    measures,
    intervals,
    cells,
  };
}

/** Without cells, tells what is wrong with each level of each factor by itself: a factor that cannot be had hides no other. */
function checkLevels(factors: readonly Factor[], base: MapSource, files: Files): void {
  for (const { columns } of factors) {
    const laid = layer(base, columns);
    const levels = Math.max(...columns.map((column) => column.levels?.length ?? 1));
    for (let level = 0; level < levels; level++) {
      const values = columns.map((column) => column.levels?.[level] ?? column.at(1 / 2));
      resolveScenario(laid(values), '', files);
    }
  }
}

function readRoot(file: string, files: Files): MapSource | undefined {
  const { report } = files;
  const text = files.text(file, LIMITS.scenarioBytes);
  if ('fault' in text) {
    reportUnreadable(file, text, undefined, [], report);
    return undefined;
  }
  const root = readYaml(text.value, (line, column) => ({ file, line, column }), report);
  if (root === undefined || root.kind === 'map') return root;
  const got = describe(root.kind === 'scalar' ? root.value : []);
  report.add(root.place, [], `expected fields such as "base:" and "factors:", got ${got}`);
  return undefined;
}

/** The base as it is written; what is wrong with its name is told where that stands. */
function readBase(root: MapSource, files: Files): MapSource | undefined {
  const named = entryOf(root, 'base')?.value;
  if (named?.kind !== 'scalar' || typeof named.value !== 'string') return undefined;
  const file = besideFile(root.place.file, named.value);
  const text = files.text(file, LIMITS.scenarioBytes);
  if (!('fault' in text)) return readSource(file, files);
  reportUnreadable(file, text, named.place, ['base'], files.report);
  return undefined;
}

/** The base with the seed and the replications that the sweep gives. */
function withOwn(base: MapSource, root: MapSource): MapSource {
  return ['seed', 'replications'].reduce((source, field) => {
    const entry = entryOf(root, field);
    return entry ? lay(source, [field], entry.value, entry.place) : source;
  }, base);
}

/** The factors, and the cells where the design can be had. */
interface Varied {
  readonly factors: readonly Factor[];
  readonly rows: Rows | undefined;
}

/** A sweep file and its base, to read factors from. */
interface Written {
  readonly root: MapSource;
  readonly base: MapSource;
  readonly files: Files;
  /** Paths, as JSON, of fields whose absence is excused. */
  readonly waived: ReadonlySet<string>;
}

function variedBy({ design }: Partial<SweepSpec>, { root, base, files, waived }: Written, seed: string): Varied {
  const { report } = files;
  const refuse = (message: string) => report.add(placeOf(root, ['factors']), ['factors'], message);
  const isGiven = entryOf(root, 'factors') !== undefined;
  if (typeof design === 'object' && design.list !== undefined) {
    if (isGiven) refuse('the columns of the list are the factors; remove this, or put its values into the list');
    return readPoints(root, base, files) ?? { factors: [], rows: undefined };
  }
  if (!isGiven && !waived.has(JSON.stringify(['factors']))) refuse('missing field "factors"; say what varies');
  const before = report.count;
  const factors = readFactors(root, base, report);
  if (isGiven && factors.length === 0 && !report.found) refuse('no factors; say what varies');
  if (design === 'grid') checkSteps(factors, report);
  // Cells of some of the factors would not be what was asked for.
  const isWhole = factors.length > 0 && report.count === before;
  return { factors, rows: isWhole && design ? designRows(design, factors, seed, root, report) : undefined };
}

function checkMeasures(
  { measures = [] }: Partial<SweepSpec>,
  scenario: Scenario,
  root: MapSource,
  { report }: Files,
): void {
  for (const [index, measure] of measures.entries()) {
    const path = ['measures', index];
    const fault =
      measures.indexOf(measure) < index ? `${quote(measure)} is listed twice` : columnFault(measure, scenario);
    if (fault !== undefined) report.add(placeOf(root, path), path, fault);
  }
}

/** A seed of the cell's own, made of all that the cell says: it keeps it in another sweep. */
function withOwnSeed(scenario: Scenario): Scenario {
  return { ...scenario, seed: `${scenario.seed}/${digest(scenario).slice(0, 16)}` };
}

function shownFactors(factors: readonly Factor[]): readonly SweepFactor[] {
  let next = 0;
  return factors.map(({ name, columns }) => ({
    name,
    columns: columns.map(() => next++),
    levels: [...new Set(columns[0]?.levels?.map(({ text }) => text))],
  }));
}
