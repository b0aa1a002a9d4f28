import type { StaffingContext } from '../../report/explore/staffing.ts';
import { DAY, HOUR } from '../../time.ts';
import { svgElement } from '../element.ts';
import { niceStep, type StaffingScale } from './staffingScale.ts';

/** What is drawn of a group's staffing. */
export interface StaffingDrawing {
  readonly levels: readonly number[];
  readonly planned: readonly number[];
  /** Of each cell; `null` before there is a picture. */
  readonly context: StaffingContext | null;
  /** Cells that the next change is for; none where the levels cannot be moved. */
  readonly chosen: { readonly from: number; readonly to: number } | null;
  readonly times: CellTimes;
}

/** When cells begin. */
export interface CellTimes {
  /** Seconds from midnight to the first, and of all of them. */
  readonly start: number;
  readonly length: number;
  readonly label: (cell: number) => string;
}

/** Width of a time below the axis, and the distance to the next. */
const TICK = 62;

/** Scheduled agents as steps, those of the plan behind them, what Erlang A asks for, and below which intervals meet their target. */
export function staffingPicture(
  { levels, planned, context, chosen, times: cellTimes }: StaffingDrawing,
  scale: StaffingScale,
): readonly SVGElement[] {
  const { x, y, from, to } = scale;
  const steps = path(levels, scale);
  const choice =
    chosen === null
      ? []
      : [
          svgElement('rect', {
            class: 'chosen',
            x: x(chosen.from),
            y: y(scale.top),
            width: x(chosen.to + 1) - x(chosen.from),
            height: y(0) - y(scale.top),
          }),
        ];
  const grip =
    chosen === null
      ? []
      : [
          svgElement('path', { class: 'catch', d: steps }),
          svgElement('circle', {
            class: 'grip',
            cx: (x(chosen.to) + x(chosen.to + 1)) / 2,
            cy: y(levels[chosen.to] ?? 0),
            r: 6,
          }),
        ];
  return [
    ...gridLines(scale),
    ...choice,
    svgElement('path', { class: 'planned', d: area(planned, scale) }),
    ...(context === null
      ? []
      : [svgElement('path', { class: 'asked', d: path(spread(context.required, levels), scale) })]),
    svgElement('path', { class: 'level', d: steps }),
    ...grip,
    ...verdicts(context, levels.length, scale),
    svgElement('path', { class: 'axis', d: `M${x(from)} ${y(0)}H${x(to)}` }),
    ...times(cellTimes, levels.length, scale),
    svgElement('text', { x: x(from), y: 12 }, 'scheduled agents'),
  ];
}

/** Values of intervals over cells, of which there may be more. */
function spread<Value>(values: readonly Value[], cells: readonly unknown[]): readonly Value[] {
  if (values.length === cells.length || values.length === 0) return values;
  return cells.flatMap((_, cell) => values.slice(Math.floor((cell * values.length) / cells.length)).slice(0, 1));
}

/** A line of steps, broken where there is no value. */
function path(values: readonly (number | null)[], { from, to, x, y }: StaffingScale): string {
  let drawn = '';
  let isOpen = false;
  for (let cell = from; cell < to; cell++) {
    const value = values[cell] ?? null;
    if (value !== null) drawn += `${isOpen ? 'V' : `M${pixel(x(cell))} `}${pixel(y(value))}H${pixel(x(cell + 1))}`;
    isOpen = value !== null;
  }
  return drawn;
}

/** What lies under the steps. */
function area(values: readonly number[], scale: StaffingScale): string {
  const line = path(values, scale);
  return line === '' ? '' : `${line}V${scale.y(0)}H${scale.x(scale.from)}Z`;
}

function pixel(value: number): number {
  return Math.round(value * 100) / 100;
}

function gridLines({ x, y, from, to, top }: StaffingScale): readonly SVGElement[] {
  const step = niceStep(top);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step).flatMap((agents) => [
    svgElement('path', { class: 'grid', d: `M${x(from)} ${pixel(y(agents))}H${x(to)}` }),
    svgElement('text', { x: x(from) - 8, y: pixel(y(agents)) + 4, 'text-anchor': 'end' }, String(agents)),
  ]);
}

function verdicts(
  context: StaffingContext | null,
  cells: number,
  { x, y, from, to }: StaffingScale,
): readonly SVGElement[] {
  if (context === null) return [];
  const all = context.verdicts;
  return Array.from({ length: to - from }, (_, index) => from + index).flatMap((cell) => {
    const verdict = all[Math.floor((cell * all.length) / cells)] ?? 'none';
    if (verdict === 'none') return [];
    const width = Math.max(1, x(cell + 1) - x(cell) - 2);
    return [svgElement('rect', { class: verdict, x: x(cell) + 1, y: y(0) + 3, width, height: 5, rx: 1.5 })];
  });
}

/** Seconds between two times below the axis. */
const TICK_STEPS = [HOUR / 4, HOUR / 2, HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR, 6 * HOUR, 12 * HOUR, DAY];

/** The times of day at the cells where a round one begins; few enough that they do not touch. */
function times(
  { start, length, label }: CellTimes,
  cells: number,
  { x, y, from, to, width }: StaffingScale,
): readonly SVGElement[] {
  const cell = length / cells;
  const room = Math.max(1, Math.floor(width / TICK));
  const step = TICK_STEPS.find((each) => ((to - from) * cell) / each <= room) ?? DAY;
  const isRound = (index: number) => {
    const behind = (start + index * cell) % step;
    return Math.min(behind, step - behind) < cell / 2 - 1e-9 || behind === 0;
  };
  return Array.from({ length: to - from }, (_, index) => from + index)
    .filter(isRound)
    .map((index) =>
      svgElement(
        'text',
        { x: x(index), y: y(0) + 25, 'text-anchor': index === from ? 'start' : 'middle' },
        label(index),
      ),
    );
}
