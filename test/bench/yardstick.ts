import tychei from 'seedrandom/lib/tychei.js';
import type { Distribution, Scenario } from '../../src/scenario/scenario.ts';
import { EventHeap } from './eventHeap.ts';
import type { IntervalCounts } from './intervalCounts.ts';
import { Line } from './line.ts';

interface Interval {
  readonly end: number;
  readonly perSecond: number;
  readonly counts: IntervalCounts;
}

interface Call {
  readonly arrival: number;
  readonly counts: IntervalCounts;
  readonly handleTime: number;
  readonly patience: number;
  isWaiting: boolean;
}

interface Agent {
  call: Call | null;
}

type Event = { readonly time: number; readonly sequence: number } & (
  | { readonly kind: 'arrival'; readonly counts: IntervalCounts }
  | { readonly kind: 'abandonment'; readonly call: Call }
  | { readonly kind: 'endOfService'; readonly agent: Agent }
  | { readonly kind: 'staffing'; readonly level: number }
);

/**
 * The yardstick: one queue with agents by the half hour and impatient customers, as anybody would write it. An object an event, a
 * call and an agent, a binary heap with a comparator, logarithms for exponentials and the method of Box and Muller for normals. Times
 * in seconds. When the level falls, the longest idle agents leave first, then whoever finishes next.
 */
export class Yardstick {
  private readonly draw: () => number;
  private readonly events = new EventHeap<Event>((a, b) => a.time - b.time || a.sequence - b.sequence);
  private readonly waiting = new Line<Call>();
  private readonly idle = new Line<Agent>();
  private readonly intervals: readonly Interval[];
  private readonly length: number;
  private readonly within: number;
  private readonly patience: Distribution;
  private readonly talk: Distribution;
  private now = 0;
  private sequence = 0;
  private level = 0;
  private present = 0;

  /** The first type and group of a scenario, and nothing of it but arrivals, patience, talk and staff by interval. */
  constructor({ horizon, contactTypes, agentGroups, seed }: Scenario, replication: number) {
    const [type] = contactTypes;
    const [group] = agentGroups;
    if (type?.arrivals.kind !== 'counts' || !type.patience || !type.talk[0] || !group?.staff) {
      throw new Error('the yardstick needs arrivals by the interval, patience, talk and staff');
    }
    this.length = horizon.interval;
    this.intervals = type.arrivals.counts.map((count, index) => ({
      end: (index + 1) * horizon.interval,
      perSecond: count / horizon.interval,
      counts: { offered: 0, answeredWithin: 0, abandoned: 0, wait: 0 },
    }));
    this.patience = type.patience;
    this.talk = type.talk[0].time;
    this.within = type.serviceLevel.within;
    this.draw = tychei(`${seed}/${replication}`);
    group.staff.forEach((level, index) => {
      this.schedule({ time: index * this.length, sequence: this.sequence++, kind: 'staffing', level });
    });
  }

  /** Simulates the day to the end of the last call. */
  run(): readonly IntervalCounts[] {
    this.scheduleArrival();
    for (let event = this.events.pop(); event !== undefined; event = this.events.pop()) {
      this.now = event.time;
      this.handle(event);
    }
    return this.intervals.map(({ counts }) => counts);
  }

  private handle(event: Event): void {
    switch (event.kind) {
      case 'arrival':
        this.arrive(event.counts);
        break;
      case 'abandonment':
        this.abandon(event.call);
        break;
      case 'endOfService':
        this.finish(event.agent);
        break;
      case 'staffing':
        this.setLevel(event.level);
        break;
    }
  }

  schedule(event: Event): void {
    this.events.push(event);
  }

  /** A number from [0, 1). */
  uniform(): number {
    return this.draw();
  }

  /** The time to the next call has no memory: at the end of an interval it is drawn again, at the next one's rate. */
  private scheduleArrival(): void {
    let from = this.now;
    for (let index = Math.floor(from / this.length); index < this.intervals.length; index++) {
      const { end, perSecond, counts } = this.intervals[index] as Interval;
      const time = from - Math.log(1 - this.uniform()) / perSecond;
      from = end;
      if (time >= end) continue;
      this.schedule({ time, sequence: this.sequence++, kind: 'arrival', counts });
      return;
    }
  }

  private arrive(counts: IntervalCounts): void {
    const call: Call = {
      arrival: this.now,
      counts,
      handleTime: this.time(this.talk),
      patience: this.time(this.patience),
      isWaiting: true,
    };
    counts.offered++;
    this.scheduleArrival();
    const agent = this.idle.shift();
    if (agent !== undefined) {
      this.serve(agent, call);
      return;
    }
    this.waiting.push(call);
    this.schedule({ time: this.now + call.patience, sequence: this.sequence++, kind: 'abandonment', call });
  }

  private serve(agent: Agent, call: Call): void {
    const wait = this.now - call.arrival;
    call.isWaiting = false;
    agent.call = call;
    call.counts.wait += wait;
    if (wait <= this.within) call.counts.answeredWithin++;
    this.schedule({ time: this.now + call.handleTime, sequence: this.sequence++, kind: 'endOfService', agent });
  }

  private abandon(call: Call): void {
    if (!call.isWaiting) return;
    call.isWaiting = false;
    call.counts.abandoned++;
    call.counts.wait += this.now - call.arrival;
  }

  private finish(agent: Agent): void {
    agent.call = null;
    if (this.present > this.level) this.present--;
    else this.employ(agent);
  }

  /** Whoever hung up still stands in the line, and is passed over. */
  private employ(agent: Agent): void {
    let call = this.waiting.shift();
    while (call !== undefined && !call.isWaiting) call = this.waiting.shift();
    if (call === undefined) this.idle.push(agent);
    else this.serve(agent, call);
  }

  private setLevel(level: number): void {
    this.level = level;
    for (; this.present > level && this.idle.length > 0; this.present--) this.idle.shift();
    while (this.present < level) {
      this.present++;
      this.employ({ call: null });
    }
  }

  private time(distribution: Distribution): number {
    switch (distribution.family) {
      case 'exponential':
        return -distribution.mean * Math.log(1 - this.uniform());
      case 'lognormal': {
        const variance = Math.log(1 + distribution.cv ** 2);
        return distribution.mean * Math.exp(Math.sqrt(variance) * this.normal() - variance / 2);
      }
      default:
        throw new Error(`the yardstick does not know the ${distribution.family} distribution`);
    }
  }

  private normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }
}
