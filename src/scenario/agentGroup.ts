import type { ShiftType } from './shiftType.ts';

export interface AgentGroup {
  readonly name: string;
  readonly skills: readonly Skill[];
  /** Scheduled agents (whole numbers) in each of `staff.length` equal cells of the horizon; empty with `shifts`. */
  readonly staff: readonly number[];
  /** Agents with shifts of their own; empty with `staff`. */
  readonly shifts: readonly Shift[];
  /** What a schedule may be made of, beside the staff or the shifts that there are; not there when nothing was said of it. */
  readonly schedule?: readonly ShiftType[];
  readonly shrinkage: number;
  /** Chance that an agent misses a shift; with `staff`, a day. */
  readonly absence: number;
  /** Work done per unit time with 1, 2, 3, ... chats at once; as many as there are numbers. `[1]` is one at a time. */
  readonly concurrency: { readonly chat: readonly number[] };
  readonly pay: Pay;
}

/** One day's shift of some agents. */
export interface Shift {
  /** Seconds since the horizon's start, negative when it began before; only the part within the horizon counts. */
  readonly start: number;
  readonly length: number;
  readonly agents: number;
  /** Ascending and disjoint, within the shift. */
  readonly breaks: readonly Break[];
}

export interface Break {
  /** Seconds since the shift's start. */
  readonly after: number;
  readonly length: number;
  readonly paid: boolean;
}

export interface Pay {
  /** For each scheduled hour but those of unpaid breaks. */
  readonly perHour: number;
  /** An hour of overtime is paid so many times `perHour`. */
  readonly overtime: number;
  /** For each contact handled, and for each minute of handling. */
  readonly perContact: number;
  readonly perMinute: number;
  /** For each shift; with `staff`, for each agent of the day's largest number. */
  readonly perDay: number;
  /** Share of the value of answered contacts. */
  readonly commission: number;
}

export interface Skill {
  /** Name of a contact type of this scenario. */
  readonly type: string;
  /** Preference among groups when a contact arrives: the lowest rank with a free agent takes it. */
  readonly rank: number;
  /** Preference among types when an agent of this group frees (after `priority`); `rank` unless the file says otherwise. */
  readonly pick: number;
  /** Takes a contact only once it has waited this long. */
  readonly after: number;
  /** 0.8 = handle time / 0.8. */
  readonly speed: number;
}
