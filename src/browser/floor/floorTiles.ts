import type { FloorDay } from '../../experiment/floor/floorDay.ts';
import type { FloorNames } from '../../experiment/floor/floorNames.ts';
import { element, setText } from '../element.ts';
import type { FloorPart } from './floorPart.ts';
import { floorTarget } from './floorTarget.ts';
import { minuteOf } from './floorTime.ts';
import { type QueueState, queueState } from './queueState.ts';

const TILES: readonly { readonly key: keyof QueueState & string; readonly label: string }[] = [
  { key: 'waiting', label: 'Waiting' },
  { key: 'longest', label: 'Longest wait' },
  { key: 'serviceLevel', label: 'Service level so far' },
  { key: 'offered', label: 'Offered so far' },
  { key: 'answered', label: 'Answered so far' },
  { key: 'abandoned', label: 'Abandoned so far' },
];

/** The big numbers, of all contacts together. */
export function floorTiles(day: FloorDay, { horizon }: FloorNames): FloorPart {
  const { total } = day;
  const goal = `target ${floorTarget(day)}`;
  const lost = total.lostAt === null ? goal : `${goal}, lost at ${minuteOf(horizon, total.lostAt)}`;
  const tiles = TILES.map(({ key, label }) => {
    const value = element('dd', { 'data-floor': key });
    const note = element('dd', { class: 'floor-note' });
    return {
      key,
      value,
      note,
      tile: element(
        'div',
        { class: 'floor-tile' },
        element('dt', {}, label),
        value,
        ...(key === 'serviceLevel' ? [note] : []),
      ),
    };
  });
  return {
    element: element('dl', { class: 'floor-tiles' }, ...tiles.map(({ tile }) => tile)),
    show(time) {
      const state = queueState(total, time);
      for (const { key, tile, value, note } of tiles) {
        setText(value, String(state[key]));
        if (key !== 'serviceLevel') continue;
        tile.dataset.standing = state.standing;
        setText(note, state.isLost ? lost : goal);
      }
    },
  };
}
