import { describe, expect, it } from 'vitest';
import { progress } from '../../src/cli/progress.ts';

/** A bar on a screen that keeps what is written to it, and a clock that is set by hand. */
function watched() {
  const written: string[] = [];
  const clock = { now: 0 };
  const bar = progress({ write: (text) => written.push(text) }, 'monday', { now: () => clock.now });
  return { written, clock, bar };
}

describe('the progress bar', () => {
  it('stays away from work of less than a second', () => {
    const { written, clock, bar } = watched();
    clock.now = 999;
    bar.update(99, 100);
    bar.end();
    expect(written).toEqual([]);
  });

  it('shows how much is done and how long the rest will take', () => {
    const { written, clock, bar } = watched();
    clock.now = 2000;
    bar.update(25, 100);
    expect(written).toEqual(['\r\x1b[2Kmonday  ██████░░░░░░░░░░░░░░░░░░  25 of 100 replications, 6s left']);
    clock.now = 40_000;
    bar.update(25, 100);
    expect(written[1]).toContain('2m 0s left');
  });

  it('draws at most ten times a second', () => {
    const { written, clock, bar } = watched();
    for (clock.now = 0; clock.now < 2000; clock.now += 10) bar.update(clock.now, 2000);
    expect(written).toHaveLength(10);
  });

  it('takes its line away when the work ends', () => {
    const { written, clock, bar } = watched();
    clock.now = 1500;
    bar.update(50, 100);
    bar.end();
    expect(written.at(-1)).toBe('\r\x1b[2K');
  });

  it('draws nothing where nobody watches', () => {
    const bar = progress(null, 'monday', { now: () => 5000 });
    expect(() => bar.update(1, 2)).not.toThrow();
    expect(() => bar.end()).not.toThrow();
  });
});
