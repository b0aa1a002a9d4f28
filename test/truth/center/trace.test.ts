import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/experiment/result.ts';
import cases from './cases.json' with { type: 'json' };
import { simulated } from './simulated.ts';

interface TracedCall {
  readonly time: number;
  readonly service: number;
  readonly patience?: number;
  readonly type?: string;
}

/** Replays calls, each as a type of its own unless it names one, so that every single wait can be read off the result. */
function replay(
  calls: readonly TracedCall[],
  staff: unknown,
  priority: Record<string, number> = {},
  length = 60,
): Promise<Result> {
  const rows = calls.map(({ time, service, patience, type }, index) =>
    [time, type ?? `call ${index + 1}`, service, patience ?? 'never'].join(','),
  );
  const names = [...new Set(calls.map(({ type }, index) => type ?? `call ${index + 1}`))];
  return simulated(
    {
      name: 'trace',
      replications: 2,
      horizon: { length, interval: 10 },
      calls: { file: 'calls.csv' },
      contactTypes: Object.fromEntries(names.map((name) => [name, { priority: priority[name] ?? 5 }])),
      agentGroups: { agents: { skills: names, staff } },
    },
    { 'calls.csv': `time,type,service,patience\n${rows.join('\n')}\n` },
  );
}

const waits = (result: Result) => Object.values(result.contactTypes).map(({ meanWait }) => meanWait?.mean);
const answered = (result: Result) => Object.values(result.contactTypes).map(({ answered }) => answered?.mean);
const hours = (seconds: number) => seconds / 3600;

describe('calls replayed from a list do exactly what a hand trace does', () => {
  it('one agent, one caller who hangs up', async () => {
    const { expected } = cases['TR-1'];
    const result = await replay(
      [
        { time: 1, service: 3 },
        { time: 1.5, service: 1, patience: 1 },
        { time: 2, service: 1, patience: 5 },
        { time: 5.5, service: 2 },
      ],
      1,
    );
    expect(waits(result)).toEqual([0, 1, 2, 0]);
    expect(answered(result)).toEqual([1, 0, 1, 1]);
    expect(result.total.abandonment).toEqual({
      mean: expected.abandon_rate,
      low: expected.abandon_rate,
      high: expected.abandon_rate,
    });
    expect(result.total.meanWait?.mean).toBeCloseTo(expected.mean_wait_all, 12);
    expect(result.total.asa?.mean).toBeCloseTo(expected.mean_wait_served, 12);
    expect(result.agents.busyHours?.mean).toBeCloseTo(hours(expected.int_busy_dt), 12);
    expect(result.total.meanQueue?.mean).toBeCloseTo(expected.int_queue_dt / 60, 12);
    expect(result.total.delayProbability?.mean).toBe(expected.share_waiting);
  });

  it('two priorities without interruption, and the same calls first come, first served', async () => {
    const { nonpreemptive, fifo } = cases['TR-2'].expected;
    const calls = [
      { time: 1, service: 3, type: 'standard' },
      { time: 1.5, service: 1, type: 'standard' },
      { time: 1.7, service: 1, type: 'urgent' },
      { time: 1.8, service: 1, type: 'standard' },
    ];
    for (const [truth, priority] of [
      [nonpreemptive, { urgent: 1 }],
      [fifo, {}],
    ] as const) {
      const result = await replay(calls, 1, priority);
      expect(result.contactTypes.urgent?.meanWait?.mean).toBeCloseTo(truth.urgent, 12);
      const standard = result.contactTypes.standard?.meanWait?.mean ?? 0;
      // The trace averages the three standard calls, of which the first did not wait.
      expect(standard).toBeCloseTo(truth.standard_mean, 12);
      expect(result.total.meanWait?.mean).toBeCloseTo(truth.all_mean, 12);
    }
  });

  it('staff that falls and rises: who is in a call finishes it and then leaves', async () => {
    const { params, expected } = cases['TR-3'];
    const calls = params.calls.map(([time = 0, service = 0, patience = 0]) => ({ time, service, patience }));
    const result = await replay(calls, { counts: [2, 1, 2, 2, 2, 2] });
    expect(waits(result)).toEqual(expected.wait);
    expect(answered(result)).toEqual(expected.outcome.map((outcome) => (outcome === 'served' ? 1 : 0)));
    expect(result.agents.busyHours?.mean).toBeCloseTo(hours(expected.int_busy_dt), 12);
    expect(result.total.meanQueue?.mean).toBeCloseTo(expected.int_queue_dt / 60, 12);
    // The agent of call 2 stays from 10 to 11.
    expect(result.agents.overtimeHours?.mean).toBeCloseTo(hours(1), 12);
  });

  it('at one instant: an end of service, then staff, then hanging up, then arrivals', async () => {
    const result = await replay(
      [
        { time: 0, service: 10 },
        // Would hang up just when the first call ends: is answered.
        { time: 4, service: 10, patience: 6 },
        // Arrives when the second call ends and the staff rises to two: finds an agent free.
        { time: 20, service: 5 },
        { time: 20, service: 5 },
        { time: 20, service: 5, patience: 5 },
      ],
      { counts: [1, 1, 2, 1, 1, 1] },
    );
    expect(waits(result)).toEqual([0, 6, 0, 0, 5]);
    expect(answered(result)).toEqual([1, 1, 1, 1, 1]);
  });

  it('who waits at the close is served by the last staff, or cut off', async () => {
    const calls = [
      { time: 55, service: 10, type: 'calls' },
      { time: 56, service: 10, type: 'calls' },
    ];
    const scenario = (close: string) => ({
      name: 'close',
      replications: 2,
      horizon: { length: 60, interval: 10, close },
      calls: { file: 'calls.csv' },
      contactTypes: { calls: {} },
      agentGroups: { agents: { skills: ['calls'], staff: 1 } },
    });
    const rows = calls.map(({ time, service, type }) => [time, type, service, 'never'].join(','));
    const files = { 'calls.csv': `time,type,service,patience\n${rows.join('\n')}\n` };
    const finished = await simulated(scenario('finish'), files);
    expect(finished.total.answered?.mean).toBe(2);
    expect(finished.total.meanWait?.mean).toBe(4.5);
    expect(finished.agents.overtimeHours?.mean).toBeCloseTo(hours(15), 12);
    const cut = await simulated(scenario('disconnect'), files);
    expect(cut.total.answered?.mean).toBe(1);
    expect(cut.total.disconnected?.mean).toBe(1);
    expect(cut.total.meanWait?.mean).toBe(2);
    expect(cut.agents.overtimeHours?.mean).toBeCloseTo(hours(5), 12);
  });
});
