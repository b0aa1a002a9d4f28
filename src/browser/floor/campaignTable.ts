import { countUpTo } from '../../experiment/floor/course.ts';
import type { FloorDay } from '../../experiment/floor/floorDay.ts';
import type { FloorNames } from '../../experiment/floor/floorNames.ts';
import { setText } from '../element.ts';
import type { FloorPart } from './floorPart.ts';
import { type FloorColumn, floorTable } from './floorTable.ts';

const COLUMNS: readonly (FloorColumn & { readonly key: 'connected' | 'nuisance' })[] = [
  { key: 'connected', label: 'Connected' },
  { key: 'nuisance', label: 'Nuisance calls' },
];

/** What became of outbound calls so far. */
export function campaignTable({ campaigns }: FloorDay, { contactTypes }: FloorNames): FloorPart {
  const names = campaigns.map(({ type }) => contactTypes[type] ?? '');
  const { element, rows } = floorTable('Outbound calls, so far', 'Outbound type', COLUMNS, names);
  return {
    element,
    show(time) {
      campaigns.forEach((campaign, row) => {
        COLUMNS.forEach(({ key }, place) => {
          const cell = rows[row]?.cells[place]?.cell;
          if (cell !== undefined) setText(cell, String(countUpTo(campaign[key], time)));
        });
      });
    },
  };
}
