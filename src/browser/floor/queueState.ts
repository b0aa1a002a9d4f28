import { countUpTo, valueAt } from '../../experiment/floor/course.ts';
import type { FloorQueue } from '../../experiment/floor/floorDay.ts';
import { NONE, percent } from '../../report/format.ts';
import { MICROSECONDS } from '../../time.ts';
import { waitText } from './floorTime.ts';

/** What the wallboard says of a queue at an instant, as it says it. */
export interface QueueState {
  readonly waiting: string;
  readonly longest: string;
  readonly offered: string;
  readonly answered: string;
  readonly abandoned: string;
  readonly serviceLevel: string;
  /** Whether the service level so far has reached the target; `none` before anything is decided. */
  readonly standing: 'met' | 'missed' | 'none';
  readonly isLost: boolean;
}

export function queueState(queue: FloorQueue, time: number): QueueState {
  const since = valueAt(queue.waitingSince, time);
  const level = valueAt(queue.serviceLevel, time);
  const so = (instants: Float64Array) => String(countUpTo(instants, time));
  return {
    waiting: String(valueAt(queue.waiting, time)),
    longest: Number.isNaN(since) ? NONE : waitText((time - since) / MICROSECONDS),
    offered: so(queue.offered),
    answered: so(queue.answered),
    abandoned: so(queue.abandoned),
    serviceLevel: percent(level),
    standing: Number.isNaN(level) ? 'none' : level < queue.target.target ? 'missed' : 'met',
    isLost: queue.lostAt !== null && time >= queue.lostAt,
  };
}
