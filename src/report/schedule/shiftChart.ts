import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import type { Horizon } from '../../scenario/scenario.ts';
import { HOUR } from '../../time.ts';
import { type Drawing, type Figure, figureText, LAYOUT, VALUE_AXIS } from '../figures/drawing.ts';
import { rowAxis } from '../figures/rowAxis.ts';
import { clock } from '../format.ts';
import { isolated } from '../isolated.ts';
import { type Color, seriesColor } from '../palette.ts';
import { breaksText, type ShiftRow, shiftRows, shiftSpan } from './shiftRows.ts';

/** Rows of the chart; of more, those of most agents. */
const MOST = 60;
const ROW = 22;
/** Distances between the hours that the axis names. */
const STEPS = [1, 2, 3, 4, 6];
const MOST_TICKS = 9;
const MOST_ON_A_TELEPHONE = 4;

/** The shifts as bars over the time of day, breaks cut out of them; `null` where there are none. */
export function shiftChart(schedule: Schedule, horizon: Horizon): Drawing | null {
  const { groups } = schedule;
  const { days, rows } = shiftRows(schedule, horizon);
  const number = ({ agents }: ShiftRow) => agents.reduce((sum, each) => sum + each, 0);
  const shown = rows
    .toSorted((a, b) => number(b) - number(a))
    .slice(0, MOST)
    .sort((a, b) => rows.indexOf(a) - rows.indexOf(b));
  if (shown.length === 0) return null;
  const colors = typeColors(schedule);
  const colorOf = ({ group, type }: ShiftRow): Color => colors.get(`${group} ${type}`)?.color ?? 'series7';
  const from = Math.min(...shown.map(({ time }) => time)) / HOUR;
  const to = Math.max(...shown.map(({ time, length }) => time + length)) / HOUR;
  const data = [
    {
      type: 'bar',
      orientation: 'h',
      y: shown.map((_, place) => place),
      base: shown.map(({ time }) => time / HOUR),
      x: shown.map(({ length }) => length / HOUR),
      width: 0.74,
      marker: { color: shown.map(colorOf), line: { width: 0 } },
      hovertext: shown.map((row) => hoverText(schedule, row, days)),
      hovertemplate: '%{hovertext}<extra></extra>',
    },
    pauses(shown),
  ];
  const layout = (ticks: number) => ({
    ...LAYOUT,
    height: 70 + ROW * shown.length,
    barmode: 'overlay',
    hovermode: 'closest',
    margin: { l: 46, r: 14, t: 10, b: 34, pad: 0 },
    xaxis: { ...VALUE_AXIS, rangemode: 'normal', range: [from - 0.25, to + 0.25], ...hourTicks(from, to, ticks) },
    yaxis: rowAxis(
      shown.map((row) => `<b>${number(row)}</b> × ${shiftSpan(row)}`),
      [shown.length - 0.4, -0.6],
    ),
  });
  return {
    figure: { data, layout: layout(MOST_TICKS), narrow: { data, layout: layout(MOST_ON_A_TELEPHONE) } },
    legend: [...colors.values()].map(({ group, type, color }) => {
      const name = isolated(groups[group]?.shiftTypes[type] ?? '');
      const owner = groups.length > 1 ? `, ${isolated(groups[group]?.name ?? '')}` : '';
      return { label: `${name}${owner}`, color, mark: 'block' } as const;
    }),
    finding:
      days.length > 1
        ? `Each bar is a shift by its time of day, with how many are worked on all ${days.length} days together; the table has them by day.`
        : `Each bar is a shift, with how many work it; gaps are breaks.${shown.length < rows.length ? ` Those of most agents, ${shown.length} of ${rows.length}.` : ''}`,
  };
}

/** A color for each shift type of which there are shifts. */
function typeColors({ cover: { shifts } }: Schedule) {
  const used = new Map(shifts.map(({ group, type }) => [`${group} ${type}`, { group, type }]));
  const sorted = [...used].sort(([, a], [, b]) => a.group - b.group || a.type - b.type);
  return new Map(sorted.map(([key, each], place) => [key, { ...each, color: seriesColor(place) }]));
}

function pauses(rows: readonly ShiftRow[]): Figure['data'][number] {
  const all = rows.flatMap(({ time, breaks }, place) => (breaks ?? []).map((pause) => ({ ...pause, time, place })));
  return {
    type: 'bar',
    orientation: 'h',
    y: all.map(({ place }) => place),
    base: all.map(({ time, after }) => (time + after) / HOUR),
    x: all.map(({ length }) => length / HOUR),
    width: 0.8,
    marker: { color: 'paper', line: { width: 0 } },
    hoverinfo: 'skip',
  };
}

function hoverText({ groups }: Schedule, row: ShiftRow, days: readonly number[]): string {
  const name = figureText(groups[row.group]?.shiftTypes[row.type] ?? '');
  const breaks = row.breaks === null || row.breaks.length === 0 ? '' : `<br>breaks ${breaksText(row)}`;
  const byDay =
    days.length === 1 ? '' : `<br>${days.map((day, place) => `day ${day + 1}: ${row.agents[place] ?? 0}`).join(', ')}`;
  return `<b>${shiftSpan(row)}</b><br>${name}${breaks}${byDay}`;
}

function hourTicks(from: number, to: number, most: number) {
  const step = STEPS.find((each) => (to - from) / each <= most) ?? 12;
  const first = Math.ceil(from / step) * step;
  const ticks = Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, place) => first + place * step);
  return { tickvals: ticks, ticktext: ticks.map((hour) => clock(hour * HOUR)), tickangle: 0 };
}
