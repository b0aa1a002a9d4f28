import type { FloorDay } from '../../experiment/floor/floorDay.ts';
import type { FloorNames } from '../../experiment/floor/floorNames.ts';
import { targetText } from '../../report/verdict.ts';
import { element, setText } from '../element.ts';
import type { FloorPart } from './floorPart.ts';
import { type FloorColumn, floorTable } from './floorTable.ts';
import { minuteOf } from './floorTime.ts';
import { type QueueState, queueState } from './queueState.ts';

const COLUMNS: readonly (FloorColumn & { readonly key: keyof QueueState })[] = [
  { key: 'waiting', label: 'Waiting' },
  { key: 'longest', label: 'Longest wait' },
  { key: 'offered', label: 'Offered', isSpare: true },
  { key: 'answered', label: 'Answered', isSpare: true },
  { key: 'abandoned', label: 'Abandoned' },
  { key: 'serviceLevel', label: 'Service level' },
];

/** Each contact type's queue, and what became of its contacts so far. */
export function queueTable({ queues }: FloorDay, { contactTypes, horizon }: FloorNames): FloorPart {
  const names = queues.map(({ type }) => contactTypes[type] ?? '');
  const { element: table, rows } = floorTable('Contact types, so far', 'Contact type', COLUMNS, names);
  const lines = queues.map((queue, row) => {
    const note = element('small');
    rows[row]?.head.append(note);
    const goal = targetText(queue.target);
    const lost = queue.lostAt === null ? goal : `${goal}, lost at ${minuteOf(horizon, queue.lostAt)}`;
    return { queue, note, goal, lost, cells: rows[row]?.cells ?? [] };
  });
  return {
    element: table,
    show(time) {
      for (const { queue, note, goal, lost, cells } of lines) {
        const state: { readonly [key: string]: string | boolean } = { ...queueState(queue, time) };
        for (const { key, cell } of cells) {
          setText(cell, String(state[key]));
          if (key === 'serviceLevel') cell.dataset.standing = String(state.standing);
          if (key === 'waiting') cell.toggleAttribute('data-some', state.waiting !== '0');
        }
        setText(note, state.isLost ? lost : goal);
      }
    },
  };
}
