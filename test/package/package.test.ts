import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Installed, install } from './installed.ts';

let installed: Installed;
beforeAll(() => {
  expect(inject('buildProblems')).toBe('');
  installed = install();
});
afterAll(() => installed?.remove());

const MEBIBYTE = 2 ** 20;

/** A project's own file, run as a user would run it. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: installed.folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const SCRIPT = `
import { InputError, VERSION, compare, loadScenario, replicate, simulate, sweep, loadSweep } from 'busyhour';

const fields = {
  horizon: { length: '1h', interval: '30m' },
  replications: 10,
  contactTypes: { calls: { arrivals: { rate: '60/h' }, talk: '3m', patience: '2m' } },
  agentGroups: { agents: { skills: ['calls'], staff: 4 } },
};
const scenario = loadScenario(fields);
const { result } = await simulate(scenario, { workers: 2 });
const inTurn = await simulate(scenario, { workers: 1 });
const { columns } = await replicate(scenario, { measures: ['serviceLevel'], workers: 1 });
const swept = await sweep(loadSweep({ base: fields, factors: { 'agentGroups.agents.staff': [4, 5] } }), { workers: 2 });
const { measures } = await compare([{ name: 'four', scenario }, { name: 'five', scenario: loadScenario(fields, { set: ['agentGroups.agents.staff=5'] }) }]);
console.log(JSON.stringify({
  version: result.busyhour === VERSION,
  same: JSON.stringify(result) === JSON.stringify(inTurn.result),
  replications: columns.serviceLevel.length,
  staff: swept.columns['agentGroups.agents.staff'],
  levels: swept.columns.serviceLevel.map((level, cell) => level === measures[0].estimates[cell].mean),
  refused: (() => { try { loadScenario('nowhere.yaml'); } catch (error) { return error instanceof InputError; } })(),
}));
`;

const TYPED = `
import {
  type Columns, type Comparison, type Custom, type Estimate, InputError, type MakeRouter, type Scenario,
  compare, erlangA, explain, intervalColumns, loadScenario, loadSweep, replicate, rowsOf, simulate, sweep,
} from 'busyhour';

const scenario: Scenario = loadScenario('first-call.yaml', { seed: 7 });
const controller = new AbortController();
const onProgress = (done: number, of: number): void => console.log(done / of);
const run = await simulate(scenario, { workers: 2, signal: controller.signal, onProgress, seed: 'other', replications: 20 });
const level: Estimate | null = run.result.total.serviceLevel;
const chart: Columns = intervalColumns(run, scenario);
const router: MakeRouter = (uniform) => ({
  chooseGroup: ({ contactType, waited }, groups, { idle }) => (waited > 30 || idle('agents') > 1 ? (groups[0] ?? null) : null),
  chooseContact: (_, contacts) => (uniform() < 0.5 ? (contacts[0] ?? null) : null),
});
const custom: Custom = { router, distributions: { 'contactTypes.calls.talk': (u) => -180 * Math.log(u) } };
const { columns } = await replicate(scenario, { custom, measures: ['asa'], signal: controller.signal, onProgress });
const comparison: Comparison = await compare([{ name: 'a', scenario }, { name: 'b', scenario, custom }], { baseline: 1, onProgress });
const swept = await sweep(loadSweep('sweep.yaml'), { folder: 'results', signal: controller.signal, onProgress });
const { explanation } = await explain(scenario, { interval: '08:00', signal: controller.signal });
console.log(level?.mean, rowsOf(columns), comparison.notes, swept.columns, swept.cells[0]?.cell.scenario.name, chart);
console.log(explanation.gap.mean, erlangA({ load: 1, agents: 1, aht: 1, patience: 1 }).serviceLevel, InputError.name);
// @ts-expect-error a scenario is read only
scenario.seed = 'mine';
// @ts-expect-error there is no such option
await simulate(scenario, { threads: 2 });
`;

describe('the packed package, in an empty project', () => {
  it('holds what runs and what describes it, and nothing else', () => {
    const { files, packed, unpacked } = installed;
    const strange = files.filter(
      (file) =>
        !/^(?:LICENSE|README\.md|package\.json|bin\/busyhour\.js)$/.test(file) &&
        !/^dist\/.*\.(?:js|js\.map|d\.ts|txt)$/.test(file) &&
        !/^(?:scenarios|sweeps|examples)\/[\w.-]+$/.test(file),
    );
    expect(strange).toEqual([]);
    expect(files.filter((file) => /(?:^|\/)(?:test|src)\//.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['dist/index.d.ts', 'dist/node/index.d.ts', 'dist/program/main.js']));
    // Most of it are the chart library, once, and the programs of the command line and of the page.
    expect(packed).toBeLessThan(4 * MEBIBYTE);
    expect(unpacked).toBeLessThan(16 * MEBIBYTE);
  });

  it('is imported by its name, and simulates on threads', () => {
    writeFileSync(join(installed.folder, 'script.mjs'), SCRIPT);
    const { stdout, ...ended } = run('script.mjs');
    expect(ended).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      version: true,
      same: true,
      replications: 10,
      staff: [4, 5],
      levels: [true, true],
      refused: true,
    });
  });

  it('has no other way in', () => {
    writeFileSync(join(installed.folder, 'inner.mjs'), "import 'busyhour/dist/engine/engine.js';");
    const { status, stderr } = run('inner.mjs');
    expect(status).toBe(1);
    expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('has types that a strict program is checked by, and they by it', () => {
    const { folder } = installed;
    writeFileSync(join(folder, 'typed.ts'), TYPED);
    const options = ['--strict', '--noEmit', '--target', 'es2023', '--module', 'nodenext', '--skipLibCheck', 'false'];
    const types = ['--types', 'node', '--typeRoots', resolve('node_modules/@types')];
    const { status, stdout } = run(resolve('node_modules/.bin/tsc'), ...options, ...types, 'typed.ts');
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('has the program, with scenarios to begin with', () => {
    const { folder } = installed;
    const program = 'node_modules/busyhour/bin/busyhour.js';
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(run(program, '--version')).toEqual({ status: 0, stderr: '', stdout: `${version}\n` });
    cpSync(join(folder, 'node_modules/busyhour/scenarios/first-call.yaml'), join(folder, 'first-call.yaml'));
    const { status, stderr, stdout } = run(program, 'run', 'first-call.yaml', '--replications', '5');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('First call');
    expect(readFileSync(join(folder, 'output/first-call/report.html'), 'utf8')).toContain('First call');
  });
});
