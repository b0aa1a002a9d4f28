import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { busyhour } from './busyhour.ts';

const COMMANDS = ['run', 'erlang', 'validate', 'init', 'schema'];

describe('busyhour --help', () => {
  it('lists every command', async () => {
    const { code, stdout, stderr } = await busyhour(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ +busyhour ${command}\\b`, 'm'));
  });

  it.each(COMMANDS)('of %s shows its options and an example', async (command) => {
    const { code, stdout, stderr } = await busyhour([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: busyhour ${command}\\b`));
    expect(stdout).toMatch(new RegExp(`^Examples:\\n  .*:\\n    busyhour ${command}\\b`, 'm'));
    expect(await busyhour(['help', command])).toEqual({ code, stdout, stderr });
  });

  it('shows only options that the command takes', async () => {
    const { stdout } = await busyhour(['erlang', '--help']);
    expect(stdout).toContain('--patience');
    for (const option of ['--workers', '--set', '--out', '--seed', '--quiet']) expect(stdout).not.toContain(option);
  });
});

describe('busyhour --version', () => {
  it('is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await busyhour(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('a wrong command line', () => {
  it.each([
    ['rnu plan.yaml', 'unknown command "rnu"; did you mean "run"?'],
    ['erlnag --help', 'unknown command "erlnag"; did you mean "erlang"?'],
    ['help valdiate', 'unknown command "valdiate"; did you mean "validate"?'],
    [
      'bananas',
      'unknown command "bananas"; the commands are run, compare, explain, explore, staff, schedule, sweep, merge, verify, worker, erlang, validate, init, schema',
    ],
    ['run plan.yaml --sede 5', 'unknown option --sede; did you mean --seed?'],
    ['run --replicatoins=5 plan.yaml', 'unknown option --replicatoins; did you mean --replications?'],
    ['run --no-colour plan.yaml', 'unknown option --no-colour; did you mean --no-color?'],
    ['run --set.a=1 plan.yaml', 'unknown option --set.a; run takes --seed'],
    ['run -x plan.yaml', 'unknown option -x; run takes --seed'],
    ['run --redis-wait 5s plan.yaml', 'unknown option --redis-wait; run takes --seed'],
    ['erlang --workers 2', 'unknown option --workers; erlang takes'],
    ['validate --json plan.yaml', 'unknown option --json; validate takes --set, --quiet, --help'],
    ['run --quite', 'unknown option --quite; did you mean --quiet?'],
    ['run', 'name a scenario, such as "busyhour run scenarios/first-call.yaml"'],
    ['run --seed', '--seed needs a value'],
    ['run --seed= plan.yaml', '--seed needs a value'],
    ['run --seed a plan.yaml --seed b', '--seed was given 2 times; it takes one value'],
    ['run --workers 0 plan.yaml', '--workers must be a whole number from 1 to'],
    ['run --workers two plan.yaml', '--workers must be a whole number from 1 to'],
    ['run --replications 1.5 plan.yaml', '--replications must be a whole number from 1 to 1000000, not "1.5"'],
    ['run a/plan.yaml b/plan.yaml', 'output/plan'],
    ['schema plan.yaml', '"plan.yaml" is one word too many: schema takes no argument'],
    ['init a.yaml b.yaml', '"b.yaml" is one word too many: init takes one file'],
  ])('"%s" is answered with one line of advice and exit code 2', async (line, advice) => {
    const { code, stdout, stderr } = await busyhour(line.split(' '));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^busyhour: .*\n$/);
    expect(stderr).toContain(advice);
  });

  it('without a command shows the help and is wrong all the same', async () => {
    const { code, stdout, stderr } = await busyhour([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe((await busyhour(['--help'])).stdout);
  });
});
