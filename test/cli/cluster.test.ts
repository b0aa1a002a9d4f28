import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { filesBelow } from '../crash/tinySweep.ts';
import { busyhour, emptyFolder } from './busyhour.ts';

const BASE = {
  replications: 2,
  horizon: { start: '08:00', end: '09:00', interval: '30m' },
  contactTypes: { calls: { arrivals: { rate: '20/30m' }, talk: '2m', patience: '2m' } },
  agentGroups: { agents: { skills: ['calls'], staff: 2 } },
};
const SWEEP = { base: 'base.json', factors: { 'agentGroups.agents.staff': { from: 1, to: 20, steps: 20 } } };

/** A folder with a sweep of 20 cells, their results by one process in `whole`, and `busyhour` on the path. */
async function cluster(): Promise<{ cwd: string; env: NodeJS.ProcessEnv; whole: ReadonlyMap<string, string> }> {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'base.json'), JSON.stringify(BASE));
  writeFileSync(join(cwd, 'sweep.yaml'), JSON.stringify(SWEEP));
  mkdirSync(join(cwd, 'bin'));
  const program = join(cwd, 'bin/busyhour');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${resolve('bin/busyhour.js')}' "$@"\n`);
  chmodSync(program, 0o755);
  expect(await busyhour(['sweep', 'sweep.yaml', '--out', 'whole', '--quiet'], { cwd })).toMatchObject({ code: 0 });
  const env = { ...process.env, PATH: `${join(cwd, 'bin')}:${process.env.PATH}` };
  return { cwd, env, whole: filesBelow(join(cwd, 'whole')) };
}

/** What the container of a job does. */
function commandOf(file: string): readonly string[] {
  const { command, args = [] } = parse(readFileSync(file, 'utf8')).spec.template.spec.containers[0];
  return [...command, ...args];
}

describe('the files for clusters', () => {
  it('of GNU parallel give the same bytes as one process', async (test) => {
    const isThere = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
    if (!/GNU parallel/.test(isThere.stdout ?? '')) return test.skip('GNU parallel is not installed');
    const { cwd, env, whole } = await cluster();
    const script = resolve('docs/cluster/parallel.sh');
    const { status, stderr } = spawnSync('sh', [script, 'sweep.yaml', '3', 'parts'], {
      cwd,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(filesBelow(join(cwd, 'parts'))).toEqual(whole);
  });

  it('of Slurm run the shard that the array says', async () => {
    const { cwd, env, whole } = await cluster();
    const script = resolve('docs/cluster/slurm-array.sh');
    for (const task of ['1', '2']) {
      const slurm = { SLURM_ARRAY_TASK_ID: task, SLURM_ARRAY_TASK_COUNT: '2', SLURM_CPUS_PER_TASK: '1' };
      const { status } = spawnSync('bash', [script, 'sweep.yaml', 'parts'], { cwd, env: { ...env, ...slurm } });
      expect(status).toBe(0);
    }
    expect(await busyhour(['merge', 'sweep.yaml', '--out', 'parts'], { cwd })).toMatchObject({ code: 0 });
    expect(filesBelow(join(cwd, 'parts'))).toEqual(whole);
  });

  it('of Kubernetes have a shard for every index, which together are the whole', async () => {
    const { cwd, env, whole } = await cluster();
    const file = resolve('docs/cluster/kubernetes-job.yaml');
    const { completions, parallelism } = parse(readFileSync(file, 'utf8')).spec;
    const here = (words: readonly string[]) => words.map((word) => word.replaceAll('/data', cwd));
    const [program = '', ...args] = here(commandOf(file));
    for (let index = 0; index < completions; index++) {
      const { status } = spawnSync(program, args, { cwd, env: { ...env, JOB_COMPLETION_INDEX: String(index) } });
      expect(status).toBe(0);
    }
    const [merge = '', ...words] = here(commandOf(resolve('docs/cluster/kubernetes-merge.yaml')));
    expect(spawnSync(merge, words, { cwd, env }).status).toBe(0);
    expect(parallelism).toBe(completions);
    const merged = filesBelow(join(cwd, 'output'));
    const tables = ['sweep/results.csv', 'sweep/results.parquet', 'sweep/report.html'];
    expect(tables.map((name) => merged.get(name))).toEqual(tables.map((name) => whole.get(name)));
    expect(merged.size).toBe(whole.size);
  });
});
