import { describe, expect, it } from 'vitest';
import { type ErlangA, erlangA, type PatienceQueue } from '../../src/analytic/erlangA.ts';
import { analyticCase, expectFigures, expectRelative } from './analyticCase.ts';

interface Figures {
  readonly [name: string]: number;
}

const NAMES = {
  P_wait: 'delayProbability',
  P_wait0: 'atOnce',
  P_abandon: 'abandonment',
  P_abandon_within_T: 'abandonedWithin',
  P_served_within_T: 'serviceLevel',
  P_wait_le_T: 'waitWithin',
  P_actual_wait_le_T: 'waitWithin',
  P_within_T_given_served: 'answeredOnly',
  SL_excl_short_abandons: 'excludeQuickAbandons',
  E_wait: 'meanWait',
  E_wait_served: 'asa',
  E_wait_abandoned: 'abandonedWait',
  E_wait_given_wait: 'waitOfDelayed',
  E_offered_wait: 'offeredWait',
  mean_queue: 'meanQueue',
  mean_in_system: 'inSystem',
  occupancy: 'occupancy',
  offered_load: 'load',
};

/** Erlang A with the figures that follow from its own. */
function figuresOf(queue: PatienceQueue) {
  const figures = erlangA(queue) as { readonly [Name in Exclude<keyof ErlangA, 'stable'>]: number } & ErlangA;
  const { delayProbability, serviceLevel, abandonedWithin, answered, meanWait, meanQueue, occupancy, blocked } =
    figures;
  return {
    ...figures,
    load: queue.load,
    atOnce: 1 - delayProbability,
    waitWithin: serviceLevel + abandonedWithin,
    answeredOnly: serviceLevel / answered,
    excludeQuickAbandons: serviceLevel / (1 - abandonedWithin),
    waitOfDelayed: meanWait / delayProbability,
    waitOfAccepted: meanWait / (1 - blocked),
    inSystem: meanQueue + occupancy * queue.agents,
  };
}

describe('Erlang A', () => {
  it('knows 100 calls of 3 minutes in half an hour, patience 5 minutes, 14 agents', () => {
    const { expected } = analyticCase<unknown, Figures>('EA-1');
    expectFigures(figuresOf({ load: 10, agents: 14, aht: 3, patience: 5, within: 1 / 3 }), expected, NAMES);
  });

  it.each([13, 9])('knows 3.5 calls of 3 minutes a minute, patience 5 minutes, %i agents', (agents) => {
    const { expected } = analyticCase<unknown, { readonly [agents: string]: Figures }>('EA-2');
    const known = expected[`c=${agents}`] ?? {};
    expect(Object.keys(known).length).toBeGreaterThan(10);
    expectFigures(figuresOf({ load: 10.5, agents, aht: 3, patience: 5, within: 1 / 3 }), known, NAMES);
  });

  it('knows the case that is done by hand: abandonment 1/e', () => {
    const { expected } = analyticCase<unknown, Figures>('EA-4');
    const figures = figuresOf({ load: 1, agents: 1, aht: 1, patience: 1 });
    expectFigures(figures, expected, NAMES);
    expectRelative(figures.abandonment, Math.exp(-1), 1e-14);
  });

  it('knows 48 calls a minute on 50 agents, with patience and without end to it', () => {
    const { expected } = analyticCase<unknown, { readonly erlang_a: Figures; readonly erlang_c: Figures }>('EA-7');
    const queue = { load: 48, agents: 50, aht: 1, within: 1 / 6 };
    expectFigures(figuresOf({ ...queue, patience: 2 }), expected.erlang_a, NAMES);
    expectFigures(figuresOf({ ...queue, patience: Number.POSITIVE_INFINITY }), expected.erlang_c, NAMES);
  });

  it('knows a queue where 10% leave at once if they must wait', () => {
    const { expected } = analyticCase<unknown, Figures>('EA-9');
    const queue = { load: 15, agents: 15, aht: 5, patience: 2, within: 1 / 3, balk: 0.1 };
    expectFigures(figuresOf(queue), expected, NAMES);
  });
});

describe('a finite waiting room', () => {
  const { expected } = analyticCase<unknown, { readonly [places: string]: Figures }>('EB-3');
  it.each(Object.entries(expected))(
    'of %s places blocks and delays the known share of M/M/10/10+k',
    (places, known) => {
      const queue = { load: 9, agents: 10, aht: 3, patience: Number.POSITIVE_INFINITY, places: Number(places) };
      expectFigures(figuresOf(queue), known, { P_block: 'blocked', E_wait_accepted_minutes: 'waitOfAccepted' });
    },
  );

  it('gives the known figures of M/M/2/3', () => {
    const queue = { load: 0.75, agents: 2, aht: 0.25, patience: Number.POSITIVE_INFINITY, places: 1 };
    const figures = figuresOf(queue);
    const names = { ...NAMES, P_block: 'blocked', P_wait_all: 'delayProbability', E_wait_accepted: 'waitOfAccepted' };
    const { P_wait_given_accepted, ...known } = analyticCase<unknown, Figures>('EB-4').expected;
    expectFigures(figures, known, names);
    expectRelative(figures.delayProbability / (1 - figures.blocked), P_wait_given_accepted ?? Number.NaN);
  });
});

/** The stationary formulas that stand beside each interval of the days of changing volumes. */
describe('the formulas interval by interval', () => {
  interface Day {
    readonly aht_minutes: number;
    readonly patience_mean_minutes: number | null;
    readonly balk_prob: number;
    readonly T_minutes: number;
    readonly lambda_per_hour: readonly number[];
    readonly agents: readonly number[];
  }
  interface Interval {
    readonly sipp: { readonly erlang_c?: Figures; readonly erlang_a?: Figures };
  }
  const days = ['TV-tv_overload_noab', 'TV-tv_overload_ab', 'TV-tv_spike', 'TV-tv_bank_day', 'TV-cc_singleQueue'];
  it.each(days)('are those known for %s', (id) => {
    const { params, expected } = analyticCase<Day, { readonly intervals: readonly Interval[] }>(id);
    let compared = 0;
    expected.intervals.forEach(({ sipp }, index) => {
      const load = ((params.lambda_per_hour[index] ?? Number.NaN) / 60) * params.aht_minutes;
      const queue = {
        load,
        agents: params.agents[index] ?? Number.NaN,
        aht: params.aht_minutes,
        within: params.T_minutes,
      };
      const patient = figuresOf({ ...queue, patience: Number.POSITIVE_INFINITY });
      if (load >= queue.agents) expect(patient.stable).toBe(false);
      else if (sipp.erlang_c !== undefined) expectFigures(patient, sipp.erlang_c, NAMES);
      if (sipp.erlang_a !== undefined && params.patience_mean_minutes !== null) {
        const figures = figuresOf({ ...queue, patience: params.patience_mean_minutes, balk: params.balk_prob });
        expectFigures(figures, sipp.erlang_a, NAMES);
        compared++;
      }
    });
    expect(compared).toBe(params.patience_mean_minutes === null ? 0 : expected.intervals.length);
  });
});
