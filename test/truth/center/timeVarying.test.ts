import { describe, expect, it } from 'vitest';
import cases from './cases.json' with { type: 'json' };
import { expectTruth, minutes, simulated, Z_LIMIT, zScore } from './simulated.ts';

const REPLICATIONS = 600;

interface Case {
  readonly params: {
    readonly interval_minutes: number;
    readonly aht_minutes: number;
    readonly patience_mean_minutes: number | null;
    readonly balk_prob: number;
    readonly queue_places: number | null;
    readonly lambda_per_hour: readonly number[];
    readonly agents: readonly number[];
  };
  readonly expected: { readonly intervals: readonly { readonly [figure: string]: number }[] };
}

const days = Object.entries(cases).filter(([id, { family }]) => family === 'time_varying' && id !== 'TV-periodic-mol');

describe('a day of changing volumes and staff agrees with the exact transient solution in every interval', () => {
  it.each(days.map(([id, day]) => [id, day as unknown as Case] as const))('%s', async (id, { params, expected }) => {
    const hours = params.interval_minutes / 60;
    const result = await simulated({
      name: id,
      seed: id,
      replications: REPLICATIONS,
      horizon: {
        length: `${params.lambda_per_hour.length * params.interval_minutes}m`,
        interval: `${params.interval_minutes}m`,
      },
      serviceLevel: { target: 0.8, within: 20 },
      contactTypes: {
        calls: {
          arrivals: { counts: params.lambda_per_hour.map((rate) => rate * hours) },
          talk: { exponential: minutes(params.aht_minutes) },
          patience: params.patience_mean_minutes === null ? 'never' : minutes(params.patience_mean_minutes),
          balk: params.balk_prob,
          ...(params.queue_places === null ? {} : { queue: { capacity: params.queue_places } }),
        },
      },
      agentGroups: { agents: { skills: ['calls'], staff: { counts: params.agents } } },
    });
    expect(result.intervals).toHaveLength(expected.intervals.length);
    const far: string[] = [];
    let compared = 0;
    result.intervals.forEach(({ total, agentGroups }, interval) => {
      const truth = expected.intervals[interval] ?? {};
      // The source counts per arrival, blocked ones included; ours per contact that entered the queue.
      const accepted = 1 - (truth.P_block ?? 0);
      const busy = agentGroups.agents?.busyHours ?? null;
      const figures = [
        ['P_delay', total.delayProbability, 'share', 1 / accepted],
        ['P_served_within_T', total.serviceLevel, 'share', 1 / accepted],
        ['P_abandon', total.abandonment, 'share', 1 / accepted],
        ['E_wait', total.meanWait, 'time', 60 / accepted],
        ['E_wait_served', total.asa, 'time', 60],
        ['mean_queue', total.meanQueue, 'time', 1],
        ['mean_busy', busy, 'count', hours],
        ['occupancy_on_duty', agentGroups.agents?.occupancy ?? null, 'share', 1],
        ['P_block', total.blocked, 'count', total.arrived?.mean ?? 0],
      ] as const;
      for (const [figure, estimate, scale, unit] of figures) {
        const value = truth[figure];
        if (value === undefined || (figure === 'P_abandon' && value === 0)) continue;
        compared++;
        const z = zScore(estimate, value * unit, scale, REPLICATIONS);
        if (!(Math.abs(z) < Z_LIMIT)) far.push(`interval ${interval} ${figure}: z = ${z}`);
      }
    });
    expect(far).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(7 * expected.intervals.length);
  });

  it('a sinusoidal load staffed minute by minute, by phase of the hour', async () => {
    const { params, expected } = cases['TV-periodic-mol'];
    const hours = 26;
    const perMinute = (minute: number) => {
      // The integral of 20 (1 + 0.3 sin(2 pi t / 60)) / 3 over one minute.
      const antiderivative = (t: number) => t - ((0.3 * 60) / (2 * Math.PI)) * Math.cos((2 * Math.PI * t) / 60);
      return (20 / 3) * (antiderivative(minute + 1) - antiderivative(minute));
    };
    const result = await simulated({
      name: 'TV-periodic-mol',
      seed: 'TV-periodic-mol',
      replications: REPLICATIONS / 4,
      horizon: { length: `${hours}h`, interval: '150s', warmUp: '2h' },
      contactTypes: {
        calls: {
          arrivals: {
            counts: Array.from({ length: hours * 120 }, (_, half) => perMinute(half / 2) / 2),
            within: 'linear',
          },
          talk: { exponential: minutes(params.aht_min) },
          patience: 'never',
        },
      },
      agentGroups: {
        agents: {
          skills: ['calls'],
          staff: {
            counts: Array.from({ length: hours * 120 }, (_, half) => params.agents_per_minute[(half >> 1) % 60]),
          },
        },
      },
    });
    expectTruth(result.total.delayProbability, expected.P_wait_per_call, 'share', REPLICATIONS / 4, 'delayed');
    const far: string[] = [];
    result.intervals.slice(-24).forEach(({ total }, phase) => {
      const z = zScore(total.delayProbability, expected.P_wait_by_phase[phase] ?? 0, 'share', REPLICATIONS / 4);
      if (!(Math.abs(z) < Z_LIMIT)) far.push(`phase ${phase}: z = ${z}`);
    });
    expect(far).toEqual([]);
  });
});

describe('a day whose volume is itself random', () => {
  it('one gamma factor a day, one in ten balking: the CallCC example', async () => {
    const { params, expected } = cases['TV-CallCC-alpha10'];
    const replications = 4000;
    const { total } = await simulated({
      name: 'CallCC',
      seed: 'CallCC',
      replications,
      horizon: { length: '13h', interval: '1h' },
      serviceLevel: { target: 0.8, within: 20, formula: 'creditQuickAbandons' },
      contactTypes: {
        calls: {
          arrivals: { counts: params.lambda_per_hour, dayVariation: Math.sqrt(1 / 10) },
          talk: { exponential: params.aht_s },
          patience: params.patience_mean_s,
          balk: params.balk_prob_if_all_busy,
        },
      },
      agentGroups: { agents: { skills: ['calls'], staff: { counts: params.agents } } },
    });
    expectTruth(total.arrived, expected.expected_arrivals, 'count', replications, 'arrivals');
    // Ratios of the source divide by the expected 1,660 calls.
    const calls = expected.expected_arrivals;
    expectTruth(total.abandoned, expected.lost_per_expected_call * calls, 'count', replications, 'lost');
    const { mean = 0, low, high } = total.arrived ?? {};
    const sd = (((high ?? 0) - (low ?? 0)) / 2 / 1.9605) * Math.sqrt(replications);
    // The standard deviation of 4,000 days is known to about 1.5% (kurtosis of a gamma of shape 10 included); 4.5 times that.
    expect(Math.abs(sd / expected.sd_arrivals - 1), `standard deviation of daily arrivals around ${mean}`).toBeLessThan(
      0.07,
    );
    const good = (total.answeredWithin?.mean ?? 0) + (total.abandonedWithin?.mean ?? 0);
    const halfWidth = ((total.answeredWithin?.high ?? 0) - (total.answeredWithin?.low ?? 0)) / 2 / 1.96;
    expect(Math.abs(good - expected.good_per_expected_call * calls) / halfWidth, 'z of good calls').toBeLessThan(
      Z_LIMIT,
    );
  });
});
