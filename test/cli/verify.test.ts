import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder } from './busyhour.ts';

const BASE = `
replications: 3
horizon: { start: "08:00", end: "09:00", interval: 30m }
contactTypes:
  calls: { arrivals: { rate: 30/30m }, talk: 2m, patience: 3m }
agentGroups:
  agents: { skills: [calls], staff: 3 }
`;
const SWEEP = 'base: base.yaml\nfactors: { "agentGroups.agents.staff": { from: 1, to: 12, steps: 12 } }\n';

/** A folder with the finished results of twelve cells. */
async function swept(): Promise<string> {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'base.yaml'), BASE);
  writeFileSync(join(cwd, 'plan.yaml'), SWEEP);
  expect(await busyhour(['sweep', 'plan.yaml', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  return cwd;
}

function edit(file: string, from: RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(file, edited);
}

describe('busyhour verify', () => {
  it('runs some cells again, or all, and finds them the same', async () => {
    const cwd = await swept();
    const some = await busyhour(['verify', 'output/plan'], { cwd });
    expect(some).toEqual({
      code: 0,
      stdout: '10 of 12 cells run again: the same to the last byte; results.csv says what they say\n',
      stderr: '',
    });
    const all = await busyhour(['verify', 'output/plan/sweep.json', '--all'], { cwd });
    expect(all).toMatchObject({ code: 0, stdout: expect.stringMatching(/^all 12 cells run again: the same/) });
  });

  it('finds a number that was changed, by however little', async () => {
    const cwd = await swept();
    const table = readFileSync(join(cwd, 'output/plan/results.csv'), 'utf8');
    const digest = table.split('\r\n')[8]?.split(',').at(-1);
    edit(join(cwd, `output/plan/cells/${digest}.json`), /"maxWait":\{"mean":/, '$&1');
    const { code, stdout } = await busyhour(['verify', 'output/plan', '--all'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'not the same: cell 7\n' });
  });

  it('finds a table that was edited, and a cell that is gone', async () => {
    const cwd = await swept();
    edit(join(cwd, 'output/plan/results.csv'), /^0,1,/m, '0,2,');
    const edited = await busyhour(['verify', 'output/plan'], { cwd });
    expect(edited).toMatchObject({ code: 1, stdout: 'results.csv does not say what the cells say\n' });
    const [first = ''] = readdirSync(join(cwd, 'output/plan/cells'));
    rmSync(join(cwd, 'output/plan/cells', first));
    const gone = await busyhour(['verify', 'output/plan'], { cwd });
    expect(gone.code).toBe(1);
    expect(gone.stdout).toMatch(/^missing or not whole: cell \d+\n$/);
  });

  it('does not compare with another sweep', async () => {
    const cwd = await swept();
    edit(join(cwd, 'plan.yaml'), /12/g, '11');
    const { code, stderr } = await busyhour(['verify', 'output/plan'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^busyhour: the sweep file, or what it names, has changed: 1 cell of these results/);
  });

  it('says where no results are', async () => {
    const { code, stderr } = await busyhour(['verify', 'nowhere'], { cwd: emptyFolder() });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^busyhour: "nowhere" holds no results; name the folder of a sweep[^\n]*\n$/);
  });

  it('runs a run again, with the seed and the replications that it had', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'base.yaml'), BASE);
    await busyhour(['run', 'base.yaml', '--seed', 'other', '--replications', '5', '--quiet'], { cwd });
    const verify = ['verify', 'output/base/summary.json', '--file', 'base.yaml'];
    expect(await busyhour(verify, { cwd })).toEqual({
      code: 0,
      stdout: '5 replications run again: the same to the last byte\n',
      stderr: '',
    });
    edit(join(cwd, 'output/base/summary.json'), /"mean": /, '$&1');
    expect(await busyhour(verify, { cwd })).toMatchObject({
      code: 1,
      stdout: '5 replications run again: not the same\n',
    });
    edit(join(cwd, 'base.yaml'), /staff: 3/, 'staff: 4');
    expect(await busyhour(verify, { cwd })).toMatchObject({ code: 2 });
  });
});
