import type { FloorDay } from '../../experiment/floor/floorDay.ts';
import type { FloorNames } from '../../experiment/floor/floorNames.ts';
import { element, setText } from '../element.ts';
import { agentTable } from './agentTable.ts';
import { campaignTable } from './campaignTable.ts';
import { floorControls } from './floorControls.ts';
import type { FloorPart } from './floorPart.ts';
import { floorTiles } from './floorTiles.ts';
import { floorTime, minuteOf } from './floorTime.ts';
import { floorVerdict } from './floorVerdict.ts';
import { queueState } from './queueState.ts';
import { queueTable } from './queueTable.ts';
import { busiestTime, waitingStrip } from './waitingStrip.ts';

export interface FloorView {
  /** Shows a day: the first when most wait, later ones at the time that the reader has chosen. */
  show(day: FloorDay): void;
  /** Shows nothing, until there is a day again. */
  clear(): void;
}

/** A simulated day as a wallboard, in `root`, which is emptied; its style sheet is `FLOOR_CSS`. */
export function floorView(root: HTMLElement, names: FloorNames): FloorView {
  const verdict = element('p', { class: 'floor-verdict' });
  const clock = element('output', { class: 'floor-clock', 'aria-live': 'off' });
  const lost = element('button', { type: 'button', class: 'floor-go' });
  const places = { tiles: element('div'), strip: element('div'), tables: element('div', { class: 'floor-tables' }) };
  const keys = 'On the slider, arrow keys move 10 seconds, Page Up and Page Down 5 minutes, and the space bar plays.';
  let day: FloorDay | undefined;
  let parts: readonly FloorPart[] = [];
  const controls = floorControls((time) => {
    if (day === undefined) return;
    for (const part of parts) part.show(time);
    const isClosed = time >= day.horizon;
    setText(clock, `${floorTime(names.horizon, time)}${isClosed ? ', closed' : ''}`);
    controls.slider.setAttribute('aria-valuetext', spoken(day, names, time));
  });
  lost.addEventListener('click', () => {
    if (typeof day?.total.lostAt === 'number') controls.setTime(day.total.lostAt);
  });
  const board = element(
    'div',
    { class: 'floor' },
    verdict,
    element('div', { class: 'floor-head' }, clock, controls.element, lost),
    places.strip,
    controls.slider,
    element('p', { class: 'floor-keys' }, keys),
    places.tiles,
    places.tables,
  );
  board.hidden = true;
  root.replaceChildren(board);
  return {
    show(next) {
      const time = day === undefined ? busiestTime(next) : controls.time;
      const strip = waitingStrip(next, names, controls.setTime);
      const tiles = floorTiles(next, names);
      const tables = [
        queueTable(next, names),
        agentTable(next, names),
        ...(next.campaigns.length > 0 ? [campaignTable(next, names)] : []),
      ];
      places.strip.replaceChildren(strip.element);
      places.tiles.replaceChildren(tiles.element);
      places.tables.replaceChildren(...tables.map((table) => table.element));
      parts = [strip, tiles, ...tables];
      day = next;
      setText(verdict, floorVerdict(next, names));
      const { lostAt } = next.total;
      lost.hidden = lostAt === null;
      setText(lost, lostAt === null ? '' : `Go to ${minuteOf(names.horizon, lostAt)}, when the target was lost`);
      controls.setEnd(next.end);
      controls.setTime(time);
      board.hidden = false;
    },
    clear() {
      controls.pause();
      board.hidden = true;
    },
  };
}

function spoken({ total }: FloorDay, { horizon }: FloorNames, time: number): string {
  const { waiting, longest, serviceLevel } = queueState(total, time);
  return `${floorTime(horizon, time)}: ${waiting} waiting, longest wait ${longest}, service level so far ${serviceLevel}`;
}
