import { describe, expect, it } from 'vitest';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import { cellMeasure } from '../../src/experiment/sweep/cellMeasure.ts';
import { cellText } from '../../src/experiment/sweep/cellText.ts';
import { runCell } from '../../src/experiment/sweep/runCell.ts';
import type { SweepCell } from '../../src/experiment/sweep/sweep.ts';
import { KIOSK, sweepOf } from './sweepFiles.ts';

const BARE = 'factors: { agentGroups.tellers.staff: [4] }';

function cellOf(text: string, files = {}): SweepCell {
  const [cell] = sweepOf(text, files).cells;
  if (cell === undefined) throw new Error('a sweep has a cell');
  return cell;
}

describe('the result of a cell', () => {
  // With a warm-up, for what comes in it is in the intervals' histograms and must not be in the horizon's.
  const warm = { 'kiosk.yaml': KIOSK.replace('interval: 30m', 'interval: 30m, warmUp: 30m') };

  it.each([
    ['', {}],
    ['with a warm-up', warm],
  ])('has the figures of a run of its scenario %s', async (_, files) => {
    const cell = cellOf(BARE, files);
    const { digest, unitCosts, ...figures } = await runCell(cell, { crew: inlineCrew });
    const { intervals, ...run } = (await simulate(cell.scenario, { crew: inlineCrew })).result;
    expect(figures).toEqual(run);
    expect(digest).toBe(cell.digest);
    expect(intervals.length).toBeGreaterThan(0);
  });

  it('has the intervals of a run where the sweep asks for them', async () => {
    const cell = cellOf(`${BARE}\nintervals: yes`);
    const { intervals } = await runCell(cell, { crew: inlineCrew });
    expect(intervals).toEqual((await simulate(cell.scenario, { crew: inlineCrew })).result.intervals);
    expect(cellOf(BARE).digest).not.toBe(cell.digest);
  });

  it('is the same text every time, and what was written is read', async () => {
    const cell = cellOf(BARE);
    const [once, again] = [await runCell(cell, { crew: inlineCrew }), await runCell(cell, { crew: inlineCrew })];
    expect(cellText(again)).toBe(cellText(once));
    expect(JSON.parse(cellText(once))).toEqual(once);
  });

  it('says how many replications a precision took', async () => {
    const cell = cellOf(`${BARE}\nreplications: { until: { serviceLevel: 5% }, min: 10, max: 400 }`);
    const { replications, total } = await runCell(cell, { crew: inlineCrew });
    expect(replications).toBeGreaterThan(10);
    expect(((total.serviceLevel?.high ?? 1) - (total.serviceLevel?.low ?? 0)) / 2).toBeLessThanOrEqual(0.05);
  });

  it('gives its measures under the names of the columns', async () => {
    const result = await runCell(cellOf(BARE), { crew: inlineCrew });
    expect(cellMeasure(result, 'serviceLevel')).toEqual(result.total.serviceLevel);
    expect(cellMeasure(result, 'cost')).toEqual(result.cost.total);
    expect(cellMeasure(result, 'cost.idle')).toEqual(result.cost.idle);
    expect(cellMeasure(result, 'agentCost')).toEqual(result.agents.cost);
    expect(cellMeasure(result, 'occupancy')).toEqual(result.agents.occupancy);
    expect(cellMeasure(result, 'costPerAnswered')).toEqual(result.unitCosts.perAnswered);
    expect(cellMeasure(result, 'contactTypes.repairs.asa')).toEqual(result.contactTypes.repairs?.asa);
    expect(cellMeasure(result, 'agentGroups.tellers.idleHours')).toEqual(result.agentGroups.tellers?.idleHours);
    expect(cellMeasure(result, 'contactTypes.nobody.asa')).toBeNull();
  });

  it('is not made when it was called off', async () => {
    const stopped = AbortSignal.abort(new Error('called off'));
    await expect(runCell(cellOf(BARE), { crew: inlineCrew, signal: stopped })).rejects.toThrow('called off');
  });
});
