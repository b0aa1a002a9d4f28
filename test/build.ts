import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What the compiler complained about; empty when the program was built. */
    buildProblems: string;
  }
}

/** Builds the program once before the tests, so that those that start it run what the source says now. */
export function setup(project: TestProject): void {
  // Beside `dist`, not in it: another test run may be starting the program at this moment.
  const fresh = `dist-${process.pid}`;
  const options = ['-p', 'tsconfig.build.json', '--outDir', fresh];
  const problems = run('node_modules/.bin/tsc', options) || run(process.execPath, ['build/bundle.mjs', fresh]);
  if (problems === '') replace('dist', fresh);
  rmSync(fresh, { recursive: true, force: true });
  // Tests of single functions need no build: those that start the program report it.
  project.provide('buildProblems', problems);
}

/** What a program complains about; empty when it succeeds. */
function run(program: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}` || `${program} did not run`;
}

/** Gives `folder` the files of `fresh`, each replaced at one stroke and only when it differs. */
function replace(folder: string, fresh: string): void {
  const files = filesBelow(fresh);
  for (const file of files) {
    const place = join(folder, file);
    if (existsSync(place) && readFileSync(place).equals(readFileSync(join(fresh, file)))) continue;
    mkdirSync(dirname(place), { recursive: true });
    renameSync(join(fresh, file), place);
  }
  const current = new Set(files);
  for (const file of filesBelow(folder)) if (!current.has(file)) rmSync(join(folder, file), { force: true });
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries.filter((entry) => statSync(join(folder, entry)).isFile());
}
