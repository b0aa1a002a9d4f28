import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';

/** What a page might do, the body of an asynchronous function. */
const SCRIPT = `
const { inlineCrew, InputError, intervalColumns, parseScenario, parseSweep, replicate, simulate, sweep } =
  await import('./dist/index.js');

const base = \`
horizon: { length: 1h, interval: 30m }
replications: 10
contactTypes: { calls: { arrivals: { rate: 60/h }, talk: 3m, patience: 2m } }
agentGroups: { agents: { skills: [calls], staff: 4 } }
\`;
const files = { 'base.yaml': base, 'sweep.yaml': 'base: base.yaml\\nfactors: { agentGroups.agents.staff: [4, 5] }' };
const read = (name) => {
  if (Object.hasOwn(files, name)) return files[name];
  throw new Error('there is no such file');
};
const crew = inlineCrew;
const scenario = parseScenario('base.yaml', read);
const run = await simulate(scenario, { crew });
const { columns } = await replicate(scenario, { crew });
const swept = await sweep(parseSweep('sweep.yaml', read), { crew });
let refused = false;
try { parseScenario('other.yaml', read); } catch (error) { refused = error instanceof InputError; }
return {
  refused,
  starts: intervalColumns(run, scenario).interval_start,
  replications: columns.offered.length,
  levels: swept.columns.serviceLevel.map((level, cell) => level > 0.3 && (cell > 0 || level === run.result.total.serviceLevel.mean)),
};
`;

describe('the package where there is no Node', () => {
  it('reads, simulates and sweeps with nothing but the language and TextEncoder', async () => {
    expect(inject('buildProblems')).toBe('');
    const { outputFiles } = await build({
      stdin: { contents: `(async () => { ${SCRIPT} })().then(report, report);`, resolveDir: process.cwd() },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
    });
    const seen = await new Promise((report) => {
      runInNewContext(outputFiles[0]?.text ?? '', { report, TextEncoder, TextDecoder });
    });
    expect(JSON.parse(JSON.stringify(seen))).toEqual({
      refused: true,
      starts: ['00:00', '00:00', '00:30', '00:30'],
      replications: 10,
      levels: [true, true],
    });
  });
});
