import { placedBreaks } from '../../scenario/placedBreaks.ts';
import type { Break, BreakWindow, ShiftType } from '../../scenario/scenario.ts';

/** Breaks that are placed together, and the ways to do so; ways of different choices never meet, so any go together. */
export type BreakChoice = readonly (readonly Break[])[];

/**
 * The breaks of a shift as independent choices: for breaks in windows apart, their positions are counted once each and not every
 * combination of them (T. Aykin, Optimal shift scheduling with multiple break windows, Management Science 42, 1996).
 */
export function breakChoices({ breaks }: Pick<ShiftType, 'breaks'>, length: number): readonly BreakChoice[] {
  return meetingWindows(breaks).map((windows) => distinct([...placedBreaks(windows, length)]));
}

/** Breaks whose windows meet, together. */
function meetingWindows(windows: readonly BreakWindow[]): readonly (readonly BreakWindow[])[] {
  const groups: BreakWindow[][] = [];
  let end = 0;
  for (const window of windows.toSorted((a, b) => a.earliest - b.earliest || a.latest - b.latest)) {
    const last = groups.at(-1);
    if (last !== undefined && window.earliest < end) last.push(window);
    else groups.push([window]);
    end = Math.max(end, window.latest + window.length);
  }
  return groups;
}

function distinct(ways: readonly (readonly Break[])[]): BreakChoice {
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}
