import { Calendar } from '../../src/engine/calendar.ts';
import { Sampler } from '../../src/random/sampler.ts';
import { Tyche } from '../../src/random/tyche.ts';
import { EventHeap } from './eventHeap.ts';
import { Yardstick } from './yardstick.ts';

/** What was done, counted one by one. */
export interface Operations {
  /** Uniform numbers that generators made, and those of them that were used: blocks are made ahead. */
  draws: number;
  drawsUsed: number;
  /** Generators from which anything was drawn. */
  streams: number;
  pushes: number;
  pops: number;
}

/**
 * Counts, from now on, what the engine and the yardstick do, standing in the way of their own methods. There is no way back: a process
 * that counts measures no time any more.
 */
export function countOperations(): Operations {
  const counts: Operations = { draws: 0, drawsUsed: 0, streams: 0, pushes: 0, pops: 0 };
  countDraws(counts);
  for (const list of [Calendar.prototype, EventHeap.prototype]) {
    const { push, pop } = list;
    Object.assign(list, {
      push(this: object, ...event: unknown[]) {
        counts.pushes++;
        return Reflect.apply(push, this, event);
      },
      pop(this: object) {
        counts.pops++;
        return Reflect.apply(pop, this, []);
      },
    });
  }
  return counts;
}

function countDraws(counts: Operations): void {
  const { fill } = Tyche.prototype;
  const { take } = Sampler.prototype;
  const { uniform } = Yardstick.prototype;
  const opened = new WeakSet<object>();
  // Blocks are made of others' numbers, too: arrival times of exponential amounts.
  let depth = 0;
  Tyche.prototype.fill = function (block, count) {
    counts.draws += count;
    if (depth === 0) counts.drawsUsed += count;
    if (!opened.has(this)) counts.streams++;
    opened.add(this);
    fill.call(this, block, count);
  };
  Sampler.prototype.take = function () {
    if (depth === 0) counts.drawsUsed++;
    depth++;
    const drawn = take.call(this);
    depth--;
    return drawn;
  };
  Yardstick.prototype.uniform = function () {
    counts.draws++;
    counts.drawsUsed++;
    return uniform.call(this);
  };
}
