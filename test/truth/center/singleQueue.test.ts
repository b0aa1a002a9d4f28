import { describe, expect, it } from 'vitest';
import cases from './cases.json' with { type: 'json' };
import { expectTruth, minutes, type Queue, queueScenario, simulated } from './simulated.ts';

/** Replications of ten counted intervals each; a center's state is forgotten within minutes, at most an hour or two. */
const REPLICATIONS = 40;
const HOURS = 10;
/** Shorter intervals where there is more to count: about 500,000 contacts a case. */
const hoursFor = (perMinute: number) => Math.max(2, Math.min(HOURS, Math.round(20 / perMinute)));

/** Figures of one queue as the literature names them, times in minutes. */
type Figures = { readonly [figure: string]: number };

async function expectQueue(
  name: string,
  queue: Queue,
  truth: Figures,
  within = 20,
  hours = hoursFor(queue.perMinute),
): Promise<void> {
  const { total, agents } = await simulated(queueScenario(name, queue, hours, REPLICATIONS, within));
  const compared = [
    ['P_wait', total.delayProbability, 'share', 1],
    ['P_abandon', total.abandonment, 'share', 1],
    ['P_served_within_T', total.serviceLevel, 'share', 1],
    ['SL_excl_short_abandons', total.serviceLevels.excludeQuickAbandons, 'share', 1],
    ['E_wait', total.meanWait, 'time', 60],
    ['E_wait_served', total.asa, 'time', 60],
    ['mean_queue', total.meanQueue, 'time', 1],
    ['occupancy', agents.occupancy, 'share', 1],
  ] as const;
  let figures = 0;
  for (const [figure, estimate, scale, unit] of compared) {
    const value = truth[figure];
    if (value === undefined || value === 0) continue;
    expectTruth(estimate, value * unit, scale, REPLICATIONS, `${name} ${figure}`);
    figures++;
  }
  expect(figures, 'figures compared').toBeGreaterThan(0);
}

describe('a single queue in steady state agrees with theory', () => {
  it.each([11, 12, 13, 14, 15] as const)('M/M/%i, 100 calls per half hour of 180 s (Erlang C)', async (agents) => {
    const truth = cases['EC-1'].expected[`${agents}`];
    await expectQueue(
      `EC-1 ${agents}`,
      { perMinute: 100 / 30, talk: { exponential: 180 }, agents },
      { ...truth, P_served_within_T: truth.P_wait_le_20s, E_wait: truth.E_wait_s / 60 },
      20,
      agents < 12 ? 5 * HOURS : hoursFor(100 / 30),
    );
  });

  it('M/M/14+M, patience 5 min (Erlang A)', async () => {
    const queue = { perMinute: 100 / 30, talk: { exponential: 180 }, patience: 300, agents: 14 };
    await expectQueue('EA-1', queue, cases['EA-1'].expected);
  });

  it.each([13, 9] as const)('M/M/%i+M, 3.5 calls a minute (Erlang A)', async (agents) => {
    const queue = { perMinute: 3.5, talk: { exponential: 180 }, patience: 300, agents };
    await expectQueue(`EA-2 ${agents}`, queue, cases['EA-2'].expected[`c=${agents}`]);
  });

  it('M/M/50+M at 48 erlangs (Erlang A)', async () => {
    const queue = { perMinute: 48, talk: { exponential: 60 }, patience: 120, agents: 50 };
    await expectQueue('EA-7', queue, cases['EA-7'].expected.erlang_a, 10);
  });

  it('M/M/15+M where one in ten does not wait at all', async () => {
    const queue = { perMinute: 3, talk: { exponential: 300 }, patience: 120, balk: 0.1, agents: 15 };
    await expectQueue('EA-9', queue, cases['EA-9'].expected);
  });

  it('M/E2/15', async () => {
    const queue = { perMinute: 2.6, talk: { erlang: { mean: 300, phases: 2 } }, agents: 15 };
    await expectQueue('SV-4', queue, cases['SV-4'].expected);
  });

  it.each([
    ['lambda=1.8,c=10', 1.8, 10],
    ['lambda=1.6,c=10', 1.6, 10],
    ['lambda=3.6,c=20', 3.6, 20],
    ['lambda=0.16,c=1', 0.16, 1],
  ] as const)('M/D/c, %s', async (key, perMinute, agents) => {
    const hours = agents === 1 ? 20 * HOURS : hoursFor(perMinute);
    await expectQueue(
      `SV-2 ${key}`,
      { perMinute, talk: { constant: 300 }, agents },
      cases['SV-2'].expected[key],
      20,
      hours,
    );
  });

  it.each([
    [0, { constant: 60 }],
    [0.25, { erlang: { mean: 60, phases: 4 } }],
    [0.5, { erlang: { mean: 60, phases: 2 } }],
    [1, { exponential: 60 }],
    [4, { hyperexponential: { mean: 60, cv: 2 } }],
  ] as const)('M/G/1 at load 0.8 with squared CV %f (Pollaczek-Khinchine)', async (cs2, talk) => {
    const truth = cases['SV-1'].expected[`cs2=${cs2}`];
    await expectQueue(`SV-1 ${cs2}`, { perMinute: 0.8, talk, agents: 1 }, truth, 20, 10 * HOURS);
  });

  it('D/M/1, arrivals every 75 s from a list of times', async () => {
    const base = queueScenario('SV-1 D/M/1', { perMinute: 1, talk: { exponential: 60 }, agents: 1 }, 10, REPLICATIONS);
    const times = Array.from({ length: (110 * 3600) / 75 }, (_, call) => call * 75).join('\n');
    const contactTypes = { calls: { arrivals: { times: 'times.csv' }, talk: { exponential: 60 }, patience: 'never' } };
    const { total } = await simulated({ ...base, contactTypes }, { 'times.csv': `time\n${times}\n` });
    expectTruth(total.meanWait, minutes(cases['SV-1'].expected['D/M/1 rho=.8 E_wait']), 'time', REPLICATIONS, 'D/M/1');
  });
});

describe('a finite waiting room agrees with theory', () => {
  it.each([0, 2, 5, 10, 20, 50] as const)('M/M/10/10+%i', async (places) => {
    const queue = { perMinute: 3, talk: { exponential: 180 }, agents: 10, capacity: places };
    const result = await simulated(queueScenario(`EB-3 ${places}`, queue, places < 50 ? 10 : 40, REPLICATIONS));
    const truth = cases['EB-3'].expected[`${places}`];
    const { arrived, blocked, meanWait } = result.total;
    expectTruth(blocked, truth.P_block * (arrived?.mean ?? 0), 'count', REPLICATIONS, 'blocked');
    if (places === 0) expect(meanWait?.mean).toBe(0);
    else
      expectTruth(meanWait, minutes(truth.E_wait_accepted_minutes), 'time', REPLICATIONS, 'mean wait of the accepted');
  });

  it('M/M/2/3', async () => {
    const queue = { perMinute: 3, talk: { exponential: 15 }, agents: 2, capacity: 1 };
    const { total, agents } = await simulated(queueScenario('EB-4', queue, 10, REPLICATIONS));
    const truth = cases['EB-4'].expected;
    expectTruth(total.blocked, truth.P_block * (total.arrived?.mean ?? 0), 'count', REPLICATIONS, 'blocked');
    expectTruth(total.delayProbability, truth.P_wait_given_accepted, 'share', REPLICATIONS, 'delayed');
    expectTruth(total.meanWait, minutes(truth.E_wait_accepted), 'time', REPLICATIONS, 'mean wait');
    expectTruth(total.meanQueue, truth.mean_queue, 'time', REPLICATIONS, 'mean queue');
    expectTruth(agents.occupancy, truth.occupancy, 'share', REPLICATIONS, 'occupancy');
  });

  it('M/E2/8/8+9+E2', async () => {
    const queue = {
      perMinute: 2,
      talk: { erlang: { mean: 300, phases: 2 } },
      patience: { erlang: { mean: 240, phases: 2 } },
      agents: 8,
      capacity: 9,
    };
    const { total, agents } = await simulated(queueScenario('SV-5', queue, 10, REPLICATIONS));
    const truth = cases['SV-5'].expected;
    expectTruth(total.blocked, truth.P_block * (total.arrived?.mean ?? 0), 'count', REPLICATIONS, 'blocked');
    expectTruth(total.abandonment, truth.P_abandon_of_accepted, 'share', REPLICATIONS, 'abandonment');
    expectTruth(total.delayProbability, truth.P_wait_accepted / (1 - truth.P_block), 'share', REPLICATIONS, 'delayed');
    expectTruth(total.meanWait, minutes(truth.E_wait_accepted), 'time', REPLICATIONS, 'mean wait');
    expectTruth(total.meanQueue, truth.mean_queue, 'time', REPLICATIONS, 'mean queue');
    expectTruth(agents.occupancy, truth.occupancy, 'share', REPLICATIONS, 'occupancy');
  });
});

describe('patience of any shape agrees with theory (M/M/n+G)', () => {
  const patiences = {
    exp: { exponential: '5m' },
    uniform: { uniform: { from: 0, to: '10m' } },
    fest: { constant: '5m' },
    lognorm: { lognormal: { mean: '5m', cv: 1.5 } },
  };
  const loads = ['MG-c4-r100', 'MG-c10-r100', 'MG-c10-r130', 'MG-c50-r90', 'MG-c50-r110'] as const;
  const shapes = Object.keys(patiences) as (keyof typeof patiences)[];
  it.each(loads.flatMap((load) => shapes.map((shape) => [load, shape] as const)))('%s, %s', async (load, shape) => {
    const { params, expected } = cases[load];
    const { lambda_per_min, agents } = params;
    const queue = { perMinute: lambda_per_min, talk: { exponential: '3m' }, patience: patiences[shape], agents };
    await expectQueue(`${load} ${shape}`, queue, expected[shape]);
  });

  const single = cases['MG-shapes'];
  it.each([
    ['Erlang-2', { erlang: { mean: '2m', phases: 2 } }],
    ['exponential', { exponential: '2m' }],
    ['deterministic 2', { constant: '2m' }],
  ] as const)('M/M/15+G, patience %s of mean 2 min', async (shape, patience) => {
    const queue = { perMinute: 3, talk: { exponential: '5m' }, patience, agents: 15 };
    await expectQueue(`MG-shapes ${shape}`, queue, single.expected[shape]);
  });

  it('M/M/15+H2, a quarter of the callers very patient, as two types in one line', async () => {
    const type = (share: number, mean: string) => ({
      arrivals: { rate: `${180 * share}/h` },
      talk: { exponential: '5m' },
      patience: { exponential: mean },
    });
    const base = queueScenario('MG-shapes H2', { perMinute: 3, talk: 300, agents: 15 }, HOURS, REPLICATIONS);
    const { total, agents } = await simulated({
      ...base,
      contactTypes: { hasty: type(0.75, '30s'), patient: type(0.25, '6m30s') },
      agentGroups: { agents: { skills: ['hasty', 'patient'], staff: 15 } },
    });
    const truth = single.expected['H2 (0.75: mean 0.5, 0.25: mean 6.5)'];
    expectTruth(total.abandonment, truth.P_abandon, 'share', REPLICATIONS, 'abandonment');
    expectTruth(total.delayProbability, truth.P_wait, 'share', REPLICATIONS, 'delayed');
    expectTruth(total.serviceLevel, truth.P_served_within_T, 'share', REPLICATIONS, 'service level');
    expectTruth(total.asa, minutes(truth.E_wait_served), 'time', REPLICATIONS, 'ASA');
    expectTruth(agents.occupancy, truth.occupancy, 'share', REPLICATIONS, 'occupancy');
  });

  it('M/M/12 with patience of mean 2 min, but nobody longer than 2 min', async () => {
    // The least of an exponential and 2 min, as 2,000 equally likely values: each shifts the law by under 0.00025.
    const values = Array.from({ length: 2000 }, (_, k) => Math.min(120, -120 * Math.log(1 - (k + 0.5) / 2000)));
    const queue = { perMinute: 50 / 60, talk: { exponential: '10m' }, patience: { values }, agents: 12 };
    await expectQueue('MG-voicemail', queue, cases['MG-voicemail'].expected, 60, 20);
  });
});
