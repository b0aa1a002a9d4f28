import type { IdleSplit } from '../../src/experiment/result.ts';
import {
  type AgentTimeEstimates,
  type CostEstimates,
  GROUP_MEASURES,
  type GroupEstimates,
  type UnitCostEstimates,
} from '../../src/statistics/estimates.ts';
import { type Interval, meanOf, shareEstimate, spread } from './sampleEstimates.ts';

const HOURS = [
  'scheduledHours',
  'availableHours',
  'busyHours',
  'idleHours',
  'overtimeHours',
  'cost',
  'idleCost',
  'overtimeCost',
] as const;

/** One agent group in one interval. */
export function groupEstimates(interval: Interval, index: number): GroupEstimates {
  const group = interval.groups[index];
  const pool = interval.figures.find((figures) => figures.group === index);
  const { agents = 0, load = 0, abandonment = 0 } = pool ?? {};
  const available = agents * interval.hours;
  const busy = Math.min(load * (1 - abandonment), agents * 0.985) * interval.hours;
  const scheduled = available / (1 - (group?.shrinkage ?? 0));
  const pay = group?.perHour ?? 0;
  return groupFigures(
    {
      scheduledHours: scheduled,
      availableHours: available,
      // Work goes on a little after the staff's time is up.
      busyHours: 1.01 * busy,
      idleHours: available - busy,
      overtimeHours: 0.01 * busy,
      cost: (scheduled + 0.01 * busy) * pay,
      idleCost: (available - busy) * pay,
      overtimeCost: 0.01 * busy * pay,
    },
    interval.replications,
  );
}

/** Groups of several cells together. */
export function addGroups(cells: readonly GroupEstimates[]): GroupEstimates {
  const replications = cells.some((cell) => cell.busyHours?.low != null) ? 100 : 1;
  const sums = HOURS.map((measure) => [measure, cells.reduce((sum, cell) => sum + (cell[measure]?.mean ?? 0), 0)]);
  return groupFigures(Object.fromEntries(sums), replications);
}

/** Parts add up to the agents' cost; lines, value and the like are none. */
export function costEstimates(agents: GroupEstimates): CostEstimates {
  const { cost, idleCost, overtimeCost } = agents;
  const replications = cost?.low == null ? 1 : 100;
  const none = spread(0, 0, replications);
  const shrinkage = meanOf(cost) * 0.24;
  return {
    total: spread(meanOf(cost), 0.002, replications),
    busy: spread(meanOf(cost) - meanOf(idleCost) - meanOf(overtimeCost) - shrinkage, 0.01, replications),
    idle: idleCost,
    shrinkage: spread(shrinkage, 0, replications),
    overtime: overtimeCost,
    lines: none,
    selfService: none,
    lostValue: none,
    revenue: none,
  };
}

/** Breaks, absence and outbound contacts of a group in hours; the rest of what is not available is shrinkage. */
export interface TimeAway {
  readonly breaks: number;
  readonly unpaidBreaks: number;
  readonly absence: number;
  readonly outbound: number;
}

const NEVER_AWAY: TimeAway = { breaks: 0, unpaidBreaks: 0, absence: 0, outbound: 0 };

export function agentTimeEstimates(group: GroupEstimates, away = NEVER_AWAY): AgentTimeEstimates {
  const replications = group.busyHours?.low == null ? 1 : 100;
  const hours = (value: number) => spread(value, 0.01, replications);
  const scheduled = meanOf(group.scheduledHours);
  return {
    shrinkageHours: hours(scheduled - meanOf(group.availableHours) - away.breaks - away.absence),
    breakHours: hours(away.breaks),
    unpaidBreakHours: hours(away.unpaidBreaks),
    absenceHours: hours(away.absence),
    outboundHours: hours(away.outbound),
    paidHours: hours(scheduled + meanOf(group.overtimeHours) - away.unpaidBreaks),
  };
}

/** What the total cost comes to for each contact. */
export function unitCostEstimates(cost: CostEstimates, offered: number, answered: number): UnitCostEstimates {
  const replications = cost.total?.low == null ? 1 : 100;
  const each = (contacts: number) => (contacts > 0 ? spread(meanOf(cost.total) / contacts, 0.01, replications) : null);
  return { perOffered: each(offered), perAnswered: each(answered) };
}

/** A third of the idle time is buffer, whatever the interval. */
export function idleSplit(idle: readonly GroupEstimates[], outbound: readonly number[], price: number): IdleSplit {
  const intervals = idle.map(({ idleHours }, interval) => ({
    buffer: meanOf(idleHours) / 3,
    mismatch: (meanOf(idleHours) * 2) / 3,
    outbound: outbound[interval] ?? 0,
  }));
  const sum = (part: keyof IdleSplit['hours']) => intervals.reduce((all, each) => all + each[part], 0);
  const hours = { buffer: sum('buffer'), mismatch: sum('mismatch'), outbound: sum('outbound') };
  const cost = { buffer: hours.buffer * price, mismatch: hours.mismatch * price, outbound: hours.outbound * price };
  const costs = intervals.map(({ buffer, mismatch, outbound: filled }) => ({
    buffer: buffer * price,
    mismatch: mismatch * price,
    outbound: filled * price,
  }));
  return { hours, cost, intervals, costs };
}

function groupFigures(sums: { readonly [measure: string]: number }, replications: number): GroupEstimates {
  const { availableHours = 0, busyHours = 0, idleHours = 0, scheduledHours = 0, overtimeHours = 0 } = sums;
  const ratio = (part: number, whole: number) => (whole > 0 ? shareEstimate(part / whole, 30 * replications) : null);
  const measures = GROUP_MEASURES.map((measure) => {
    if (measure === 'occupancy') return [measure, ratio(availableHours - idleHours, availableHours)];
    if (measure === 'utilization') return [measure, ratio(busyHours, scheduledHours + overtimeHours)];
    return [measure, spread(sums[measure] ?? 0, 0.01, replications)];
  });
  return Object.fromEntries(measures) as GroupEstimates;
}
