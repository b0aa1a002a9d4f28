import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactTrace, Outcome } from '../../src/engine/contactTrace.ts';
import { Engine } from '../../src/engine/engine.ts';
import { TracingRecorder } from '../../src/engine/tracingRecorder.ts';
import { compile } from '../../src/plan/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { CONTACT, CONTACT_FIELDS, type ContactField, type Tally } from '../../src/tally.ts';
import { anyScenario } from './anyScenario.ts';
import { emptyTally, tallied } from './tallied.ts';

function traced(scenario: Scenario, replication: number): { traces: readonly ContactTrace[]; tally: Tally } {
  const recorders: TracingRecorder[] = [];
  const engine = new Engine(compile(scenario), scenario.seed, {
    record: (plan, contacts, clock) => {
      const recorder = new TracingRecorder(plan, contacts, clock);
      recorders.push(recorder);
      return recorder;
    },
  });
  const tally = emptyTally(scenario);
  engine.replicate(replication, tally);
  return { traces: recorders.flatMap(({ traces }) => traces), tally };
}

/** Which traces make up each count of a cell. */
const COUNTED: Partial<Record<ContactField, (trace: ContactTrace) => boolean>> = {
  answered: of('answered'),
  abandoned: of('abandoned', 'balked'),
  balked: of('balked'),
  blocked: of('blocked'),
  contained: of('contained'),
  selfServiceAbandoned: of('selfServiceAbandoned'),
  overflowed: of('overflowed'),
  disconnected: of('disconnected'),
  leftWaiting: of('leftWaiting'),
  callbacksAccepted: of('callbackAccepted', 'callbackAnswered'),
  callbacksAnswered: of('callbackAnswered'),
  connected: of('connected'),
  nuisance: of('nuisance'),
  offered: ({ offered }) => offered !== null,
  surveyed: ({ satisfied }) => satisfied !== null,
  satisfied: ({ satisfied }) => satisfied === true,
};
const SUMMED: Partial<Record<ContactField, (trace: ContactTrace) => number>> = {
  wait: ({ wait }) => wait ?? 0,
  handle: ({ handle }) => handle ?? 0,
  wrap: ({ wrap }) => wrap ?? 0,
};

function of(...outcomes: Outcome[]) {
  return ({ outcome }: ContactTrace) => outcome !== null && outcomes.includes(outcome);
}

describe('the trace of contacts', () => {
  it('adds up to the tally, in every cell of 200 random scenarios', () => {
    fc.assert(
      fc.property(anyScenario, fc.nat({ max: 20 }), (scenario, replication) => {
        const { traces, tally } = traced(scenario, replication);
        const cells = tally.intervals + 1;
        const found = (field: ContactField) =>
          Array.from(
            { length: tally.types * cells },
            (_, cell) => tally.contacts[cell * CONTACT_FIELDS.length + CONTACT[field]],
          );
        for (const [field, belongs] of Object.entries(COUNTED) as [ContactField, (trace: ContactTrace) => boolean][]) {
          expect(
            summed(tally, traces, (trace) => (belongs(trace) ? 1 : 0)),
            field,
          ).toEqual(found(field));
        }
        for (const [field, amount] of Object.entries(SUMMED) as [ContactField, (trace: ContactTrace) => number][]) {
          expect(summed(tally, traces, amount), field).toEqual(found(field));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('changes no cell of the tally', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(traced(scenario, 3).tally).toEqual(tallied(scenario, 3));
      }),
      { numRuns: 100 },
    );
  });

  it('tells of each contact how it ended, and its times in order', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const trace of traced(scenario, 1).traces) {
          expect(trace.outcome).not.toBeNull();
          const times = [trace.arrived, trace.offered, trace.answered, trace.ended].filter((time) => time !== null);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Sums by type and interval. */
function summed(tally: Tally, traces: readonly ContactTrace[], amount: (trace: ContactTrace) => number): number[] {
  const cells = tally.intervals + 1;
  const sums = Array<number>(tally.types * cells).fill(0);
  for (const trace of traces) {
    const cell = trace.type * cells + trace.interval;
    sums[cell] = (sums[cell] ?? 0) + amount(trace);
  }
  return sums;
}
