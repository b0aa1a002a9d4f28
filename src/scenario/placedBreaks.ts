import { toMicroseconds } from '../time.ts';
import type { Break } from './agentGroup.ts';
import type { BreakWindow } from './shiftType.ts';

/** Every way to place breaks in a shift of `length` seconds so that each lies within it and none touches another's time. */
export function* placedBreaks(windows: readonly BreakWindow[], length: number): Generator<readonly Break[], void> {
  const [window, ...others] = windows;
  if (window === undefined) {
    yield [];
    return;
  }
  for (const after of begins(window, length)) {
    const placed: Break = { after, length: window.length, paid: window.paid };
    for (const rest of placedBreaks(others, length)) {
      if (rest.every((other) => isApart(placed, other))) yield [placed, ...rest].sort((a, b) => a.after - b.after);
    }
  }
}

/** A break begins after its shift does, and ends with it at the latest. */
function begins({ earliest, latest, every, length: lasts }: BreakWindow, length: number): readonly number[] {
  const last = Math.min(latest, length - lasts);
  const count = last < earliest ? 0 : Math.floor((last - earliest) / every) + 1;
  return Array.from({ length: count }, (_, index) => earliest + index * every).filter((after) => after > 0);
}

function isApart(a: Break, b: Break): boolean {
  return endsBy(a, b.after) || endsBy(b, a.after);
}

/** To the microsecond: sums of seconds are not exact below. */
function endsBy({ after, length }: Break, instant: number): boolean {
  return toMicroseconds(after + length) <= toMicroseconds(instant);
}
