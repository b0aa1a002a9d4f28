import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as rules from './architecture/rules.ts';
import { sourceModule, sourceModules } from './architecture/sourceModule.ts';

/** Each rule, a small program that breaks it, and what the rule then says. */
const CASES: readonly {
  readonly says: string;
  readonly rule: rules.Rule;
  readonly broken: { readonly [file: string]: string };
  readonly complaint: string;
}[] = [
  {
    says: 'a folder imports only from the folders above it',
    rule: rules.importsPointUp,
    broken: { 'plan/a.ts': "import { b } from '../engine/b.ts';", 'engine/b.ts': 'export const b = 1;' },
    complaint: 'plan/a.ts imports engine/b.ts: plan may not import engine',
  },
  {
    says: 'statistics do not know the engine',
    rule: rules.importsPointUp,
    broken: { 'statistics/a.ts': "import type { B } from '../engine/b.ts';", 'engine/b.ts': 'export interface B {}' },
    complaint: 'statistics/a.ts imports engine/b.ts: statistics may not import engine',
  },
  {
    says: 'formulas stand alone',
    rule: rules.importsPointUp,
    broken: { 'analytic/a.ts': "export { b } from '../scenario/b.ts';", 'scenario/b.ts': 'export const b = 1;' },
    complaint: 'analytic/a.ts imports scenario/b.ts: analytic may not import scenario',
  },
  {
    says: 'the shared words import nothing',
    rule: rules.importsPointUp,
    broken: { 'tally.ts': "import { SECOND } from './time.ts';", 'time.ts': 'export const SECOND = 1;' },
    complaint: 'tally.ts imports time.ts: words may not import words',
  },
  {
    says: 'what is loaded later counts as an import, too',
    rule: rules.importsPointUp,
    broken: { 'report/a.ts': "export const a = () => import('../cli/b.ts');", 'cli/b.ts': 'export const b = 1;' },
    complaint: 'report/a.ts imports cli/b.ts: report may not import cli',
  },
  {
    says: 'every folder is known',
    rule: rules.everyFolderHasALayer,
    broken: { 'utils/a.ts': 'export const a = 1;' },
    complaint: 'utils/a.ts is in no known folder',
  },
  {
    says: 'every import leads to a file',
    rule: rules.importsExist,
    broken: { 'plan/a.ts': "import './gone.ts';" },
    complaint: 'plan/a.ts imports plan/gone.ts, which does not exist',
  },
  {
    says: 'no imports go round in a circle',
    rule: rules.noCycles,
    broken: {
      'plan/a.ts': "import { b } from './b.ts';",
      'plan/b.ts': "import type { C } from './c.ts';",
      'plan/c.ts': "import { b } from './b.ts';",
    },
    complaint: 'plan/b.ts > plan/c.ts > plan/b.ts',
  },
  {
    says: 'no file is longer than 300 lines',
    rule: rules.noLongFiles,
    broken: { 'plan/a.ts': '\n'.repeat(301), 'plan/b.ts': '\n'.repeat(300) },
    complaint: 'plan/a.ts has 301 lines, more than 300',
  },
  {
    says: 'node: modules stay in node/ and cli/',
    rule: rules.nodeStaysInItsFolders,
    broken: { 'report/a.ts': "import 'node:fs';", 'node/b.ts': "import 'node:fs';" },
    complaint: 'report/a.ts imports node:fs',
  },
  {
    says: 'numbers depend on the scenario and its seed alone',
    rule: rules.numbersAreReproducible,
    broken: {
      'engine/a.ts': "export const a = Math.random() + Math.sqrt(2); // not Date, and not 'performance'",
      'engine/b.ts': 'export const b = { Date: 1 }.Date;',
    },
    complaint: 'engine/a.ts uses Math.random',
  },
  {
    says: 'nothing has the type any',
    rule: rules.noAnyType,
    broken: { 'report/a.ts': '// any\nexport const any = 1;\nexport const b = any as any;' },
    complaint: 'report/a.ts:3 has the type any',
  },
  {
    says: 'a non-null ! stands only on reads of arrays in numeric code',
    rule: rules.noNonNull,
    broken: { 'engine/a.ts': 'export const a = counts[1]!;', 'report/b.ts': 'export const b = !counts[1]!;' },
    complaint: 'report/b.ts:1 has a non-null !',
  },
  {
    says: 'a non-null ! stands on nothing else in numeric code either',
    rule: rules.noNonNull,
    broken: { 'engine/a.ts': 'export const a = counts.get(1)!;' },
    complaint: 'engine/a.ts:1 has a non-null !',
  },
  {
    says: 'every file is named after something it exports',
    rule: rules.filesAreNamedAfterAnExport,
    broken: {
      'plan/a.ts': 'export const b = 1;\nexport function c() {}',
      'plan/d.ts': 'export interface D {}',
      'node/worker.ts': 'start();',
    },
    complaint: 'plan/a.ts exports b, c, and nothing of its own name',
  },
  {
    says: 'the command line starts without what takes long to load',
    rule: rules.theProgramStartsLight,
    broken: {
      'cli/main.ts': "import { a } from './a.ts';\nexport const b = () => import('./b.ts');",
      'cli/a.ts': "import { z } from 'zod';\nimport type { Y } from 'yaml';",
      'cli/b.ts': "import 'yaml';",
    },
    complaint: 'cli/a.ts loads zod at once, and cli/main.ts loads cli/a.ts',
  },
];

const RULES: ReadonlyMap<rules.Rule, string> = new Map(CASES.toReversed().map(({ rule, says }) => [rule, says]));

describe('the architecture', () => {
  const modules = sourceModules('src');

  it('is read from all of the source', () => {
    expect(modules.map(({ file }) => file)).toEqual(expect.arrayContaining(['tally.ts', 'cli/main.ts']));
  });

  for (const [rule, says] of RULES) {
    it(`keeps this rule: ${says}`, () => {
      expect(rule(modules)).toEqual([]);
    });
  }

  it('has no file that is let off a rule in vain', () => {
    const files = modules.map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining([...rules.COLLECTIONS]));
  });

  it('compiles without Node and the browser outside their folders', () => {
    const { status, stdout } = spawnSync('node_modules/.bin/tsc', ['-p', 'tsconfig.core.json'], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

describe('a made-up program', () => {
  for (const { says, rule, broken, complaint } of CASES) {
    it(`is caught when it breaks this rule: ${says}`, () => {
      expect(rule(Object.entries(broken).map(([file, text]) => sourceModule(file, text)))).toEqual([complaint]);
    });
  }

  it('is there for every rule', () => {
    const all = Object.values(rules).filter((rule) => typeof rule === 'function');
    expect([...RULES.keys()].sort()).toEqual(all.sort());
  });

  it('is caught when it uses Node or the browser where it may not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'busyhour-'));
    const config = { extends: resolve('tsconfig.core.json'), include: ['*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    writeFileSync(join(folder, 'impure.ts'), "import 'node:fs';\nprocess.exit();\ndocument.title;\nexport {};\n");
    const { status, stdout } = spawnSync(resolve('node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stdout.match(/impure\.ts\(\d+/g)).toEqual(['impure.ts(1', 'impure.ts(2', 'impure.ts(3']);
    expect(status).not.toBe(0);
  });
});
