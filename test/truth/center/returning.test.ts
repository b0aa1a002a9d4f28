import { describe, it } from 'vitest';
import type { Result } from '../../../src/experiment/result.ts';
import type { MaybeEstimate } from '../../../src/statistics/estimates.ts';
import cases from './cases.json' with { type: 'json' };
import { expectTruth, minutes, simulated, stationary } from './simulated.ts';

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
