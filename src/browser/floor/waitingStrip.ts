import { type Course, countUpTo, valueAt } from '../../experiment/floor/course.ts';
import type { FloorDay } from '../../experiment/floor/floorDay.ts';
import type { FloorNames } from '../../experiment/floor/floorNames.ts';
import { HOUR, MICROSECONDS } from '../../time.ts';
import { element, svgElement } from '../element.ts';
import type { FloorPart } from './floorPart.ts';
import { floorTarget } from './floorTarget.ts';
import { minuteOf } from './floorTime.ts';

const COLUMNS = 600;
const HEIGHT = 100;

/**
 * The whole day small: who waits, the service level so far beside its target, where that was lost, and where the reader is, who picks
 * another time by a click.
 */
export function waitingStrip(day: FloorDay, names: FloorNames, onPick: (time: number) => void): FloorPart {
  const { total, end } = day;
  const most = mostIn(total.waiting, end);
  const peak = Math.max(1, ...most);
  const busiest = most.indexOf(Math.max(...most));
  const at = element('div', { class: 'floor-at' });
  const lost =
    total.lostAt === null ? [] : [marker(total.lostAt / end, `lost ${minuteOf(names.horizon, total.lostAt)}`)];
  const target = svgElement('path', { class: 'floor-target', d: `M0 ${y(total.target.target)}H${COLUMNS}` });
  const strips = element(
    'div',
    { class: 'floor-strips', role: 'img', 'aria-label': summary(day, names, most[busiest] ?? 0, busiest) },
    strip(`Waiting, at most ${most[busiest] ?? 0}`, svgElement('path', { class: 'floor-area', d: area(most, peak) })),
    strip(
      `Service level so far, and its target of ${floorTarget(day)}`,
      target,
      svgElement('path', { class: 'floor-line', d: line(total.serviceLevel, end) }),
    ),
    ...lost,
    at,
  );
  strips.addEventListener('click', (event) => {
    const { left, width } = strips.getBoundingClientRect();
    onPick((end * (event.clientX - left)) / width);
  });
  return {
    element: element('div', { class: 'floor-strip' }, strips, axis(day, names)),
    show(time) {
      at.style.left = `${(100 * time) / end}%`;
    },
  };
}

/** The most at once in each column: nothing short is lost between them. */
function mostIn({ times, values }: Course, end: number): readonly number[] {
  return Array.from({ length: COLUMNS }, (_, column) => {
    let most = 0;
    const to = ((column + 1) * end) / COLUMNS;
    for (let place = countUpTo(times, (column * end) / COLUMNS) - 1; (times[place] ?? end) < to; place++) {
      most = Math.max(most, values[place] ?? 0);
    }
    return most;
  });
}

function area(most: readonly number[], peak: number): string {
  const tops = most.map((value, column) => `V${y(value / peak)}H${column + 1}`);
  return `M0 ${HEIGHT}${tops.join('')}V${HEIGHT}Z`;
}

function line(course: Course, end: number): string {
  let path = '';
  for (let column = 0; column < COLUMNS; column++) {
    const value = valueAt(course, ((column + 1) * end) / COLUMNS);
    if (!Number.isNaN(value)) path += `${path === '' ? 'M' : 'L'}${column + 1} ${y(value)}`;
  }
  return path;
}

function y(share: number): string {
  return (HEIGHT * (1 - share)).toFixed(1);
}

function strip(label: string, ...shapes: readonly SVGElement[]): HTMLElement {
  const view = { viewBox: `0 0 ${COLUMNS} ${HEIGHT}`, preserveAspectRatio: 'none' };
  return element('div', { class: 'floor-row' }, element('span', {}, label), svgElement('svg', view, ...shapes));
}

/** A flag at a place of the day, on the side where there is room. */
function marker(share: number, label: string): HTMLElement {
  const made = element(
    'div',
    { class: share > 0.7 ? 'floor-lost floor-left' : 'floor-lost' },
    element('span', {}, label),
  );
  made.style.left = `${100 * share}%`;
  return made;
}

/** Hours between ticks: the finest that leaves six or fewer. */
const TICKS = [1, 2, 3, 4, 6, 12, 24, 48, 96, 168, 336, 672];

function axis({ end }: FloorDay, { horizon }: FloorNames): HTMLElement {
  const hours = end / MICROSECONDS / HOUR;
  const step = HOUR * (TICKS.find((each) => hours / each <= 6) ?? hours / 6);
  const labels: HTMLElement[] = [];
  for (let time = Math.ceil(horizon.start / step) * step - horizon.start; time * MICROSECONDS <= end; time += step) {
    const label = minuteOf(horizon, time * MICROSECONDS);
    const tick = element('span', {}, step >= 24 * HOUR ? label.replace(/ 00:00$/, '') : label.replace(/^.* /, ''));
    tick.style.left = `${(100 * time * MICROSECONDS) / end}%`;
    labels.push(tick);
  }
  return element('div', { class: 'floor-axis', 'aria-hidden': 'true' }, ...labels);
}

function summary({ total, end }: FloorDay, { horizon }: FloorNames, most: number, column: number): string {
  const when = minuteOf(horizon, (column * end) / COLUMNS);
  const lost = total.lostAt === null ? '' : `; the target was lost at ${minuteOf(horizon, total.lostAt)}`;
  return `The whole day: most wait at ${when}, ${most} at once${lost}.`;
}

/** The first instant at which most wait, in microseconds since the horizon's start. */
export function busiestTime({ total: { waiting } }: FloorDay): number {
  return waiting.times[waiting.values.indexOf(waiting.values.reduce((a, b) => Math.max(a, b), 0))] ?? 0;
}
