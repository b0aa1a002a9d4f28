import { type Choice, moved, onlyCell } from './choice.ts';

interface StaffingKeys {
  readonly choice: Choice;
  readonly cells: number;
  choose(choice: Choice): void;
  /** So many agents more or fewer. */
  change(by: number): void;
}

/** Left and right choose an interval, up and down change its agents; with Shift, several intervals are chosen. */
export function onStaffingKey(event: KeyboardEvent, { choice, cells, choose, change }: StaffingKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const along = (by: number) => () => choose(moved(choice, by, event.shiftKey, cells));
  const keys: { readonly [key: string]: () => void } = {
    ArrowLeft: along(-1),
    ArrowRight: along(1),
    Home: along(-cells),
    End: along(cells),
    ArrowUp: () => change(1),
    ArrowDown: () => change(-1),
    PageUp: () => change(5),
    PageDown: () => change(-5),
    Escape: () => choose(onlyCell(choice.cell)),
  };
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  if (act === undefined) return;
  event.preventDefault();
  act();
}
