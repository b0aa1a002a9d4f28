import { type Changes, changed, NO_CHANGES } from '../experiment/whatIf/changes.ts';
import type { Control, Panel, Quantity } from '../experiment/whatIf/control.ts';
import { PANELS, QUANTITIES } from '../report/explore/controlText.ts';
import { bdi, element } from './element.ts';
import type { History } from './history.ts';
import { type Slider, slider } from './slider.ts';

export interface ControlsView {
  show(changes: Changes): void;
}

/** Panels that are open at first, and others as long as no more sliders than this are seen. */
const OPEN: readonly Panel[] = ['demand', 'agents'];
const MOST_OPEN = 14;

/** The sliders in their panels, and the way back. */
export function controlsView(
  root: HTMLElement,
  controls: readonly Control[],
  history: History,
  unit: string,
): ControlsView {
  const sliders = new Map<string, Slider>();
  const buttons = {
    undo: button('Undo', 'Control+Z', history.undo),
    redo: button('Redo', 'Control+Shift+Z', history.redo),
    reset: button('Back to the plan', null, () => {
      history.endGesture();
      history.take(NO_CHANGES, 'reset');
    }),
  };
  root.append(element('div', { class: 'toolbar' }, ...Object.values(buttons)));
  let shown = 0;
  for (const [panel, title] of Object.entries(PANELS) as [Panel, string][]) {
    const own = controls.filter((control) => control.panel === panel);
    if (own.length === 0) continue;
    shown += own.length;
    root.append(
      element(
        'details',
        { class: 'panel', open: OPEN.includes(panel) || shown <= MOST_OPEN },
        element('summary', {}, title),
        element('div', {}, ...contents(own, title)),
      ),
    );
  }
  document.addEventListener('keydown', (event) => onKey(event, history));

  function contents(own: readonly Control[], title: string): readonly Node[] {
    const quantities = [...new Set(own.map(({ quantity }) => quantity))];
    return quantities.flatMap((quantity) => {
      const heading = QUANTITIES[quantity];
      const rows = own.filter((control) => control.quantity === quantity).map((control) => row(control, quantity));
      return heading === title ? rows : [element('h3', {}, heading), ...rows];
    });
  }

  function row(control: Control, quantity: Quantity): HTMLElement {
    const { id, owner, part, value: planned } = control;
    const made = slider({
      control,
      label: element(
        'span',
        {},
        owner === null ? 'All contacts' : bdi(owner),
        ...(part === null ? [] : [', ', bdi(part)]),
      ),
      name: `${QUANTITIES[quantity]}: ${[owner ?? 'all contacts', ...(part === null ? [] : [part])].join(', ')}`,
      unit,
      onMove: (value) => history.take(changed(history.now, id, value, planned), id),
      onRest: history.endGesture,
    });
    sliders.set(id, made);
    return made.element;
  }

  return {
    show(changes) {
      for (const { id, value } of controls) sliders.get(id)?.show(changes.get(id) ?? value);
      buttons.undo.disabled = !history.canUndo;
      buttons.redo.disabled = !history.canRedo;
      buttons.reset.disabled = changes.size === 0;
    },
  };
}

function button(text: string, keys: string | null, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'plain', 'aria-keyshortcuts': keys }, text);
  made.addEventListener('click', act);
  return made;
}

/** Undo and redo as everywhere, but in fields that have their own. */
function onKey(event: KeyboardEvent, { undo, redo }: History): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.target instanceof HTMLInputElement && event.target.type !== 'range') return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo();
  else undo();
}
