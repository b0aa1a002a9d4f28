import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { busyhour, emptyFolder, end } from './busyhour.ts';

const PROGRAM = resolve('bin/busyhour.js');
const FIRST_CALL = resolve('scenarios/first-call.yaml');
const ERLANG = ['erlang', '--calls', '100', '--aht', '3m', '--agents', '14'];
const COLOR = '\x1b[1m';

/** Starts the program on a terminal of its own (util-linux `script`), whose keyboard is the child's input. */
function onTerminal(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = process.cwd()): ChildProcess {
  const command = [process.execPath, PROGRAM, ...args].map((word) => `'${word}'`).join(' ');
  const { NO_COLOR: _, ...inherited } = process.env;
  const child = spawn('script', ['-qefc', command, '/dev/null'], { cwd, env: { ...inherited, TERM: 'xterm', ...env } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

describe('on a terminal', () => {
  it('the answer is in color', async () => {
    expect((await end(onTerminal(ERLANG))).stdout).toContain(COLOR);
  });

  it.each([
    ['--no-color', [...ERLANG, '--no-color'], {}],
    ['NO_COLOR', ERLANG, { NO_COLOR: '1' }],
    ['a terminal that has none', ERLANG, { TERM: 'dumb' }],
  ])('it is not with %s', async (_why, args, env) => {
    const { code, stdout } = await end(onTerminal(args, env));
    expect(code).toBe(0);
    expect(stdout).not.toContain('\x1b');
  });

  it('a run shows how far it is, until Ctrl-C ends it', async () => {
    const cwd = emptyFolder();
    const child = onTerminal(['run', FIRST_CALL, '--replications', '1000000', '--workers', '2'], {}, cwd);
    const ended = end(child);
    child.stdout?.on('data', (text: string) => {
      if (text.includes('of 1000000 replications')) child.stdin?.write('\x03');
    });
    const { code, stdout } = await ended;
    expect(stdout).toMatch(/first-call {2}[█░]+ {2}\d+ of 1000000 replications/);
    expect(stdout).toContain('busyhour: interrupted');
    expect(code).toBe(130);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('without a terminal', () => {
  it('the answer has no color', async () => {
    expect((await busyhour(ERLANG)).stdout).not.toContain('\x1b');
  });
});
