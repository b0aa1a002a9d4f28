import type { FloorDay } from '../experiment/floor/floorDay.ts';
import { floorNames } from '../experiment/floor/floorNames.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { element, setText } from './element.ts';
import { floorView } from './floor/floorView.ts';

/** Where a day is chosen, and its wallboard. */
export interface FloorPanel {
  /** The plan has changed: a day that is shown is simulated anew. */
  changed(): void;
}

/** @param simulate one replication, from 0, of the plan as it stands */
export function floorPanel(
  root: HTMLElement,
  plan: Scenario,
  unit: 'day' | 'replication',
  simulate: (replication: number) => Promise<FloorDay>,
): FloorPanel {
  const day = element('input', {
    id: 'floor-day',
    type: 'number',
    min: 1,
    max: plan.replications,
    step: 1,
    value: 1,
  });
  const start = element('button', { type: 'button', class: 'plain first' }, `Show this ${unit}`);
  const said = element('span', { role: 'status' });
  const board = element('div');
  root.append(
    element(
      'div',
      { class: 'floor-start' },
      element('label', { for: 'floor-day' }, `Simulated ${unit}`),
      day,
      element('span', {}, `of ${plan.replications}`),
      start,
      said,
    ),
    board,
  );
  const view = floorView(board, floorNames(plan));
  let isShown = false;
  let asked = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  start.addEventListener('click', () => void show());
  day.addEventListener('change', () => {
    if (isShown) void show();
  });

  async function show(): Promise<void> {
    const ask = ++asked;
    const chosen = Math.min(plan.replications, Math.max(1, Math.round(day.valueAsNumber) || 1));
    day.value = String(chosen);
    setText(said, 'simulating …');
    try {
      const found = await simulate(chosen - 1);
      if (ask !== asked) return;
      isShown = true;
      view.show(found);
      setText(said, '');
    } catch (error) {
      if (ask === asked) setText(said, error instanceof Error ? error.message : String(error));
    }
  }

  return {
    changed() {
      if (!isShown) return;
      // Only once the sliders rest: a day is shown to be watched.
      clearTimeout(later);
      later = setTimeout(() => void show(), 400);
    },
  };
}
