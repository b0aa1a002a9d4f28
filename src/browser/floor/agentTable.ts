import { type Course, valueAt } from '../../experiment/floor/course.ts';
import type { FloorAgents, FloorDay } from '../../experiment/floor/floorDay.ts';
import type { FloorNames } from '../../experiment/floor/floorNames.ts';
import { element, setText } from '../element.ts';
import type { FloorPart } from './floorPart.ts';
import { type FloorColumn, floorTable } from './floorTable.ts';

type State = Exclude<keyof FloorAgents, 'available'>;

/** In the order in which they stand in the bar. */
const STATES: readonly (FloorColumn & { readonly key: State })[] = [
  { key: 'talking', label: 'Talking' },
  { key: 'wrapping', label: 'Wrapping' },
  { key: 'idle', label: 'Idle' },
  { key: 'onBreak', label: 'On break' },
  { key: 'absent', label: 'Absent' },
];

/** What the agents of each group do, in numbers and as a bar whose whole is the most agents that the group has at any time. */
export function agentTable({ groups }: FloorDay, { agentGroups }: FloorNames): FloorPart {
  const states = STATES.filter(({ key }) => key === 'talking' || groups.some((group) => hasAny(group[key])));
  const { element: table, rows } = floorTable('Agents, now', 'Agent group', states, agentGroups);
  table.classList.add('floor-agents');
  const lines = groups.map((group, row) => {
    const parts = states.map(({ key }) => ({ key, part: element('span', { 'data-state': key }) }));
    const rest = element('span', { class: 'floor-rest' });
    const bar = element('div', { class: 'floor-bar', 'aria-hidden': 'true' }, ...parts.map(({ part }) => part), rest);
    rows[row]?.head.append(bar);
    return { group, parts, rest, most: mostAgents(group, states), cells: rows[row]?.cells ?? [] };
  });
  return {
    element: table,
    show(time) {
      for (const { group, parts, rest, most, cells } of lines) {
        let left = most;
        states.forEach(({ key }, place) => {
          const agents = valueAt(group[key], time);
          left -= agents;
          const cell = cells[place]?.cell;
          if (cell !== undefined) setText(cell, String(agents));
          const part = parts[place]?.part;
          if (part !== undefined) part.style.flexGrow = String(agents);
        });
        rest.style.flexGrow = String(left);
      }
    },
  };
}

function hasAny({ values }: Course): boolean {
  return values.some((value) => value > 0);
}

function mostAgents(group: FloorAgents, states: readonly { readonly key: State }[]): number {
  let most = 0;
  for (const { key } of states) {
    for (const time of group[key].times) {
      most = Math.max(
        most,
        states.reduce((sum, state) => sum + valueAt(group[state.key], time), 0),
      );
    }
  }
  return most;
}
