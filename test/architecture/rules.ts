import { posix } from 'node:path';
import type { Import, SourceModule } from './sourceModule.ts';

/** Looks at all modules and says, one sentence each, what is against the rule. */
export type Rule = (modules: readonly SourceModule[]) => readonly string[];

/**
 * Data goes one way, so a folder imports only from those above it here. `words` are the files directly in `src`, `index` is
 * the public API.
 */
const LAYERS = [
  'words',
  'scenario',
  'random',
  'plan',
  'engine',
  'statistics',
  'analytic',
  'experiment',
  'report',
  'index',
  'node',
  'browser',
  'cli',
] as const;
type Layer = (typeof LAYERS)[number];

/** Closer than the order: the engine writes the tally that statistics read; formulas stand alone; a browser has no Node. */
const STRANGERS: { readonly [layer in Layer]?: readonly Layer[] } = {
  statistics: ['engine'],
  analytic: ['scenario', 'random', 'plan', 'engine', 'statistics'],
  browser: ['node'],
  cli: ['browser'],
};

export const importsPointUp: Rule = (modules) =>
  links(modules).flatMap(({ from, to }) => {
    const [here, there] = [layer(from), layer(to)];
    const allowed =
      here === there
        ? here !== 'words'
        : LAYERS.indexOf(there) < LAYERS.indexOf(here) && !STRANGERS[here]?.includes(there);
    return allowed ? [] : [`${from} imports ${to}: ${here} may not import ${there}`];
  });

export const everyFolderHasALayer: Rule = (modules) =>
  modules.filter(({ file }) => !LAYERS.includes(layer(file))).map(({ file }) => `${file} is in no known folder`);

export const importsExist: Rule = (modules) => {
  const files = new Set(modules.map(({ file }) => file));
  return links(modules)
    .filter(({ to }) => !files.has(to))
    .map(({ from, to }) => `${from} imports ${to}, which does not exist`);
};

export const noCycles: Rule = (modules) => {
  const next = new Map(modules.map((module) => [module.file, links([module]).map(({ to }) => to)]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  function follow(file: string, path: readonly string[]): void {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file].join(' > '));
    if (start >= 0 || finished.has(file)) return;
    for (const to of next.get(file) ?? []) follow(to, [...path, file]);
    finished.add(file);
  }
  for (const { file } of modules) follow(file, []);
  return cycles;
};

const MOST_LINES = 300;

export const noLongFiles: Rule = (modules) =>
  modules
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ file, lines }) => `${file} has ${lines} lines, more than ${MOST_LINES}`);

/** `node:` modules belong to the machine's folders; the compiler sees to the types. */
export const nodeStaysInItsFolders: Rule = (modules) =>
  modules
    .filter(({ file }) => layer(file) !== 'node' && layer(file) !== 'cli')
    .flatMap(({ file, imports }) =>
      imports.filter(({ name }) => name.startsWith('node:')).map(({ name }) => `${file} imports ${name}`),
    );

/** Numbers depend on the scenario and its seed alone. */
const REPRODUCIBLE: readonly Layer[] = ['random', 'plan', 'engine', 'statistics', 'analytic'];
const IRREPRODUCIBLE = ['Math.random', 'Date', 'performance', 'crypto'];

export const numbersAreReproducible: Rule = (modules) =>
  modules
    .filter(({ file }) => REPRODUCIBLE.includes(layer(file)))
    .flatMap(({ file, uses }) => IRREPRODUCIBLE.filter((name) => uses.has(name)).map((name) => `${file} uses ${name}`));

export const noAnyType: Rule = (modules) =>
  modules.flatMap(({ file, anyTypes }) => anyTypes.map((line) => `${file}:${line} has the type any`));

/**
 * Numeric loops read typed arrays at indices that the loop itself bounds, and a check on each read would be the hottest line
 * of the program: there, and only on an element read, `!` is allowed.
 */
const NUMERIC: readonly string[] = ['random', 'plan', 'engine', 'statistics', 'analytic', 'tally.ts'];

export const noNonNull: Rule = (modules) =>
  modules.flatMap(({ file, nonNulls, nonNullReads }) => {
    const numeric = NUMERIC.includes(layer(file)) || NUMERIC.includes(file);
    return [...nonNulls, ...(numeric ? [] : nonNullReads)].map((line) => `${file}:${line} has a non-null !`);
  });

/** Files of several small words on one subject, and named after that: none of the words is the subject itself. */
export const COLLECTIONS: readonly string[] = [
  'index.ts',
  'time.ts',
  'analytic/range.ts',
  'analytic/transient/transitions.ts',
  'analytic/transient/uniformization.ts',
  'engine/routing.ts',
  'node/index.ts',
  'report/format.ts',
  'report/tableRows.ts',
  'scenario/clock.ts',
  'scenario/forms.ts',
  'scenario/guard.ts',
  'scenario/shiftCells.ts',
  'scenario/suggest.ts',
  'statistics/agentMeasures.ts',
  'statistics/contactMeasures.ts',
  'statistics/phaseMeasures.ts',
];

/**
 * `erlangB.ts` exports `erlangB`, `duration.ts` exports `parseDuration`, `tableCss.ts` exports `TABLE_CSS`, `cells.ts` exports
 * `timeCell`. A module that exports nothing is a program (a worker).
 */
export const filesAreNamedAfterAnExport: Rule = (modules) =>
  modules
    .filter(({ file, exports }) => {
      const noun = plainName(posix.basename(file, '.ts')).replace(/s$/, '');
      return !COLLECTIONS.includes(file) && exports.length > 0 && !exports.some((one) => plainName(one).includes(noun));
    })
    .map(({ file, exports }) => `${file} exports ${exports.join(', ')}, and nothing of its own name`);

function plainName(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/** What takes long to load, and `busyhour --help` does without. */
const HEAVY = [
  'zod',
  'yaml',
  'csv-parse',
  'csv-stringify',
  'highs',
  'hyparquet-writer',
  'jsdom',
  'plotly.js-dist-min',
  'read-excel-file',
  'simple-statistics',
  'write-excel-file',
  'bullmq',
  'ioredis',
];

export const theProgramStartsLight: Rule = (modules) => {
  const atOnce = links(modules).filter(({ loads }) => loads === 'at once');
  const loaded = new Set(['cli/main.ts']);
  // A set also visits what is added to it on the way.
  for (const file of loaded) for (const link of atOnce) if (link.from === file) loaded.add(link.to);
  return modules
    .filter(({ file }) => loaded.has(file))
    .flatMap(({ file, imports }) =>
      imports
        .filter(
          ({ name, loads }) =>
            loads === 'at once' && HEAVY.some((heavy) => name === heavy || name.startsWith(`${heavy}/`)),
        )
        .map(({ name }) => `${file} loads ${name} at once, and cli/main.ts loads ${file}`),
    );
};

function layer(file: string): Layer {
  if (file === 'index.ts') return 'index';
  return file.includes('/') ? (file.slice(0, file.indexOf('/')) as Layer) : 'words';
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly loads: Import['loads'];
}

function links(modules: readonly SourceModule[]): readonly Link[] {
  return modules.flatMap(({ file, imports }) =>
    imports
      .filter(({ name }) => name.startsWith('.'))
      .map(({ name, loads }) => ({ from: file, to: posix.join(posix.dirname(file), name), loads })),
  );
}
