import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import type { Candidate, Comparison } from '../../src/experiment/comparison.ts';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import { InputError } from '../../src/problem.ts';
import { compareCsv } from '../../src/report/compare/compareCsv.ts';
import { compareJson } from '../../src/report/compare/compareJson.ts';
import { pageOfPlans } from '../../src/report/compare/pageOfPlans.ts';
import { verdictText } from '../../src/report/compare/verdictText.ts';

function plan(name: string, set: readonly string[] = [], file = 'two-skills'): Candidate {
  return { name, scenario: loadScenario(`scenarios/${file}.yaml`, { replications: 12, set }) };
}

const compared = (candidates: readonly Candidate[], baseline = 0) =>
  compare(candidates, { crew: inlineCrew, baseline });

function problemsOf(error: unknown): readonly string[] {
  return error instanceof InputError ? error.problems.map(({ message }) => message) : [String(error)];
}

describe.each(['first-call', 'blended-center', 'help-desk'])('%s against itself', (file) => {
  it('differs by exactly 0 in every measure of every cell, from 0 to 0', async () => {
    const { measures } = await compared([plan('one', [], file), plan('other', [], file)]);
    const differences = measures.flatMap(({ differences: [, difference] }) => (difference ? [difference] : []));
    expect(differences.length).toBeGreaterThan(100);
    for (const { mean, low, high } of differences) expect([mean, low, high]).toEqual([0, 0, 0]);
  });
});

describe('two plans', () => {
  const candidates = [plan('lean'), plan('rich', ['agentGroups.crossTrained.staff=40', 'seed=another'])];
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await compared(candidates);
  });

  it('are each what a run with the shared seed and replications says', async () => {
    const [first, second] = comparison.plans;
    const { seed } = candidates[0]?.scenario ?? { seed: '' };
    expect(comparison.seed).toBe(seed);
    for (const each of [first, second]) {
      if (each === undefined) throw new Error('there are two plans');
      const alone = await simulate({ ...each.scenario, seed }, { crew: inlineCrew });
      expect(alone.result).toEqual(each.run.result);
    }
  });

  it('differ by the difference of their estimates, wherever both have one', () => {
    const pairs = comparison.measures.map(({ estimates: [a, b], differences: [, difference] }) => ({
      a,
      b,
      difference,
    }));
    for (const { a, b, difference } of pairs) {
      expect(difference === null).toBe(a === null || b === null);
      if (!a || !b || !difference) continue;
      const size = Math.max(1, Math.abs(a.mean), Math.abs(b.mean));
      expect(Math.abs(difference.mean - (b.mean - a.mean))).toBeLessThanOrEqual(1e-9 * size);
      expect(difference.low).toBeLessThanOrEqual(difference.mean);
      expect(difference.high).toBeGreaterThanOrEqual(difference.mean);
    }
    expect(pairs.filter(({ difference }) => difference !== null).length).toBeGreaterThan(50);
  });

  it('say that a file had a seed of its own', () => {
    expect(comparison.notes.join()).toContain('rich has a seed of its own, "another"');
  });

  it('swap their signs with the baseline', async () => {
    const { measures } = await compared(candidates, 1);
    measures.forEach(({ differences: [difference] }, index) => {
      const other = comparison.measures[index]?.differences[1];
      expect(difference?.mean ?? null).toEqual(other ? expect.closeTo(-other.mean, 9) : null);
    });
  });

  it('have a verdict whose numbers are those of the result', () => {
    const page = pageOfPlans(comparison);
    const difference = page.row('serviceLevel').differences[1];
    const text = verdictText(page);
    const [, points = '', low = '', high = ''] =
      /answers ([\d.]+) points more .*? \(([\d.]+) to ([\d.]+)\)/.exec(text) ?? [];
    const digits = points.split('.')[1]?.length ?? 0;
    const rounded = (value: number | null | undefined) => ((value ?? Number.NaN) * 100).toFixed(digits);
    expect([points, low, high]).toEqual([difference?.mean, difference?.low, difference?.high].map(rounded));
  });

  it('have as CSV the lines of every measure under each plan, and as JSON the same numbers', () => {
    const lines = compareCsv(comparison).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 2 * comparison.measures.length);
    const parsed = JSON.parse(compareJson(comparison));
    const row = parsed.measures.find((each: { measure: string }) => each.measure === 'cost');
    expect(row.plans.rich.difference).toEqual(pageOfPlans(comparison).row('cost').differences[1]);
    expect(row.plans.lean.difference).toBeNull();
  });
});

describe('several plans', () => {
  const staff = (agents: number) => [`agentGroups.crossTrained.staff=${agents}`];

  it('have one best where it is plain, and a tie where plans are the same', async () => {
    const { measures, frontier } = await compared([plan('a', staff(2)), plan('b', staff(40)), plan('c', staff(2))]);
    const best = (measure: string) => measures.find((row) => row.measure === measure)?.best;
    expect(best('serviceLevel')).toEqual([1]);
    expect(best('cost')).toEqual([0, 2]);
    expect(best('offered')).toBeNull();
    expect(frontier?.dominatedBy).toEqual([null, null, null]);
  });

  it('show a plan that costs more for the same service as dominated', async () => {
    const dear = plan('dear', ['agentGroups.crossTrained.pay.perHour=99']);
    const { frontier } = await compared([plan('fair'), dear]);
    expect(frontier?.dominatedBy).toEqual([null, 0]);
  });
});

describe('plans without common ground', () => {
  it('are refused, all reasons at once', async () => {
    const other = plan('other', ['currency=EUR', 'horizon.length=3h'], 'first-call');
    const error = await compared([plan('this', [], 'first-call'), other]).catch((reason: unknown) => reason);
    expect(problemsOf(error).join('\n')).toMatch(/has a horizon of 3 h where this has[\s\S]*costs in EUR/);
  });

  it('are compared as a whole when only their intervals differ', async () => {
    const { intervals, notes, measures } = await compared([plan('coarse'), plan('fine', ['horizon.interval=15m'])]);
    expect(intervals).toBe(0);
    expect(notes.join()).toContain('only the whole horizon is compared');
    expect(measures.every(({ where }) => where.interval === undefined)).toBe(true);
  });
});
