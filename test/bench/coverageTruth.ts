import { readFileSync, writeFileSync } from 'node:fs';
import { COVERAGE_CENTERS, type CoverageCenterName } from './coverageCenters.ts';
import { COVERAGE_MEASURES, type CoverageMeasure, coverageExperiment, type Found } from './coverageExperiment.ts';

/** An expectation as far as a run of 200,000 replications knows it; `null` where the center has nothing of the kind. */
export type Truth = { readonly value: number; readonly standardError: number } | null;
export type Truths = { readonly [Center in CoverageCenterName]: { readonly [Measure in CoverageMeasure]: Truth } };

const FILE = new URL('coverageTruth.json', import.meta.url);
/** Ten runs tell how far their mean may be off; with 20,000 replications each, a ratio has no bias to speak of. */
const RUNS = 10;
const REPLICATIONS = 20_000;

export const COVERAGE_TRUTH: () => Truths = () => JSON.parse(readFileSync(FILE, 'utf8'));

/** Finds the expectations anew, under seeds that no experiment has. */
export async function measureTruth(): Promise<void> {
  const truths: [string, { [name: string]: Truth }][] = [];
  for (const [name, center] of Object.entries(COVERAGE_CENTERS)) {
    const runs: Found[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await coverageExperiment(center, `truth ${run}`, REPLICATIONS));
    const each = COVERAGE_MEASURES.map((measure) => [measure, truthOf(runs, measure)] as const);
    truths.push([name, Object.fromEntries(each)]);
  }
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(truths), null, 2)}\n`);
}

function truthOf(runs: readonly Found[], measure: CoverageMeasure): Truth {
  const values = runs.flatMap((run) => run[measure]?.mean ?? []);
  if (values.length < runs.length || values.every((value) => value === 0)) return null;
  const value = values.reduce((sum, each) => sum + each, 0) / RUNS;
  const squares = values.reduce((sum, each) => sum + (each - value) ** 2, 0);
  return { value, standardError: Math.sqrt(squares / (RUNS - 1) / RUNS) };
}
