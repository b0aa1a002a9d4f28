import type { AgentTimeEstimates, GroupEstimates, MaybeEstimate } from '../statistics/estimates.ts';
import type { Color } from './palette.ts';
import type { Uses } from './uses.ts';

/** Agents' time of a group or of all, over the horizon or in one interval. */
export interface AgentTime {
  readonly measures: GroupEstimates;
  readonly time: AgentTimeEstimates;
}

/** A part of the paid time. */
export interface PaidPart {
  readonly label: string;
  readonly color: Color;
  /** Mean hours. */
  readonly of: (row: AgentTime) => number;
  /** Whether a scenario can have any. */
  readonly possible: (uses: Uses) => boolean;
}

const mean = (estimate: MaybeEstimate) => estimate?.mean ?? 0;
const always = () => true;

export const IDLE = 'idle';

/** Hours that are none: what differences of sums leave. */
export const NOTHING = 1e-6;

/** Where the paid time goes: the parts add up to `paidHours`. Work in overtime is in the handling. */
export const PAID_PARTS: readonly PaidPart[] = [
  {
    label: 'handling',
    color: 'series0',
    of: ({ measures, time }) => mean(measures.busyHours) - mean(time.outboundHours),
    possible: always,
  },
  {
    label: 'outbound',
    color: 'series6',
    of: ({ time }) => mean(time.outboundHours),
    possible: ({ outbound }) => outbound,
  },
  { label: IDLE, color: 'series5', of: ({ measures }) => mean(measures.idleHours), possible: always },
  {
    label: 'breaks',
    color: 'series3',
    of: ({ time }) => mean(time.breakHours) - mean(time.unpaidBreakHours),
    possible: ({ breaks }) => breaks,
  },
  {
    label: 'absence',
    color: 'series4',
    of: ({ time }) => mean(time.absenceHours),
    possible: ({ absence }) => absence,
  },
  { label: 'shrinkage', color: 'workload', of: ({ time }) => mean(time.shrinkageHours), possible: always },
];
