import { bdi, element } from '../element.ts';

export interface FloorColumn {
  readonly key: string;
  readonly label: string;
  /** May be left out where there is little room. */
  readonly isSpare?: boolean;
}

export interface FloorRow {
  readonly head: HTMLTableCellElement;
  readonly cells: readonly { readonly key: string; readonly cell: HTMLTableCellElement }[];
}

/** A table of names down and numbers across, whose cells change with the time. */
export function floorTable(
  caption: string,
  heading: string,
  columns: readonly FloorColumn[],
  names: readonly string[],
): { readonly element: HTMLElement; readonly rows: readonly FloorRow[] } {
  const spare = ({ isSpare }: FloorColumn) => (isSpare ? { class: 'floor-spare' } : {});
  const rows = names.map((name) => ({
    head: element('th', { scope: 'row' }, bdi(name)),
    cells: columns.map((column) => ({
      key: column.key,
      cell: element('td', { 'data-floor': column.key, ...spare(column) }),
    })),
  }));
  const heads = columns.map((column) =>
    element('th', { scope: 'col', 'data-state': column.key, ...spare(column) }, column.label),
  );
  return {
    rows,
    element: element(
      'table',
      { class: 'floor-table' },
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, heading), ...heads)),
      element('tbody', {}, ...rows.map(({ head, cells }) => element('tr', {}, head, ...cells.map(({ cell }) => cell)))),
    ),
  };
}
