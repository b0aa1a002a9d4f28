import { COVERAGE_CENTERS, type CoverageCenterName } from './coverageCenters.ts';
import {
  COVERAGE_MEASURES,
  type CoverageMeasure,
  coverageExperiment,
  covers,
  PROMISED_MEASURES,
} from './coverageExperiment.ts';
import { COVERAGE_TRUTH, measureTruth } from './coverageTruth.ts';

// node --import tsx test/bench/coverage.ts: how often the reported 95% intervals hold the truth, as a table of Markdown. With
// --truth the expectations are found anew first; --replications=2,5 and --experiments=400 measure less.
const given = (option: string) =>
  process.argv.flatMap((word) => (word.startsWith(`--${option}=`) ? [word.slice(option.length + 3)] : []));
const experiments = Number(given('experiments')[0] ?? 4000);
const replications = (given('replications')[0] ?? '2,5,20').split(',').map(Number);

if (process.argv.includes('--truth')) await measureTruth();
const truths = COVERAGE_TRUTH();
const names = Object.keys(COVERAGE_CENTERS) as CoverageCenterName[];

/** Per cent of the experiments with an interval that hold the truth, and how uncertain the truth is in half-widths. */
interface Cell {
  readonly covered: number;
  readonly known: number;
  readonly uncertainty: number;
}

const columns: { readonly [Measure in CoverageMeasure]: Cell | null }[] = [];
for (const name of names) {
  for (const n of replications) columns.push(await column(name, n));
}

const cells = (words: readonly string[]) => `| ${words.join(' | ')} |`;
console.log(cells(['', ...names.flatMap((name) => replications.map((n) => `${name}, n = ${n}`))]));
console.log(cells(['---', ...columns.map(() => '---:')]));
for (const measure of COVERAGE_MEASURES) {
  const name = PROMISED_MEASURES.includes(measure) ? `**${measure}**` : measure;
  console.log(cells([name, ...columns.map((each) => percent(each[measure]))]));
}
const all = columns.flatMap((each) => Object.values(each).flatMap((cell) => cell ?? []));
console.log(
  `\nstandard error of the truth: at most ${(100 * Math.max(...all.map(({ uncertainty }) => uncertainty))).toFixed(2)}% of the mean half-width`,
);

async function column(name: CoverageCenterName, n: number): Promise<(typeof columns)[number]> {
  const sums = new Map(COVERAGE_MEASURES.map((measure) => [measure, { covered: 0, known: 0, halfWidths: 0 }]));
  for (let experiment = 0; experiment < experiments; experiment++) {
    const found = await coverageExperiment(COVERAGE_CENTERS[name], `experiment ${experiment} of ${n}`, n);
    for (const [measure, sum] of sums) {
      const truth = truths[name][measure];
      const isCovered = truth === null ? null : covers(found[measure], truth.value);
      if (isCovered === null) continue;
      sum.known += 1;
      sum.covered += isCovered ? 1 : 0;
      sum.halfWidths += ((found[measure]?.high ?? 0) - (found[measure]?.low ?? 0)) / 2;
    }
  }
  const each = [...sums].map(([measure, { covered, known, halfWidths }]) => {
    const error = truths[name][measure]?.standardError ?? 0;
    return [measure, known === 0 ? null : { covered, known, uncertainty: error / (halfWidths / known) }] as const;
  });
  return Object.fromEntries(each) as (typeof columns)[number];
}

function percent(cell: Cell | null): string {
  return cell === null ? '–' : ((100 * cell.covered) / cell.known).toFixed(1);
}
