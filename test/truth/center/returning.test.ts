import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/experiment/result.ts';
import type { MaybeEstimate } from '../../../src/statistics/estimates.ts';
import cases from './cases.json' with { type: 'json' };
import { expectTruth, minutes, simulated, stationary, Z_LIMIT } from './simulated.ts';

const REPLICATIONS = 40;
const INTERVAL_HOURS = 20;
/** Minutes that count in a replication. */
const COUNTED = INTERVAL_HOURS * 10 * 60;

function oneType(name: string, type: object, staff: number): Promise<Result> {
  return simulated({
    name,
    seed: name,
    replications: REPLICATIONS,
    horizon: stationary(INTERVAL_HOURS),
    serviceLevel: { target: 0.8, within: 20 },
    contactTypes: { calls: type },
    agentGroups: { agents: { skills: ['calls'], staff } },
  });
}

/** A ratio of two counts against the truth, its error that of the numerator: the denominator is far better known. */
function expectShare(part: MaybeEstimate, whole: MaybeEstimate, truth: number, label: string): void {
  expectTruth(part, truth * (whole?.mean ?? 0), 'count', REPLICATIONS, label);
}

describe('customers who call again agree with theory', () => {
  it.each([
    ['RT-1', 1, 60],
    ['RT-2', 5, 60],
  ] as const)('%s: %i servers without a queue, all who are blocked try again', async (id, servers, service) => {
    const { params, expected } = cases[id];
    const result = await oneType(
      id,
      {
        arrivals: { rate: `${params.lambda * 60}/h` },
        talk: { exponential: service },
        patience: 'never',
        queue: { capacity: 0 },
        retry: { probability: 1, after: { exponential: service / params.retry_rate } },
      },
      servers,
    );
    const { total } = result;
    expectTruth(total.blocked, attempts(id) * expected.P_block_any_attempt, 'count', REPLICATIONS, 'blocked attempts');
    expectTruth(total.arrived, attempts(id), 'count', REPLICATIONS, 'attempts');
    expectTruth(result.agents.occupancy, params.lambda / servers, 'share', REPLICATIONS, 'occupancy');
  });

  /** Attempts a replication: every customer is answered once, the rest are blocked. */
  function attempts(id: 'RT-1' | 'RT-2'): number {
    const { params, expected } = cases[id];
    return (params.lambda * COUNTED) / (1 - expected.P_block_any_attempt);
  }

  it('RT-4: three in four of those who hang up call again', async () => {
    const { params, expected } = cases['RT-4'];
    const { total, agents } = await oneType(
      'RT-4',
      {
        arrivals: { rate: `${params.lambda_per_min * 60}/h` },
        talk: { exponential: minutes(params.aht_min) },
        patience: { exponential: minutes(params.patience_mean_min) },
        queue: { capacity: params.system_places - params.agents },
        retry: { probability: params.redial_prob, after: { exponential: minutes(params.redial_delay_mean_min) } },
      },
      params.agents,
    );
    expectTruth(total.arrived, expected.attempts_per_min * COUNTED, 'count', REPLICATIONS, 'attempts');
    expectTruth(total.retried, expected.retry_rate * COUNTED, 'count', REPLICATIONS, 'later attempts');
    expectTruth(total.abandonment, expected.P_abandon_per_attempt, 'share', REPLICATIONS, 'abandonment');
    expectTruth(total.delayProbability, expected.P_delay_any_attempt, 'share', REPLICATIONS, 'delayed');
    expectTruth(total.meanWait, minutes(expected.E_wait_per_attempt), 'time', REPLICATIONS, 'mean wait');
    expectTruth(total.meanQueue, expected.mean_queue, 'time', REPLICATIONS, 'mean queue');
    expectTruth(agents.occupancy, expected.occupancy, 'share', REPLICATIONS, 'occupancy');
    expectShare(total.answered, total.customers, expected.P_eventually_served, 'customers answered in the end');
  });
});

describe('promised callbacks agree with theory', () => {
  it('CB-2: offered from two waiting callers on, made while more than one agent idles', async () => {
    const { params, expected } = cases['CB-2'];
    const { total, agents } = await oneType(
      'CB-2',
      {
        arrivals: { rate: `${params.lambda_per_min * 60}/h` },
        talk: { exponential: minutes(params.aht_min) },
        patience: { exponential: minutes(params.patience_mean_min) },
        callback: {
          offer: { queue: params.offer_if_waiting_at_least },
          accept: params.accept_prob,
          promise: 'idle',
          reserve: params.callback_reserve,
        },
      },
      params.agents,
    );
    const { arrived } = total;
    expectTruth(total.delayProbability, expected.P_all_busy, 'share', REPLICATIONS, 'all busy');
    expectShare(total.callbacksOffered, arrived, expected.P_offered, 'offered a callback');
    expectShare(total.callbacksAccepted, arrived, expected.P_callback, 'accepted');
    expectShare(total.abandoned, arrived, expected.P_abandon_of_all, 'abandoned');
    expectTruth(total.meanQueue, expected.mean_queue_online, 'time', REPLICATIONS, 'callers waiting');
    expectTruth(agents.occupancy, expected.occupancy, 'share', REPLICATIONS, 'occupancy');
    const online = (arrived?.mean ?? 0) * (1 - expected.P_callback);
    expectTruth(
      total.answeredWithin,
      expected.P_online_served_within_T_of_online * online,
      'count',
      REPLICATIONS,
      'answered callers in time',
    );
  });
});

describe('two languages, agents who speak one or both, and customers who call again', () => {
  it('the Bilingual example, five days of nine hours', async () => {
    const { published } = cases['CC-Bilingual'];
    const replications = 200;
    const language = (from: number, to: number) => ({
      arrivals: { counts: [100, ...Array.from({ length: 8 }, () => 50)] },
      talk: { uniform: { from: minutes(from), to: minutes(to) } },
      patience: '2m',
      retry: { probability: 0.75, after: { constant: '20m' } },
    });
    // Its free agents are chosen at random among those who can serve: of one rank, ours are chosen by longest idle.
    const result = await simulated({
      name: 'Bilingual',
      seed: 'Bilingual',
      replications: 5 * replications,
      horizon: { start: '08:00', end: '17:00', interval: '1h', close: 'disconnect' },
      serviceLevel: { target: 0.8, within: 60 },
      lines: 40,
      contactTypes: { English: language(3, 7), Spanish: language(4, 6) },
      agentGroups: {
        'English only': { skills: ['English'], staff: 7 },
        'Spanish only': { skills: ['Spanish'], staff: 7 },
        bilingual: { skills: ['English', 'Spanish'], staff: 4 },
      },
    });
    for (const name of ['English', 'Spanish'] as const) {
      const measures = result.contactTypes[name];
      const compared = [
        ['attempts', measures?.arrived, published.arrivals[name]],
        ['answered', measures?.answered, published.served[name]],
      ] as const;
      for (const [label, estimate, [mean = 0, low = 0, high = 0]] of compared) {
        // Published per week of five days, with the 95% interval of its mean.
        const own = (((estimate?.high ?? 0) - (estimate?.mean ?? 0)) / 1.96) * 5;
        const z = ((estimate?.mean ?? 0) * 5 - mean) / Math.hypot(own, (high - low) / 2 / 1.96);
        expect(Math.abs(z), `|z| of ${name}: ${label} ${(estimate?.mean ?? 0) * 5} against ${mean}`).toBeLessThan(
          Z_LIMIT,
        );
      }
      // The example keeps a caller's patience at every attempt, so that the hasty hang up again; ours draws it anew with each
      // attempt, and fewer do.
      const abandoned = ((measures?.abandoned?.mean ?? 0) * 5) / (published.abandoned[name][0] ?? 1);
      expect(abandoned).toBeLessThan(1);
      expect(abandoned).toBeGreaterThan(0.85);
    }
  });
});
