import type { Batch, BatchResult } from '../experiment/batch.ts';
import type { FloorDay } from '../experiment/floor/floorDay.ts';
import type { Task } from '../experiment/task.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What a worker is told. A newer run, or `stop`, makes it forget the batches that it has not begun. */
export type WorkerMessage =
  | { readonly kind: 'task'; readonly run: number; readonly task: Task }
  | { readonly kind: 'batch'; readonly run: number; readonly index: number; readonly batch: Batch }
  | { readonly kind: 'floor'; readonly run: number; readonly scenario: Scenario; readonly replication: number }
  | { readonly kind: 'stop' };

/** What it answers; each answer names the run that it is for. */
export type WorkerAnswer =
  | { readonly kind: 'batch'; readonly run: number; readonly index: number; readonly result: BatchResult }
  | { readonly kind: 'floor'; readonly run: number; readonly day: FloorDay }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string };
