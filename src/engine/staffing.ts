import type { Plan } from '../plan/plan.ts';

/** The clock of the plan: when an interval ends or scheduled agents change, which interval it is, and how many agents should be there. */
export class Staffing {
  /** Instant of the next change, Infinity after the horizon's end. */
  time = 0;
  /** Current interval; the number of intervals once the horizon has ended. */
  interval = 0;
  private readonly plan: Plan;
  private readonly instants: Float64Array;
  /** For each group, the cell of its schedule that begins or goes on at each instant. */
  private readonly cells: readonly Int32Array[];
  private rounding: readonly Float64Array[] = [];
  private next = 0;

  constructor(plan: Plan) {
    this.plan = plan;
    const grids = [plan.intervals, ...plan.groups.map(({ scheduled }) => scheduled.length)];
    const instants = grids.flatMap((cells) =>
      Array.from({ length: cells + 1 }, (_, cell) => startOf(plan, cell, cells)),
    );
    this.instants = Float64Array.from(new Set(instants)).sort();
    this.cells = plan.groups.map(({ scheduled }) => {
      let cell = 0;
      return Int32Array.from(this.instants, (instant) => {
        while (cell + 1 < scheduled.length && startOf(plan, cell + 1, scheduled.length) <= instant) cell++;
        return cell;
      });
    });
  }

  open(rounding: readonly Float64Array[]): void {
    this.rounding = rounding;
    this.next = 0;
    this.interval = 0;
    this.time = this.instants[0]!;
  }

  /** Whether the change that is next ends an interval. */
  get closesInterval(): boolean {
    return this.time === (this.interval + 1) * this.plan.intervalLength;
  }

  /**
   * Agents of a group that should be there from the next change on: scheduled x presence, the fraction of an agent rounded up
   * with its own probability in each cell of the schedule. The last cell's agents stay on after the horizon's end.
   */
  level(group: number): number {
    const { scheduled, presence } = this.plan.groups[group]!;
    const cell = this.cells[group]![this.next]!;
    return Math.floor(scheduled[cell]! * presence + this.rounding[group]![cell]!);
  }

  advance(): void {
    if (this.closesInterval) this.interval++;
    this.next++;
    this.time = this.next < this.instants.length ? this.instants[this.next]! : Number.POSITIVE_INFINITY;
  }
}

function startOf(plan: Plan, cell: number, cells: number): number {
  return Math.round((cell * plan.horizon) / cells);
}
