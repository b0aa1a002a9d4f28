import type { Plan, PlanType } from '../plan/plan.ts';
import { hasSteps } from '../plan/planSteps.ts';
import type { Generator } from '../random/generator.ts';
import type { KeptDraws } from '../random/keptDraws.ts';
import { stream, streamFamily } from '../random/stream.ts';
import type { Tally } from '../tally.ts';
import { Agents } from './agents.ts';
import { Calendar } from './calendar.ts';
import { Campaigns } from './campaigns.ts';
import { Chats } from './chats.ts';
import { Clock } from './clock.ts';
import { Contacts } from './contacts.ts';
import { type Draws, drawsOf } from './draws.ts';
import type { Recorder } from './recorder.ts';
import { Roster } from './roster.ts';
import type { MakeRoutingRule, RoutingRule } from './routingRule.ts';
import { Staffing } from './staffing.ts';
import { Upcoming } from './upcoming.ts';
import { WaitingLines } from './waitingLines.ts';

/** Purpose of the stream from which a rule from elsewhere may draw. */
const ROUTING = 'routing';

/** Makes the recorder of what happens in a center, whose clock it can read. */
export type MakeRecorder = (plan: Plan, contacts: Contacts, clock: Clock) => Recorder;

/** What a center is given beside its plan and its seed. */
interface CenterParts {
  /** Makes what keeps track of what happens. */
  readonly record: MakeRecorder;
  readonly makeRouting: MakeRoutingRule | null;
  /** Draws of the same seed that need not be made again. */
  readonly kept: KeptDraws | null;
}

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
  /** For each group, its agents with shifts of their own, `null` without. */
  readonly rosters: readonly (Roster | null)[];
  readonly chats: Chats;
  readonly campaigns: Campaigns;
  readonly recorder: Recorder;
  readonly staffing: Staffing;
  readonly upcoming = new Upcoming();
  /** Talk phases a slot. */
  readonly phases: number;
  /** For each type, the waits after which further groups may take a contact. */
  readonly maturities: readonly (readonly number[])[];
  /** For each type, 1 when nothing depends on the moment at which a waiting customer hangs up (see `expireFirsts`). */
  readonly hangsUpUnseen: Uint8Array;
  readonly hangUpsUnseen: boolean;
  /** Whether attempts need more than a place in the queue: see `Contacts`. */
  readonly hasSteps: boolean;
  /** Of those steps: whether any contact is passed on by a menu or an agent, and whether any enters self-service. */
  readonly hasTransfers: boolean;
  readonly hasStages: boolean;
  draws!: Draws;
  readonly clock = new Clock();
  linesInUse = 0;
  /** After the horizon's end: for each type, 1 while somebody stays on who can serve it. */
  closed = false;
  readonly servable: Uint8Array;
  /** Customers of each type so far. */
  readonly customers: Float64Array;
  /** Routes until the horizon ends, if it is not the built-in rule that does. */
  routing: RoutingRule | null = null;
  private readonly makeRouting: MakeRoutingRule | null;
  private readonly drawsFor: (replication: number) => Draws;
  private readonly seed: string;
  private replication = 0;
  /** For each type, the streams of its customers' own, once there is one. */
  private readonly customerStreams: (((rest: string) => Generator) | null)[];

  constructor(plan: Plan, seed: string, { record, makeRouting, kept }: CenterParts) {
    const { types, groups, intervals, decisions } = plan;
    this.plan = plan;
    this.seed = seed;
    this.makeRouting = makeRouting;
    this.drawsFor = drawsOf(plan, seed, kept);
    this.phases = Math.max(1, ...types.map(({ talk }) => talk.length));
    this.contacts = new Contacts(this.phases, decisions);
    this.lines = new WaitingLines(plan, this.contacts, this.clock);
    this.idlePromises = new WaitingLines(plan, this.contacts, this.clock);
    this.agents = new Agents(groups.length, intervals, this.clock);
    this.rosters = groups.map((group, index) => {
      return (
        group.roster && new Roster(index, group, group.roster, plan.horizon, this.agents, this.calendar, this.clock)
      );
    });
    this.chats = new Chats(plan, this.contacts, this.agents, this.calendar, this.clock);
    this.campaigns = new Campaigns(plan, this.contacts);
    this.recorder = record(plan, this.contacts, this.clock);
    this.staffing = new Staffing(plan);
    const waits = types.map(({ skills }) => [...new Set(skills.map(({ after }) => after))]);
    this.maturities = waits.map((afters) => afters.filter((after) => after > 0));
    this.hasSteps = types.some(hasSteps);
    this.hasTransfers = types.some(({ menu, transfer }) => menu !== null || transfer.length > 0);
    this.hasStages = types.some(({ selfService }) => selfService.length > 0);
    this.hangsUpUnseen = Uint8Array.from(types, (type, index) => (this.isUnseen(type, index) ? 1 : 0));
    this.hangUpsUnseen = this.hangsUpUnseen.includes(1);
    this.servable = new Uint8Array(types.length);
    this.customers = new Float64Array(types.length);
    this.customerStreams = types.map(() => null);
  }

  /** Nobody comes back, nobody is counted or looked at, no line is freed and no further group is waited for when a customer hangs up. */
  private isUnseen({ capacity, isDeferrable }: PlanType, type: number): boolean {
    if (this.makeRouting !== null) return false;
    const isLimited = capacity < Number.POSITIVE_INFINITY || this.plan.watchesLines;
    return !this.hasSteps && !isLimited && !isDeferrable && this.maturities[type]!.length === 0;
  }

  get now(): number {
    return this.clock.now;
  }

  open(replication: number, tally: Tally): void {
    this.replication = replication;
    this.calendar.clear();
    this.contacts.clear();
    this.lines.clear(tally.contacts);
    this.idlePromises.clear(tally.contacts);
    this.agents.clear(tally.agents);
    this.recorder.open(tally);
    this.draws = this.drawsFor(replication);
    this.staffing.open(this.draws.present, this.draws.rounding);
    this.rosters.forEach((roster, group) => {
      roster?.open(this.draws.absent[group]!, this.draws.rounding[group]!);
    });
    this.chats.clear();
    this.campaigns.clear();
    this.upcoming.open(this.draws.sources);
    this.clock.now = 0;
    this.linesInUse = 0;
    this.closed = false;
    this.customers.fill(0);
    this.customerStreams.fill(null);
    this.routing = this.makeRouting?.(this, stream(this.seed, replication, ROUTING).uniform) ?? null;
  }

  /** Opens the next stream of the customer's own, from which everything after the first attempt is drawn. */
  ownStream(contact: number): Generator {
    this.contacts.step[contact]!++;
    return this.streamOf(contact, '');
  }

  /** A stream of the customer's present step. */
  streamOf(contact: number, which: string): Generator {
    const { contacts, customerStreams } = this;
    const type = contacts.customerType[contact]!;
    let streams = customerStreams[type] ?? null;
    if (streams === null) {
      streams = streamFamily(this.seed, this.replication, `${this.plan.types[type]!.purpose.customer}/`);
      customerStreams[type] = streams;
    }
    return streams(`${contacts.customer[contact]}/${contacts.step[contact]}${which}`);
  }

  /** Takes the line that a contact holds, if it does, back. */
  releaseLine(contact: number): void {
    if (!this.plan.watchesLines || this.contacts.line[contact] === 0) return;
    this.contacts.line[contact] = 0;
    this.linesInUse--;
    this.recorder.lineReleased(contact, this.now - this.contacts.lineSince[contact]!);
  }

  /** Nothing more can happen to a contact. */
  dismiss(contact: number): void {
    this.recorder.ended(contact);
    this.contacts.release(contact);
  }
}
