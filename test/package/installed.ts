import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The package as somebody else has it: packed, and installed into an empty project without a network. */
export interface Installed {
  /** The project. */
  readonly folder: string;
  /** Files of the package. */
  readonly files: readonly string[];
  /** Bytes of the tarball, and of what is in it. */
  readonly packed: number;
  readonly unpacked: number;
  remove(): void;
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** Packs what is built and installs it. The packages that it depends on are those of this one. */
export function install(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'busyhour-project-'));
  const own = join(folder, 'node_modules/busyhour');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "project", "private": true, "type": "module" }');
  // Without scripts: it was built before the tests.
  const options = ['--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', ['pack', ...options], { encoding: 'utf8' })) as [Packed];
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', own, '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(resolve('node_modules', name), place);
  }
  return {
    folder,
    files: packed.files.map(({ path }) => path),
    packed: packed.size,
    unpacked: packed.unpackedSize,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
