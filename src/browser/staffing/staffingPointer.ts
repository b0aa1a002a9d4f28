import { type Choice, isChosen, onlyCell } from './choice.ts';
import type { StaffingScale } from './staffingScale.ts';

interface StaffingPointer {
  scale(): StaffingScale | null;
  isMovable(): boolean;
  choice(): Choice;
  choose(choice: Choice): void;
  levels(): readonly number[];
  /** The chosen cells have so many agents more than they had when the drag began. */
  drag(from: readonly number[], by: number): void;
  rest(): void;
}

/**
 * Lets the pointer choose a cell and drag its level: up and down only, for who drags sideways by a hair would change the neighbors.
 * A finger drags where it touches the line and scrolls the page elsewhere.
 */
export function followStaffingPointer(plot: HTMLElement, staffing: StaffingPointer): void {
  let start: { readonly y: number; readonly levels: readonly number[]; readonly pointer: number } | null = null;

  plot.addEventListener('pointerdown', (event) => {
    const scale = staffing.scale();
    if (scale === null || !staffing.isMovable() || event.button !== 0) return;
    const box = plot.getBoundingClientRect();
    const cell = scale.cellAt(event.clientX - box.left);
    const choice = staffing.choice();
    if (event.shiftKey) staffing.choose({ anchor: choice.anchor, cell });
    else if (!isChosen(choice, cell)) staffing.choose(onlyCell(cell));
    plot.focus({ preventScroll: true });
    const onLine = event.target instanceof Element && event.target.classList.contains('catch');
    if (event.pointerType !== 'mouse' && !onLine) return;
    event.preventDefault();
    plot.setPointerCapture(event.pointerId);
    start = { y: event.clientY, levels: staffing.levels(), pointer: event.pointerId };
  });

  plot.addEventListener('pointermove', (event) => {
    const scale = staffing.scale();
    if (start === null || scale === null || event.pointerId !== start.pointer) return;
    staffing.drag(start.levels, Math.round((start.y - event.clientY) / scale.step));
  });

  for (const end of ['pointerup', 'pointercancel'] as const) {
    plot.addEventListener(end, (event) => {
      if (start?.pointer !== event.pointerId) return;
      start = null;
      staffing.rest();
    });
  }
}
