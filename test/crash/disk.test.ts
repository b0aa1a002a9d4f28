import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { busyhour, emptyFolder, end, start } from '../cli/busyhour.ts';
import { cellsIn, filesBelow, TINY_CELLS, tinySweep } from './tinySweep.ts';

const PROGRAM = resolve('bin/busyhour.js');

function expectOneSentence(text: string): void {
  expect(text).toMatch(/^busyhour: [^\n]+\n$/);
}

/** A small disk of its own, where this process may mount one. */
function smallDisk(folder: string, size: string): boolean {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  if (status !== 0) return false;
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder]);
  });
  return true;
}

/** A file no larger than so many blocks of 512 bytes can be written: the one limit that everybody can set. */
function withLargestFile(blocks: number, args: readonly string[]): { status: number | null; stderr: string } {
  const quoted = [process.execPath, PROGRAM, ...args].map((word) => `'${word}'`).join(' ');
  return spawnSync('bash', ['-c', `trap '' XFSZ; ulimit -f ${blocks}; exec ${quoted}`], { encoding: 'utf8' });
}

describe('a sweep whose disk fails', () => {
  it('says so in one sentence when a file cannot be written to its end, and goes on when it can', async () => {
    const cwd = emptyFolder();
    const sweep = ['sweep', tinySweep(cwd), '--out', join(cwd, 'out'), '--quiet', '--workers', '2'];
    const { status, stderr } = withLargestFile(2, sweep);
    expect(status).toBe(3);
    expectOneSentence(stderr);
    expect(stderr).toContain('the file is too large; 0 of 300 cells are done and kept; to go on: busyhour sweep ');
    // Nothing half written is left, not even under a hidden name.
    expect([...filesBelow(join(cwd, 'out')).keys()]).toEqual([]);
    expect(await busyhour(sweep)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(cellsIn(join(cwd, 'out/tiny')).size).toBe(TINY_CELLS);
  });

  it('says so in one sentence when the disk is full, keeps what is done, and goes on when there is room', async (test) => {
    const cwd = emptyFolder();
    const out = join(cwd, 'out');
    // Room for about half of the cells; the rest of the time it is the limit above that is tested.
    if (!smallDisk(out, '1200k')) return test.skip('no disk can be mounted here');
    const sweep = ['sweep', tinySweep(cwd), '--out', out, '--quiet', '--workers', '2'];
    const { code, stdout, stderr } = await busyhour(sweep);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expectOneSentence(stderr);
    expect(stderr).toMatch(/the disk is full; \d+ of 300 cells are done and kept; to go on: busyhour sweep /);
    const kept = Number(/(\d+) of 300/.exec(stderr)?.[1]);
    const files = [...filesBelow(out).keys()];
    expect(files).toHaveLength(kept);
    expect(files.filter((file) => !/^tiny\/cells\/[0-9a-f]{64}\.json$/.test(file))).toEqual([]);
    spawnSync('mount', ['-o', 'remount,size=64m', out]);
    expect(await busyhour(sweep)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(cellsIn(join(out, 'tiny')).size).toBe(TINY_CELLS);
  });

  it('says so in one sentence when the folder is read-only, before the work begins', async (test) => {
    const cwd = emptyFolder();
    const out = join(cwd, 'out');
    if (!smallDisk(out, '1m')) return test.skip('no disk can be mounted here');
    spawnSync('mount', ['-o', 'remount,ro', out]);
    const { code, stdout, stderr } = await busyhour(['sweep', tinySweep(cwd), '--out', out]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expectOneSentence(stderr);
    expect(stderr).toContain('the disk is read-only');
  });

  it('says so in one sentence when a folder takes no files', async () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await busyhour(['sweep', tinySweep(cwd), '--out', '/proc']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expectOneSentence(stderr);
  });

  it('says so in one sentence when a file is in the way of its folder', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'out'), 'kept');
    const { code, stderr } = await busyhour(['sweep', tinySweep(cwd), '--out', join(cwd, 'out')]);
    expect(code).toBe(3);
    expectOneSentence(stderr);
  });

  it('says so in one sentence when the folder is removed under it, and starts again', async () => {
    const cwd = emptyFolder();
    const out = join(cwd, 'out');
    const sweep = ['sweep', tinySweep(cwd), '--out', out, '--quiet', '--workers', '1'];
    const child = start(sweep);
    const ended = end(child);
    while (cellsIn(join(out, 'tiny')).size < 10) await new Promise((resolve) => setTimeout(resolve, 5));
    // At one stroke, or the sweep would fill it again while it is emptied.
    renameSync(join(out, 'tiny'), join(cwd, 'removed'));
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expectOneSentence(stderr);
    expect(stderr).toContain('there is no such file or folder; 0 of 300 cells are done and kept; to go on: ');
    expect(await busyhour(sweep)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(cellsIn(join(out, 'tiny')).size).toBe(TINY_CELLS);
  });
});
