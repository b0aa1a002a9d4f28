import { describe, expect, it } from 'vitest';
import { history } from '../../src/browser/history.ts';
import { dayWindows } from '../../src/browser/staffing/dayWindows.ts';
import { niceStep, niceTop, staffingScale } from '../../src/browser/staffing/staffingScale.ts';
import { stagesFor } from '../../src/browser/stagesFor.ts';
import { type Changes, NO_CHANGES } from '../../src/experiment/whatIf/changes.ts';
import type { Horizon } from '../../src/scenario/scenario.ts';

const at = (value: number): Changes => new Map([['volume', value]]);

describe('the history of changes', () => {
  it('goes back and forth over gestures, each of which may have been many changes', () => {
    const seen: Changes[] = [];
    const past = history((changes) => seen.push(changes));
    for (const value of [101, 102, 103]) past.take(at(value), 'volume');
    past.endGesture();
    for (const value of [104, 105]) past.take(at(value), 'volume');
    expect([past.canUndo, past.canRedo]).toEqual([true, false]);
    past.undo();
    expect(past.now).toEqual(at(103));
    past.undo();
    expect([past.now, past.canUndo]).toEqual([NO_CHANGES, false]);
    past.redo();
    past.redo();
    expect([past.now, past.canRedo]).toEqual([at(105), false]);
    expect(seen.length).toBe(9);
  });

  it('forgets what was undone once something else is changed, and takes no change for one', () => {
    const past = history(() => {});
    past.take(at(110), 'a');
    past.undo();
    past.take(NO_CHANGES, 'b');
    expect(past.canRedo).toBe(true);
    past.take(at(90), 'c');
    expect([past.canRedo, past.now]).toEqual([false, at(90)]);
  });
});

describe('the rounds of a picture', () => {
  it('begin with what fits a moment, and end with all replications', () => {
    expect(stagesFor(100, 0.2)).toEqual([100]);
    expect(stagesFor(100, 5)).toEqual([8, 100]);
    expect(stagesFor(1000, 5)).toEqual([8, 40, 200, 1000]);
    expect(stagesFor(1000, 1e4)).toEqual([2, 10, 50, 250, 1000]);
    expect(stagesFor(1, Number.POSITIVE_INFINITY)).toEqual([1]);
    expect(stagesFor(2, Number.POSITIVE_INFINITY)).toEqual([2]);
  });
});

describe('the picture of the staffing', () => {
  const scale = staffingScale({ width: 560, height: 258 }, { from: 4, to: 24 }, 20);

  it('finds the cell under the pointer, and one at the edge beyond it', () => {
    for (let cell = 4; cell < 24; cell++) expect(scale.cellAt((scale.x(cell) + scale.x(cell + 1)) / 2)).toBe(cell);
    expect([scale.cellAt(-50), scale.cellAt(5000)]).toEqual([4, 23]);
    expect(scale.y(0) - scale.y(7)).toBeCloseTo(7 * scale.step, 9);
  });

  it('has an axis of whole agents with room above the highest', () => {
    for (const highest of [0, 1, 3, 7, 18, 99, 234, 19_999]) {
      const top = niceTop(highest);
      expect(top).toBeGreaterThan(highest);
      expect(top % niceStep(top)).toBe(0);
      expect(top / niceStep(top)).toBeLessThanOrEqual(6);
    }
  });

  it('shows one day at a time of a longer horizon', () => {
    const horizon: Horizon = {
      start: 6 * 3600,
      date: '2026-03-02',
      length: 48 * 3600,
      interval: 3600,
      warmUp: 0,
      close: 'finish',
    };
    expect(dayWindows(horizon, 48)).toEqual([
      { label: 'Mon 2026-03-02', from: 0, to: 18 },
      { label: 'Tue 2026-03-03', from: 18, to: 42 },
      { label: 'Wed 2026-03-04', from: 42, to: 48 },
    ]);
    expect(dayWindows({ ...horizon, date: null, length: 18 * 3600 }, 18)).toEqual([{ label: '', from: 0, to: 18 }]);
  });
});
