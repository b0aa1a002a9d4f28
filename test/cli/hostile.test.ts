import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE, readExpected } from '../hostile/readExpected.ts';
import { busyhour, type Ended } from './busyhour.ts';

const expected = readExpected();
const AT_ONCE = 4;

/** Where runs would write, if they did. */
const OUT = 'output-of-broken-files';

describe('busyhour run of a broken scenario file', () => {
  const ended = new Map<string, Ended>();
  let before: readonly string[] = [];

  beforeAll(async () => {
    before = readdirSync(HOSTILE);
    const left = [...expected.keys()];
    const next = async (): Promise<void> => {
      const file = left.pop();
      if (file === undefined) return;
      ended.set(file, await busyhour(['run', file, '--out', OUT], { cwd: HOSTILE }));
      return next();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  }, 600_000);

  it.each([...expected])('%s tells its problems on standard error, counts them, and exits with 2', (file, lines) => {
    const count = lines.length === 1 ? '1 problem' : `${lines.length} problems`;
    const stderr = [...lines, `${count} found`, ''].join('\n');
    expect(ended.get(file)).toEqual({ code: 2, stdout: '', stderr });
  });

  it('writes nothing', () => {
    expect(existsSync(join(HOSTILE, OUT))).toBe(false);
    expect(readdirSync(HOSTILE)).toEqual(before);
  });
});

describe('busyhour validate', () => {
  it('tells the problems of all the files that it is given, in their order', async () => {
    const { code, stdout, stderr } = await busyhour(['validate', ...expected.keys()], { cwd: HOSTILE });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const lines = [...expected.values()].flat();
    expect(stderr).toBe([...lines, `${lines.length} problems found`, ''].join('\n'));
  });

  it('tells which files are good beside those that are not', async () => {
    const good = join(process.cwd(), 'scenarios/first-call.yaml');
    const [bad = '', problems = []] = expected.entries().next().value ?? [];
    const { code, stdout, stderr } = await busyhour(['validate', good, bad], { cwd: HOSTILE });
    expect({ code, stdout }).toEqual({ code: 2, stdout: `${good}: ok\n` });
    expect(stderr).toContain(problems[0]);
  });

  it('takes the changes of --set, and tells what is wrong with them', async () => {
    const good = 'scenarios/first-call.yaml';
    expect(await busyhour(['validate', good, '--set', 'replications=7', '--quiet'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const { code, stdout, stderr } = await busyhour(['validate', good, '--set', 'contactTypes.call.patience=5m']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('there is no contact type "call"; did you mean "calls"?');
  });
});
