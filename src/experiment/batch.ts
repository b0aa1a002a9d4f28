import { Engine } from '../engine/engine.ts';
import type { KeptDraws } from '../random/keptDraws.ts';
import { type Frame, horizonOf } from '../statistics/frame.ts';
import { addHorizon, addTally, clearMoments, createMoments, type Moments } from '../statistics/moments.ts';
import { createRatios, type Ratios, ratioCells, recordRatios } from '../statistics/ratios.ts';
import { createRecords, type Records, recordSample } from '../statistics/records.ts';
import { clearTally, createTally, type Tally } from '../tally.ts';
import { namedRouting } from './custom/namedRouting.ts';
import type { Task } from './task.ts';

/** Consecutive replications that one worker runs in one go. All of them belong to one section (see `sections`). */
export interface Batch {
  readonly section: number;
  /** First replication, and how many. */
  readonly first: number;
  readonly count: number;
}

export interface BatchResult {
  readonly moments: Moments;
  /** Counts of the wait histogram, added up over the batch. */
  readonly waits: Uint32Array;
  /** Of the batch's replications, where the task asks for them. */
  readonly records?: Records;
  /** Likewise. */
  readonly ratios?: Ratios;
}

/** Replications are grouped in at most this many sections, whose wait histograms are kept apart to judge percentiles. */
const SECTIONS = 20;
/** Large enough to hide what sending it costs, small enough for threads to end at about the same time. */
const LARGEST_BATCH = 10;

/** Cuts replications into sections and batches. The cut depends on their number alone, never on who runs them. */
export function batches(replications: number): Batch[] {
  const sections = Math.min(SECTIONS, replications);
  return Array.from({ length: sections }, (_, section) => {
    const from = Math.floor((section * replications) / sections);
    const to = Math.floor(((section + 1) * replications) / sections);
    const parts = Math.ceil((to - from) / LARGEST_BATCH);
    return Array.from({ length: parts }, (_, part) => {
      const first = from + Math.floor((part * (to - from)) / parts);
      return { section, first, count: from + Math.floor(((part + 1) * (to - from)) / parts) - first };
    });
  }).flat();
}

/** Wait histograms are kept by interval while a section's stay under this many numbers (4 bytes each). */
const HISTOGRAM_CELLS = 2048;

export interface BatchRunnerOptions {
  /** Whether the memory of the results is reused, too: then each is to be taken before the next batch is run. */
  readonly reuse?: boolean | undefined;
  /** What the tasks of this thread have drawn so far. */
  readonly kept?: KeptDraws | undefined;
}

/** Runs batches of one task on one thread; the engine's memory is reused from batch to batch. */
export function batchRunner(
  task: Task,
  { reuse = false, kept }: BatchRunnerOptions = {},
): (batch: Batch) => BatchResult {
  const { custom, scenario } = task.custom ?? {};
  const engine = new Engine(task.plan, task.seed, {
    makeRouting: custom?.router && scenario && namedRouting(scenario, custom.router),
    // Distributions by code have no name by which they could be told apart.
    kept: custom === undefined ? kept?.of(task.seed) : null,
  });
  const tally = tallyFor(task);
  const frame = keptFrame(task);
  const reused = reuse ? createMoments(frame) : null;
  return (batch) => {
    const moments = reused ?? createMoments(frame);
    if (reused !== null) clearMoments(reused);
    const records = task.records ? createRecords(task.frame, batch.count) : null;
    const ratios = task.ratios ? createRatios(task.ratios.length, ratioCells(task.plan), batch.count) : null;
    tally.waits.counts.fill(0);
    for (let replication = batch.first; replication < batch.first + batch.count; replication++) {
      clearTally(tally);
      engine.replicate(replication, tally);
      if (task.ratios && ratios !== null) {
        recordRatios(ratios, replication - batch.first, task.ratios, tally, task.plan.firstCounted);
        continue;
      }
      if (task.horizonOnly) {
        addHorizon(moments, tally, task.frame, frame);
        continue;
      }
      const sample = addTally(moments, tally, task.frame);
      if (records !== null) recordSample(records, replication - batch.first, sample, task.frame);
    }
    if (ratios !== null) return { moments, waits: new Uint32Array(0), ratios };
    const waits = reuse ? tally.waits.counts : tally.waits.counts.slice();
    return { moments, waits, ...(records !== null && { records }) };
  };
}

/** What the task's moments are of. */
export function keptFrame({ frame, horizonOnly = false }: Task): Frame {
  return horizonOnly ? horizonOf(frame) : frame;
}

/** An empty tally of the task's size. */
export function tallyFor(task: Task): Tally {
  const { types, groups, skills, intervals } = task.plan;
  const phases = types.reduce((total, { talk }) => total + talk.length, 0);
  return createTally(types.length, groups.length, skills, intervals, phases, keepsWaitsByInterval(task));
}

/** Whether the task's wait histograms tell intervals apart. */
export function keepsWaitsByInterval({ plan, horizonOnly = false }: Task): boolean {
  return !horizonOnly && plan.types.length * (plan.intervals + 1) <= HISTOGRAM_CELLS;
}
