import type { Aborter } from '../../experiment/crew.ts';
import type { CellTask } from '../../experiment/sweep/cellTask.ts';

/** Whoever runs whole cells: threads of this process, or workers elsewhere that take them from a queue. */
export interface CellCrew {
  /**
   * Runs the cells, hands over each result in the form that is stored (see `cellText`), in any order, and resolves once all have been
   * taken. A cell counts as done when the promise that `onResult` gives has resolved; when that rejects, the run does. Rejects with the
   * signal's reason when that is aborted, but not before results that were handed over are taken.
   */
  run(
    tasks: readonly CellTask[],
    onResult: (task: CellTask, text: string) => Promise<void>,
    signal?: Aborter,
  ): Promise<void>;
  /** Ends what was started for it. */
  close(): Promise<void>;
}
