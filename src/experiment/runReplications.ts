import { compile } from '../plan/compile.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Frame } from '../statistics/frame.ts';
import { createMoments, type Moments, mergeMoments } from '../statistics/moments.ts';
import { createRecords, placeRecords, type Records } from '../statistics/records.ts';
import { addWaits, createWaitSections, type WaitSections } from '../statistics/waitSections.ts';
import { type Batch, batches, keepsWaitsByInterval, keptFrame } from './batch.ts';
import type { Aborter, Crew } from './crew.ts';
import type { Custom } from './custom/custom.ts';
import { customized } from './custom/customized.ts';
import { frameOf } from './frameOf.ts';
import { replicationsWanted } from './replicationsWanted.ts';
import type { Task } from './task.ts';

export interface ReplicationOptions {
  /** Who runs the replications. */
  readonly crew: Crew;
  /** Told how many replications are done, of how many at most, each time some are. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Stops the run; the promise rejects with its reason. */
  readonly signal?: Aborter | undefined;
  /**
   * Keeps what every replication did, for paired differences with another plan: memory then grows with replications. Plans that are
   * paired need equally many, so all that a scenario may have are run, however soon it would be content.
   */
  readonly records?: boolean | undefined;
  /** Keeps nothing of single intervals, which is quicker; not together with records. */
  readonly horizonOnly?: boolean | undefined;
  /** Code in place of built-in rules. */
  readonly custom?: Custom | undefined;
}

/** What all replications of a scenario have left behind. */
export interface Replications {
  /** With the distributions that were drawn from. */
  readonly scenario: Scenario;
  readonly plan: Plan;
  /** Of what is kept. */
  readonly frame: Frame;
  /** Of so many replications as were run. */
  readonly moments: Moments;
  readonly waits: WaitSections;
  readonly records: Records | null;
}

/**
 * Runs the replications of a scenario: as many as it says or, in rounds, until its intervals are as narrow as it wants them. Each round is
 * decided on the moments of all before it, so that neither the number nor the numbers depend on who runs them.
 */
export async function runReplications(given: Scenario, options: ReplicationOptions): Promise<Replications> {
  const { crew, onProgress, signal, records: asked = false, horizonOnly = false, custom } = options;
  const scenario = custom === undefined ? given : customized(given, custom);
  const { replications: most, until } = scenario;
  const plan = compile(scenario);
  const task: Task = {
    plan,
    frame: frameOf(scenario, plan),
    seed: scenario.seed,
    records: asked,
    horizonOnly,
    ...(custom && { custom: { custom, scenario } }),
  };
  const frame = keptFrame(task);
  const moments = createMoments(frame);
  const records = asked ? createRecords(task.frame, most) : null;

  let cut = batches(until === undefined || asked ? most : Math.min(until.min, most));
  const types = plan.types.length;
  const intervals = keepsWaitsByInterval(task) ? plan.intervals + 1 : 1;
  const waits = createWaitSections((cut.at(-1)?.section ?? 0) + 1, types, intervals);
  while (cut.length > 0) {
    await crew.run(
      task,
      cut,
      (result, batch) => {
        mergeMoments(moments, result.moments);
        addWaits(waits, batch.section % waits.sections, result.waits);
        if (records !== null && result.records !== undefined) placeRecords(records, batch.first, result.records);
        onProgress?.(batch.first + batch.count, most);
      },
      signal,
    );
    const { replications } = moments;
    const wanted = until === undefined ? replications : replicationsWanted(until, moments, frame);
    // Whole sections, so that they stay of one size: percentiles are judged by how they differ.
    const whole = Math.ceil((wanted - replications) / waits.sections) * waits.sections;
    cut = later(batches(Math.min(whole, most - replications)), replications);
  }
  return { scenario, plan, frame, moments, waits, records };
}

/** The batches of a round that follows so many replications. */
function later(cut: readonly Batch[], before: number): Batch[] {
  return cut.map(({ section, first, count }) => ({ section, first: before + first, count }));
}
