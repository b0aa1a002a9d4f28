import { describe, expect, it } from 'vitest';
import type { QueueFigures } from '../../src/analytic/queueFigures.ts';
import type { ResultInterval } from '../../src/experiment/result.ts';
import { compareFormula, serviceLevelOf } from '../../src/report/comparison.ts';
import { formulasOf } from '../../src/report/formulaFigures.ts';
import { gridOf, spans } from '../../src/report/grid.ts';
import { pageOf } from '../../src/report/page.ts';
import { SERVICE_LEVEL_FORMULAS } from '../../src/scenario/scenario.ts';
import { bankRun } from '../frozen/sampleRun.ts';

const [interval] = bankRun().run.result.intervals;
const figures = (serviceLevel: number | null, agents: number): QueueFigures => ({
  ...(interval?.pools[0]?.erlangC as QueueFigures),
  agents,
  serviceLevel,
  required: agents + 1,
  stable: serviceLevel !== null,
});
const together = (first: number | null, second: number | null): ResultInterval => ({
  ...(interval as ResultInterval),
  pools: [
    { contactTypes: ['a'], agentGroups: ['g'], load: 3, erlangC: figures(first, 4), erlangA: figures(0.9, 4) },
    { contactTypes: ['b'], agentGroups: ['h'], load: 1, erlangC: figures(second, 2), erlangA: figures(0.6, 2) },
  ],
});
const offered = (name: string) => (name === 'a' ? 30 : 10);

describe('the formulas of several pools together', () => {
  it('add up load, agents and requirements, and weigh service levels by the contacts offered', () => {
    const both = formulasOf(together(0.8, 0.4), offered);
    expect(both).toMatchObject({ load: 4, agents: 6, erlangC: { required: 8 } });
    expect(both?.erlangC.serviceLevel).toBeCloseTo((0.8 * 30 + 0.4 * 10) / 40, 12);
    expect(both?.erlangA.serviceLevel).toBeCloseTo((0.9 * 30 + 0.6 * 10) / 40, 12);
  });

  it('have no number where one pool has none', () => {
    const both = formulasOf(together(0.8, null), offered);
    expect(both?.erlangC).toMatchObject({ serviceLevel: null, stable: false });
  });

  it('leave out pools in which nothing is offered', () => {
    expect(formulasOf(together(0.8, 0.4), (name) => (name === 'a' ? 5 : 0))?.erlangC.serviceLevel).toBeCloseTo(0.8, 12);
  });
});

describe('a formula beside the simulation', () => {
  const { run, scenario } = bankRun();
  const [total] = pageOf(run, scenario).views;
  if (total === undefined) throw new Error('a page without views');

  it('is compared over the intervals in which it has an answer, and over no others', () => {
    const compared = compareFormula(total, 'erlangC');
    const stable = total.intervals.filter((_, index) => total.formulas[index]?.erlangC.serviceLevel != null);
    expect(compared?.answered).toBe(stable.length);
    expect(compared?.unstable).toBe(total.intervals.length - stable.length);
    expect(compared?.unstable).toBeGreaterThan(0);
    expect(compared?.simulated).toBeCloseTo(serviceLevelOf(stable, 'offered') ?? Number.NaN, 12);
  });

  it('names the largest differences first', () => {
    const gaps = compareFormula(total, 'erlangC')?.differences.map((each) => Math.abs(each.formula - each.simulated));
    expect(gaps).toEqual(gaps?.toSorted((a, b) => b - a));
  });

  it('uses the same six definitions as the estimates', () => {
    for (const formula of SERVICE_LEVEL_FORMULAS)
      expect(serviceLevelOf([total.overall], formula)).toBeCloseTo(
        total.overall.serviceLevels[formula]?.mean ?? Number.NaN,
        9,
      );
  });
});

describe('the time grid of a report', () => {
  const { run, scenario } = bankRun();

  it('runs from the first counted interval to the end of the horizon', () => {
    const grid = gridOf(run.result, scenario);
    expect([grid.label(0), grid.label(33), grid.label(34)]).toEqual(['07:00', '23:30', '24:00']);
    expect(grid.range).toEqual(['2001-01-01T07:00:00.000Z', '2001-01-02T00:00:00.000Z']);
    expect(grid.middles[0]).toBe('2001-01-01T07:15:00.000Z');
  });

  it('begins after the warm-up and names days where there are several', () => {
    const horizon = { ...scenario.horizon, start: 0, length: 240 * 3600, warmUp: 24 * 3600 };
    const grid = gridOf(run.result, { ...scenario, horizon });
    expect(grid.range[0]).toBe('2001-01-02T00:00:00.000Z');
    expect(grid.tickFormat).toContain('day');
    expect(gridOf(run.result, { ...scenario, horizon: { ...horizon, date: '2026-03-02' } }).range[0]).toBe(
      '2026-03-03T00:00:00.000Z',
    );
  });

  it('runs neighboring intervals together', () => {
    const grid = gridOf(run.result, scenario);
    expect(spans(grid, (index) => index < 2 || index === 5 || index === 33)).toEqual([
      '07:00–08:00',
      '09:30–10:00',
      '23:30–24:00',
    ]);
    expect(spans(grid, () => false)).toEqual([]);
  });
});
