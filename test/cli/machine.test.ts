import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder, end, start } from './busyhour.ts';

const FIRST_CALL = resolve('scenarios/first-call.yaml');
const PROGRAM = resolve('bin/busyhour.js');
/** Enough to be still at work when it is stopped. */
const LONG = ['run', FIRST_CALL, '--replications', '1000000', '--workers', '2'];

function expectOneSentence(text: string): void {
  expect(text).toMatch(/^busyhour: [^\n]+\n$/);
}

/** Clock ticks, 10 ms each, that a thread has computed. */
function ticks(pid: number | undefined, thread: string): number {
  const afterName = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8').split(') ').at(-1) ?? '';
  return Number(afterName.split(' ')[11]);
}

/** Resolves once the program is in the middle of its work: a thread other than the first has computed for half a second. */
async function atWork(pid: number | undefined): Promise<void> {
  const threads = () => readdirSync(`/proc/${pid}/task`).filter((thread) => thread !== String(pid));
  while (!threads().some((thread) => ticks(pid, thread) > 50)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('when the machine fails', () => {
  it('a folder that cannot be made is one sentence and exit code 3, before the work begins', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'file'), 'kept');
    const { code, stdout, stderr } = await busyhour([...LONG, '--out', 'file/below'], { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expectOneSentence(stderr);
    expect(readFileSync(join(cwd, 'file'), 'utf8')).toBe('kept');
  });

  it('a folder that takes no files is one sentence and exit code 3', async () => {
    const { code, stdout, stderr } = await busyhour(['run', FIRST_CALL, '--replications', '2', '--out', '/proc']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expectOneSentence(stderr);
  });

  it('keeps the old files when a new one cannot take its place', async () => {
    const cwd = emptyFolder();
    const folder = join(cwd, 'output/first-call');
    mkdirSync(join(folder, 'report.html'), { recursive: true });
    writeFileSync(join(folder, 'summary.json'), 'old');
    const { code, stderr } = await busyhour(['run', FIRST_CALL, '--replications', '2'], { cwd });
    expect(code).toBe(3);
    expectOneSentence(stderr);
    expect(readdirSync(folder)).toEqual(['report.html', 'summary.json']);
    expect(readFileSync(join(folder, 'summary.json'), 'utf8')).toBe('old');
  });

  it('a full disk behind standard output is one sentence and exit code 3', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await end(start(['schema'], { stdio: ['ignore', full, 'pipe'] }));
    closeSync(full);
    expect(code).toBe(3);
    expectOneSentence(stderr);
  });

  it.each([['schema'], ['run', FIRST_CALL, '--replications', '2', '--json']])(
    'a reader that goes away is no failure of %s',
    (...args) => {
      const quoted = [process.execPath, PROGRAM, ...args].map((word) => `'${word}'`).join(' ');
      const { stdout, stderr, status } = spawnSync('bash', ['-c', `set -o pipefail; ${quoted} | head -n 1`], {
        encoding: 'utf8',
      });
      expect({ stdout, stderr, status }).toEqual({ stdout: '{\n', stderr: '', status: 0 });
    },
  );
});

describe('when it is stopped', () => {
  it('by Ctrl-C it ends at once, with exit code 130 and nothing written', async () => {
    const cwd = emptyFolder();
    const child = start(LONG, { cwd });
    const ended = end(child);
    await atWork(child.pid);
    child.kill('SIGINT');
    expect(await ended).toEqual({
      code: 130,
      stdout: '',
      stderr: 'busyhour: interrupted; nothing unfinished was written\n',
    });
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('by force it leaves the old files and no half ones', async () => {
    const cwd = emptyFolder();
    const folder = join(cwd, 'output/first-call');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'report.html'), 'old');
    const child = start(LONG, { cwd });
    await atWork(child.pid);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(readdirSync(folder)).toEqual(['report.html']);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe('old');
  });
});
