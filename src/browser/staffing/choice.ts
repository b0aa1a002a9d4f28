/** The cells that the next change is for: from where the choice began to where it is. */
export interface Choice {
  readonly anchor: number;
  readonly cell: number;
}

export function onlyCell(cell: number): Choice {
  return { anchor: cell, cell };
}

/** The choice some cells on; `isExtended` keeps where it began. */
export function moved({ anchor, cell }: Choice, by: number, isExtended: boolean, cells: number): Choice {
  const next = Math.min(cells - 1, Math.max(0, cell + by));
  return isExtended ? { anchor, cell: next } : onlyCell(next);
}

export function isChosen({ anchor, cell }: Choice, which: number): boolean {
  return which >= Math.min(anchor, cell) && which <= Math.max(anchor, cell);
}
