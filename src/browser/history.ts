import { type Changes, NO_CHANGES } from '../experiment/whatIf/changes.ts';

/** The changes that stand, and those that did before. */
export interface History {
  readonly now: Changes;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes other changes. Those of one gesture (a drag, a row of key strokes) are one step back. */
  take(changes: Changes, gesture: string): void;
  /** What comes next is a gesture of its own, even if it is called the same. */
  endGesture(): void;
  undo(): void;
  redo(): void;
}

/** @param onTaken told whenever other changes stand */
export function history(onTaken: (changes: Changes) => void): History {
  let past: readonly Changes[] = [];
  let future: readonly Changes[] = [];
  let now = NO_CHANGES;
  let last = '';
  const stand = (changes: Changes) => {
    now = changes;
    onTaken(changes);
  };
  return {
    get now() {
      return now;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    take(changes, gesture) {
      if (same(changes, now)) return;
      if (gesture !== last || past.length === 0) past = [...past, now];
      future = [];
      last = gesture;
      stand(changes);
    },
    endGesture() {
      last = '';
    },
    undo() {
      const before = past.at(-1);
      if (before === undefined) return;
      past = past.slice(0, -1);
      future = [now, ...future];
      last = '';
      stand(before);
    },
    redo() {
      const [after, ...later] = future;
      if (after === undefined) return;
      past = [...past, now];
      future = later;
      last = '';
      stand(after);
    },
  };
}

function same(a: Changes, b: Changes): boolean {
  return a.size === b.size && [...a].every(([id, value]) => b.get(id) === value);
}
