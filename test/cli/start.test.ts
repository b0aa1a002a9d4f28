import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from './busyhour.ts';

/** Starts a copy of the program in a package that holds nothing else, perhaps a made-up build. */
function startAlone(build: string | null, ...nodeOptions: string[]): SpawnSyncReturns<string> {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'dist/program'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  copyFileSync('bin/busyhour.js', join(folder, 'bin/busyhour.js'));
  if (build !== null) writeFileSync(join(folder, 'dist/program/main.js'), build);
  return spawnSync(process.execPath, [...nodeOptions, join(folder, 'bin/busyhour.js')], { encoding: 'utf8' });
}

function pretendVersion(version: string): string {
  const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}

const ANSWER_7 = 'export const main = async () => 7;';

describe('bin/busyhour.js', () => {
  it('says in one sentence what to do when nothing was built', () => {
    const { status, stdout, stderr } = startAlone(null);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/^busyhour is not built .*: run "npm ci".*\n$/);
  });

  it('says in one sentence what to do when a package is missing', () => {
    const { status, stdout, stderr } = startAlone("import 'no-such-package';");
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/^busyhour is not installed .*'no-such-package'.*: run "npm ci"\.\n$/);
  });

  it.each(['18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.1'])('refuses Node %s in one sentence', (version) => {
    const { status, stdout, stderr } = startAlone(ANSWER_7, pretendVersion(version));
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^busyhour needs Node .* this is Node ${version}\\.\\n$`));
  });

  it.each(['20.19.0', '22.13.1', '24.0.0', '26.1.0'])(
    'starts the program on Node %s, with its exit code',
    (version) => {
      expect(startAlone(ANSWER_7, pretendVersion(version))).toMatchObject({ status: 7, stdout: '', stderr: '' });
    },
  );
});
