import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, inject, onTestFinished } from 'vitest';

/** How the program ended. `code` is `null` when a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const PROGRAM = resolve('bin/busyhour.js');

/** None outlives the tests that started it, whatever became of them. */
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** Starts the program as a user would, with neither terminal nor input. */
export function start(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return startNode([PROGRAM, ...args], options);
}

/** Starts Node with what was built. */
export function startNode(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const problems = inject('buildProblems');
  if (problems) throw new Error(`the program was not built:\n${problems}`);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  started.push(child);
  return child;
}

/** Runs the program to its end, in the folder given or in this one. */
export async function busyhour(args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return end(start(args, options));
}

/** Waits for the end of a process and collects what it printed. */
export function end(child: ChildProcess): Promise<Ended> {
  const printed = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...printed }));
  });
}

/** An empty folder of this test's own, removed when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'busyhour-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
