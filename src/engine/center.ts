import type { Plan } from '../plan/plan.ts';
import { hasSteps } from '../plan/planSteps.ts';
import type { Generator } from '../random/generator.ts';
import { stream } from '../random/stream.ts';
import type { Tally } from '../tally.ts';
import { Agents } from './agents.ts';
import { Calendar } from './calendar.ts';
import { Contacts } from './contacts.ts';
import { createDraws, type Draws } from './draws.ts';
import { Recorder } from './recorder.ts';
import { Staffing } from './staffing.ts';
import { Upcoming } from './upcoming.ts';
import { WaitingLines } from './waitingLines.ts';

/** The state of a center in one replication: what the rules in this folder read and change. */
export class Center {
  readonly plan: Plan;
  readonly calendar = new Calendar();
  readonly contacts: Contacts;
  /** Who waits, and callbacks promised in turn. */
  readonly lines: WaitingLines;
  /** Callbacks promised for idle times. */
  readonly idlePromises: WaitingLines;
  readonly agents: Agents;
  readonly recorder: Recorder;
  readonly staffing: Staffing;
  readonly upcoming = new Upcoming();
  /** Talk phases a slot. */
  readonly phases: number;
  /** For each type, the waits after which further groups may take a contact. */
  readonly maturities: readonly (readonly number[])[];
  /** Whether attempts need more than a place in the queue: see `Contacts`. */
  readonly hasSteps: boolean;
  draws!: Draws;
  now = 0;
  linesInUse = 0;
  /** After the horizon's end: for each type, 1 while somebody stays on who can serve it. */
  closed = false;
  readonly servable: Uint8Array;
  /** Whether the end of a talk matters to others: lines are limited. */
  readonly watchesTalk: boolean;
  /** Customers of each type so far. */
  readonly customers: Float64Array;
  private readonly seed: string;
  private replication = 0;

  constructor(plan: Plan, seed: string) {
    const { types, groups, intervals, decisions } = plan;
    this.plan = plan;
    this.seed = seed;
    this.phases = Math.max(1, ...types.map(({ talk }) => talk.length));
    this.contacts = new Contacts(this.phases, decisions);
    this.lines = new WaitingLines(types.length, intervals, this.contacts);
    this.idlePromises = new WaitingLines(types.length, intervals, this.contacts);
    this.agents = new Agents(groups.length, intervals);
    this.recorder = new Recorder(plan);
    this.staffing = new Staffing(plan);
    const waits = types.map(({ skills }) => [...new Set(skills.map(({ after }) => after))]);
    this.maturities = waits.map((afters) => afters.filter((after) => after > 0));
    this.hasSteps = types.some(hasSteps);
    this.watchesTalk = Number.isFinite(plan.lines);
    this.servable = new Uint8Array(types.length);
    this.customers = new Float64Array(types.length);
  }

  open(replication: number, tally: Tally): void {
    this.replication = replication;
    this.calendar.clear();
    this.contacts.clear();
    this.lines.clear(tally.contacts);
    this.idlePromises.clear(tally.contacts);
    this.agents.clear(tally.agents);
    this.recorder.open(tally);
    this.draws = createDraws(this.plan, this.seed, replication);
    this.staffing.open(this.draws.rounding);
    this.upcoming.open(this.draws.sources);
    this.now = 0;
    this.linesInUse = 0;
    this.closed = false;
    this.customers.fill(0);
  }

  /** Opens the next stream of the customer's own, from which everything after the first attempt is drawn. */
  ownStream(contact: number): Generator {
    const { contacts, plan } = this;
    const { customer } = plan.types[contacts.customerType[contact]!]!.purpose;
    const step = ++contacts.step[contact]!;
    return stream(this.seed, this.replication, `${customer}/${contacts.customer[contact]}/${step}`);
  }

  /** Takes the line that a contact holds, if it does, back. */
  releaseLine(contact: number): void {
    if (this.contacts.line[contact] === 0) return;
    this.contacts.line[contact] = 0;
    this.linesInUse--;
  }
}
