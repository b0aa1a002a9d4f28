import type { Changes } from '../../experiment/whatIf/changes.ts';
import { planLevels, staffLevels, withLevel } from '../../experiment/whatIf/staffLevels.ts';
import { scheduledLevels, staffingContext } from '../../report/explore/staffing.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { element, setText, svgElement } from '../element.ts';
import type { History } from '../history.ts';
import type { Picture } from '../sharpener.ts';
import { type Choice, moved, onlyCell } from './choice.ts';
import { cellClock, dayWindows } from './dayWindows.ts';
import { staffingHead } from './staffingHead.ts';
import { onStaffingKey } from './staffingKeys.ts';
import { staffingPicture } from './staffingPicture.ts';
import { followStaffingPointer } from './staffingPointer.ts';
import { niceTop, type StaffingScale, staffingScale } from './staffingScale.ts';

export interface StaffingView {
  /** Shows the levels as they are now, before anything is simulated. */
  show(changes: Changes): void;
  /** What was simulated of them. */
  judge(picture: Picture, view: string): void;
}

/** The staffing of a group, to be dragged interval by interval. */
export function staffingView(root: HTMLElement, plan: Scenario, history: History): StaffingView {
  let group = 0;
  let day = 0;
  let choice: Choice = { anchor: 0, cell: 0 };
  let judged: { readonly picture: Picture; readonly view: string } | null = null;
  let scale: StaffingScale | null = null;
  let isDragged = false;

  const svg = svgElement('svg', { 'aria-hidden': 'true' });
  const plot = element('div', { class: 'staffing-plot' }, svg);
  const head = staffingHead(plan, {
    onGroup(index) {
      group = index;
      [day, choice] = [0, onlyCell(busiest())];
      draw();
    },
    onDay(index) {
      day = index;
      choice = onlyCell(days()[day]?.from ?? 0);
      draw();
    },
    onStep: (by) => change(by, 'step'),
    onMove: (by) => choose(moved(choice, by, false, cells())),
  });
  root.append(head.top, plot, head.below);
  choice = onlyCell(busiest());

  plot.addEventListener('keydown', (event) => {
    if (isMovable()) onStaffingKey(event, { choice, cells: cells(), choose, change: (by) => change(by, 'key') });
  });
  followStaffingPointer(plot, {
    scale: () => scale,
    isMovable,
    choice: () => choice,
    choose,
    levels,
    drag(from, by) {
      isDragged = true;
      const [first, last] = bounds();
      const start = (cell: number) => from[cell] ?? 0;
      setLevels(first, last, (cell) => start(cell) + by, 'drag');
    },
    rest() {
      isDragged = false;
      history.endGesture();
      draw();
    },
  });
  new ResizeObserver(() => draw()).observe(plot);

  function isMovable(): boolean {
    return planLevels(plan, group).length > 0;
  }

  function levels(): readonly number[] {
    if (isMovable()) return staffLevels(plan, group, history.now);
    return judged === null ? [] : scheduledLevels(judged.picture.now, group);
  }

  function planned(): readonly number[] {
    if (isMovable()) return planLevels(plan, group);
    return judged === null ? [] : scheduledLevels(judged.picture.plan, group);
  }

  function cells(): number {
    return Math.max(1, levels().length);
  }

  function days() {
    return dayWindows(plan.horizon, cells());
  }

  /** Where the work is: the cell with most agents. */
  function busiest(): number {
    const { from = 0, to = 1 } = days()[day] ?? {};
    const shown = planLevels(plan, group).slice(from, to);
    return from + Math.max(0, shown.indexOf(Math.max(...shown)));
  }

  function bounds(): readonly [first: number, last: number] {
    return [Math.min(choice.anchor, choice.cell), Math.max(choice.anchor, choice.cell)];
  }

  function choose(next: Choice): void {
    if (next.cell !== choice.cell || next.anchor !== choice.anchor) history.endGesture();
    choice = next;
    const found = days().findIndex(({ from, to }) => next.cell >= from && next.cell < to);
    if (found >= 0) day = found;
    draw();
  }

  function change(by: number, way: string): void {
    const now = levels();
    const [first, last] = bounds();
    setLevels(first, last, (cell) => (now[cell] ?? 0) + by, way);
  }

  function setLevels(first: number, last: number, level: (cell: number) => number, way: string): void {
    let changes = history.now;
    for (let cell = first; cell <= last; cell++) changes = withLevel(plan, group, cell, level(cell), changes);
    history.take(changes, `staff/${group}/${first}-${last}/${way}`);
  }

  function draw(): void {
    const { clientWidth: width, clientHeight: height } = plot;
    const window = days()[day];
    if (width === 0 || window === undefined) return;
    const [now, before] = [levels(), planned()];
    const context = judged === null ? null : staffingContext(judged.picture.now, group, judged.view);
    const seen = (values: readonly (number | null)[]) =>
      values.slice(window.from, window.to).map((value) => value ?? 0);
    const highest = Math.max(
      ...seen(now),
      ...seen(before),
      ...(now.length === context?.required.length ? seen(context.required) : []),
    );
    // While a level is dragged the axis holds still under it.
    const top = isDragged && scale !== null ? scale.top : niceTop(highest);
    scale = staffingScale({ width, height }, window, top);
    const label = (cell: number) => cellClock(plan.horizon, cells(), cell);
    const times = { start: plan.horizon.start, length: plan.horizon.length, label };
    const [first, last] = bounds();
    const chosen = isMovable() ? { from: Math.max(first, window.from), to: Math.min(last, window.to - 1) } : null;
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.replaceChildren(...staffingPicture({ levels: now, planned: before, context, chosen, times }, scale));
    plot.classList.toggle('movable', isMovable());
    const reading = {
      group,
      day,
      days: days(),
      isMovable: isMovable(),
      span: `${label(first)}–${label(last + 1)}`,
      level: now[choice.cell] ?? 0,
      planned: before[choice.cell] ?? 0,
      asked: context?.required[Math.floor((choice.cell * context.required.length) / cells())] ?? null,
      several: first !== last,
    };
    head.show(reading, plot, scale.top);
    setText(head.hint, reading.isMovable ? MOVABLE : SHIFTS);
  }

  return {
    show: draw,
    judge(picture, view) {
      judged = { picture, view };
      draw();
    },
  };
}

const MOVABLE =
  'Drag the line, or choose an interval and use the arrow keys: left and right choose, up and down change. With Shift several are chosen.';
const SHIFTS = 'This group works in shifts: the sliders say how many agents start each of them.';
