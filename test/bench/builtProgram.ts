import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The program and this bench as they would be installed, in a folder of their own: what is measured is never the source as tsx runs it. */
export interface BuiltProgram {
  readonly folder: string;
  /** The command line, and the process that measures one workload. */
  readonly busyhour: string;
  readonly subject: string;
  remove(): void;
}

/** @throws Error with the complaints of the compiler */
export function buildProgram(): BuiltProgram {
  const folder = mkdtempSync(join(tmpdir(), 'busyhour-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const steps = [
    ['node_modules/.bin/tsc', '-p', 'test/bench/tsconfig.json', '--outDir', folder],
    ['build/bundle.mjs', join(folder, 'src')],
  ];
  for (const step of steps) {
    const { stdout, stderr, status } = spawnSync(process.execPath, step, { encoding: 'utf8' });
    if (status === 0) continue;
    remove();
    throw new Error(`the program was not built:\n${stdout}${stderr}`);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  // The command line looks for what is built in `dist`.
  symlinkSync('src', join(folder, 'dist'));
  cpSync('bin', join(folder, 'bin'), { recursive: true });
  return {
    folder,
    busyhour: join(folder, 'bin/busyhour.js'),
    subject: join(folder, 'test/bench/subject.js'),
    remove,
  };
}
