import { describe, expect, it } from 'vitest';
import { busyhour } from './busyhour.ts';

/** Relative accuracy of the given numbers. */
const ACCURACY = 1e-9;

const FIGURES = ['agents', 'serviceLevel', 'asa', 'delayProbability', 'abandonment', 'occupancy', 'required', 'stable'];

interface Figures {
  readonly [name: string]: number | boolean | null;
}

interface Answer {
  readonly load: number;
  readonly erlangB: Figures;
  readonly erlangC: Figures;
  readonly erlangA?: Figures;
}

async function ask(line: string): Promise<Answer> {
  const { code, stdout, stderr } = await busyhour([...`erlang ${line} --json`.split(' ')]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

function expectFigures(figures: Figures | undefined, expected: { readonly [name: string]: number }): void {
  for (const [name, value] of Object.entries(expected)) {
    const figure = figures?.[name];
    expect(typeof figure, name).toBe('number');
    expect(Math.abs(Number(figure) / value - 1), `${name} is ${figure}, not ${value}`).toBeLessThan(ACCURACY);
  }
}

describe('busyhour erlang --json', () => {
  // The worked example of the Call Centre Helper's Erlang calculator, recomputed in 50 digits.
  it.each([
    [11, 0.3896138117291534, 122.78127684407983, 0.6821182046893324, 0.9090909090909091],
    [12, 0.6401580403740066, 40.44494018684438, 0.44938822429827086, 0.8333333333333334],
    [13, 0.7955947884177831, 17.116227182189576, 0.28527045303649295, 0.7692307692307693],
    [14, 0.8883500191794669, 7.835937011777243, 0.17413193359504983, 0.7142857142857143],
    [15, 0.9414528428690223, 3.673525212287568, 0.10204236700798801, 0.6666666666666666],
  ])(
    'knows what %i agents do with 100 calls in half an hour',
    async (agents, serviceLevel, asa, delayProbability, occupancy) => {
      const answer = await ask(`--calls 100 --per 30m --aht 3m --agents ${agents} --within 20s`);
      expect(answer.load).toBe(10);
      expectFigures(answer.erlangC, { agents, serviceLevel, asa, delayProbability, occupancy });
      expect(answer.erlangC.required).toBeNull();
    },
  );

  // 360 calls in 30 minutes of 4 minutes each, 55 agents, 15 seconds: the example of Mitan's "Erlang-C formula" page.
  it('takes the half hour and 20 seconds when nothing else is said', async () => {
    const answer = await ask('--calls 360 --aht 4m --agents 55 --within 15s');
    expectFigures(answer.erlangC, { serviceLevel: 0.8458830921705803, asa: 8.184032104388887 });
    expect(await ask('--calls 100 --aht 3m --agents 14')).toEqual(
      await ask('--calls 100 --per 30m --aht 180 --agents 14 --within 20s'),
    );
  });

  it('adds Erlang A when callers lose patience', async () => {
    const { erlangA, ...rest } = await ask('--calls 100 --per 30m --aht 3m --agents 14 --within 20s --patience 5m');
    expectFigures(erlangA, {
      serviceLevel: 0.9167920918635467,
      asa: 60 * 0.06464133407535044,
      delayProbability: 0.14526011429636132,
      abandonment: 0.013983744122408952,
      occupancy: 0.7042973256268509,
    });
    expect(Object.keys(rest)).toEqual(['load', 'erlangB', 'erlangC']);
    expect(Object.keys(erlangA ?? {})).toEqual(FIGURES);
  });

  it('prints the figures by their stable names, and of Erlang B also what is blocked', async () => {
    const answer = await ask('--calls 100 --aht 3m --agents 14');
    expect(Object.keys(answer)).toEqual(['load', 'erlangB', 'erlangC']);
    expect(Object.keys(answer.erlangC)).toEqual(FIGURES);
    expect(Object.keys(answer.erlangB)).toEqual(expect.arrayContaining([...FIGURES, 'blocked']));
  });

  // Erlang's table of blocking.
  it.each([
    [1, 1, 0.5],
    [2, 1, 0.2],
    [10, 5, 0.018384570336648132],
    [10, 20, 0.5379631686320729],
    [132, 123, 0.031242821046996373],
    [500, 480, 0.014325780722426129],
  ])('knows what share %i lines block of %d erlangs', async (agents, load, blocked) => {
    const { erlangB, erlangC } = await ask(`--load ${load} --agents ${agents}`);
    expectFigures(erlangB, { blocked });
    expect(erlangC.serviceLevel).toBeNull();
    expect(erlangC.asa).toBeNull();
  });

  it('finds the least agents that meet a target', async () => {
    const answer = await ask('--calls 100 --per 30m --aht 3m --target 80% --within 20s');
    expect(answer.erlangC).toMatchObject({ agents: 14, required: 14 });
    expectFigures(answer.erlangC, { serviceLevel: 0.8883500191794669 });
  });

  it('says what a target takes beside what the agents do', async () => {
    const { erlangC } = await ask('--calls 100 --per 30m --aht 3m --agents 12 --target 80%');
    expect(erlangC).toMatchObject({ agents: 12, required: 14 });
  });

  it.each(['', ' --patience 5m'])('finds the largest load that agents carry at a target%s', async (patience) => {
    const answer = await ask(`--agents 14 --aht 3m --target 80%${patience}`);
    const { serviceLevel } = (answer.erlangA ?? answer.erlangC) as { serviceLevel: number };
    expect(Math.abs(serviceLevel - 0.8)).toBeLessThan(ACCURACY);
    const more = await ask(`--load ${answer.load * 1.001} --agents 14 --aht 3m${patience}`);
    expect((more.erlangA ?? more.erlangC).serviceLevel).toBeLessThan(0.8);
  });

  it('has no figures where there is no steady state', async () => {
    const { erlangC, erlangA } = await ask('--calls 100 --aht 3m --agents 10 --patience 5m');
    expect(erlangC).toMatchObject({ stable: false, serviceLevel: null, asa: null, delayProbability: null });
    expect(erlangA?.stable).toBe(true);
  });

  it('takes fractions of agents', async () => {
    const between = (await ask('--calls 100 --aht 3m --agents 13.5')).erlangC.serviceLevel;
    expect(between).toBeGreaterThan(0.7955947884177831);
    expect(between).toBeLessThan(0.8883500191794669);
  });

  it('adds the scheduled agents when it is told the shrinkage', async () => {
    expect(await ask('--calls 100 --aht 3m --agents 14 --shrinkage 30%')).toMatchObject({ scheduled: 20 });
  });
});

describe('busyhour erlang', () => {
  it('answers in a sentence, with the agents around the answer', async () => {
    const { code, stdout, stderr } = await busyhour(
      'erlang --calls 100 --aht 3m --target 80% --shrinkage 30%'.split(' '),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('14 agents');
    expect(stdout).toContain('20 scheduled');
    const rows = stdout.split('\n').filter((line) => /^ *[▸ ] *\d+ /.test(line));
    expect(rows.map((row) => Number.parseInt(row.replace('▸', ''), 10))).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18]);
    expect(rows.filter((row) => row.includes('▸'))).toHaveLength(1);
    expect(rows.find((row) => row.includes('▸'))).toContain('88.8%');
    expect(rows[0]).toContain('unstable');
  });

  it('prints no color codes into a file', async () => {
    const { stdout } = await busyhour('erlang --calls 100 --aht 3m --agents 14 --patience 5m'.split(' '));
    expect(stdout).not.toContain('\x1b');
    expect(stdout).toContain('Erlang A');
  });

  it.each([
    ['', '--agents'],
    ['--calls 100 --aht 3m', '--target'],
    ['--agents 14', '--calls'],
    ['--calls 100 --agents 14', '--aht'],
    ['--load 10 --agents 14 --within 20s', '--aht'],
    ['--load 10 --patience 5m --agents 14', '--aht'],
    ['--load 10 --calls 100 --aht 3m --agents 14', 'not both'],
    ['--load 10 --per 1h --aht 3m --agents 14', '--calls'],
    ['--calls many --aht 3m --agents 14', '"many"'],
    ['--calls 0 --aht 3m --agents 14', 'above 0'],
    ['--calls 100 --aht soon --agents 14', '"soon"'],
    ['--calls 100 --aht 0s --agents 14', '"0s"'],
    ['--calls 100 --aht 3m --target 120%', '"120%"'],
    ['--calls 100 --aht 3m --target 100%', '"100%"'],
    ['--calls 100 --aht 3m --agents -3', '"-3"'],
    ['--calls 100 --aht 3m --agents Infinity', '"Infinity"'],
    ['--calls 100 --aht 3m --agents 14 --shrinkage 100%', '"100%"'],
  ])('says what is wrong with "%s"', async (line, advice) => {
    const { code, stdout, stderr } = await busyhour(`erlang ${line}`.trim().split(' '));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(advice);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
