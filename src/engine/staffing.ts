import type { Plan, PlanGroup } from '../plan/plan.ts';

/**
 * The clock of the plan: when an interval ends, scheduled agents change or outbound calls may start, which interval it is, and how
 * many agents should be there.
 */
export class Staffing {
  /** Instant of the next change, Infinity after the horizon's end. */
  time = 0;
  /** Current interval; the number of intervals once the horizon has ended. */
  interval = 0;
  private readonly plan: Plan;
  private readonly instants: Float64Array;
  /** For each group, the cell of its schedule that begins or goes on at each instant. */
  private readonly cells: readonly Int32Array[];
  /** Groups whose staff may change at each instant, in their order. */
  private readonly changing: readonly Int32Array[];
  private present: readonly Float64Array[] = [];
  private rounding: readonly Float64Array[] = [];
  private next = 0;

  constructor(plan: Plan) {
    this.plan = plan;
    const schedules = plan.groups.map(({ scheduled }) => scheduled.length).filter((cells) => cells > 0);
    const grids = [plan.intervals, ...schedules];
    const instants = grids.flatMap((cells) =>
      Array.from({ length: cells + 1 }, (_, cell) => startOf(plan, cell, cells)),
    );
    const all = new Set([...instants, ...plan.groups.flatMap(ofRoster), ...ofOutbound(plan)]);
    this.instants = Float64Array.from(all).sort();
    this.cells = plan.groups.map(({ scheduled }) => {
      let cell = 0;
      return Int32Array.from(this.instants, (instant) => {
        while (cell + 1 < scheduled.length && startOf(plan, cell + 1, scheduled.length) <= instant) cell++;
        return cell;
      });
    });
    this.changing = Array.from(this.instants, (_, place) =>
      plan.groupOrder.filter((group) => this.mayChange(group, place)),
    );
  }

  /** A roster may at any instant; a schedule where the scheduled agents, or the rounding of who is there of them, change. */
  private mayChange(group: number, place: number): boolean {
    const { roster, scheduled, presence, absence } = this.plan.groups[group]!;
    if (roster !== null || place === 0) return true;
    const cell = this.cells[group]![place]!;
    const before = this.cells[group]![place - 1]!;
    return cell !== before && (scheduled[cell] !== scheduled[before] || presence < 1 || absence > 0);
  }

  /** Groups whose staff may change at the next instant, in their order. */
  get groups(): Int32Array {
    return this.changing[this.next]!;
  }

  /** For each group and cell of its schedule, the agents who are not absent, and the number that rounds a fraction of an agent. */
  open(present: readonly Float64Array[], rounding: readonly Float64Array[]): void {
    this.present = present;
    this.rounding = rounding;
    this.next = 0;
    this.interval = 0;
    this.time = this.instants[0]!;
  }

  /** Whether the change that is next ends an interval. */
  get closesInterval(): boolean {
    return this.time === (this.interval + 1) * this.plan.intervalLength;
  }

  enterInterval(): void {
    this.interval++;
  }

  /**
   * Agents of a group without a roster that should be there from the next change on: those not absent x presence, the fraction of an
   * agent rounded up with its own probability in each cell of the schedule. The last cell's agents stay on after the horizon's end.
   */
  level(group: number): number {
    const cell = this.cells[group]![this.next]!;
    return Math.floor(this.present[group]![cell]! * this.plan.groups[group]!.presence + this.rounding[group]![cell]!);
  }

  /** Agents of a group without a roster who are absent from the next change on. */
  absent(group: number): number {
    const cell = this.cells[group]![this.next]!;
    return this.plan.groups[group]!.scheduled[cell]! - this.present[group]![cell]!;
  }

  advance(): void {
    this.next++;
    this.time = this.next < this.instants.length ? this.instants[this.next]! : Number.POSITIVE_INFINITY;
  }
}

/** Where a cell of the horizon starts, when it is cut into so many equal ones. */
export function startOf(plan: Plan, cell: number, cells: number): number {
  return Math.round((cell * plan.horizon) / cells);
}

function ofRoster({ roster }: PlanGroup): number[] {
  return roster === null ? [] : [...roster.start, ...roster.end, ...roster.breakStart];
}

function ofOutbound(plan: Plan): number[] {
  return plan.types.flatMap(({ outbound }) => {
    if (outbound === null) return [];
    const { list } = outbound;
    const cells = list === null ? [] : Array.from(list, (_, cell) => startOf(plan, cell, list.length));
    return [...outbound.opens, ...cells];
  });
}
