import { count, decimal, duration, NONE } from '../format.ts';
import { type Content, markup, named } from '../markup.ts';
import type { Page } from '../page.ts';
import { SERIES_COLORS, seriesColor } from '../palette.ts';
import { isDeferrable } from '../uses.ts';
import { type Drawing, figureText, unitNote, VALUE_AXIS } from './drawing.ts';
import { ends, means, timeFigure, timeUnit } from './timeFigure.ts';

interface Series {
  readonly name: string;
  readonly type: number;
  readonly backlog: readonly (number | null)[];
  /** Seconds. */
  readonly oldest: readonly (number | null)[];
}

/** Email and tasks that wait at the end of each interval, above; below, how old the oldest of them is. */
export function backlog(page: Page): Drawing | null {
  const { grid } = page;
  const series = seriesOf(page);
  if (series.length === 0) return null;
  const { factor, unit } = timeUnit(Math.max(0, ...series.flatMap(({ oldest }) => oldest.map((age) => age ?? 0))));
  return {
    figure: timeFigure({
      grid,
      unit: 'contacts waiting at the end of the interval',
      traces: series.flatMap(({ type, backlog: waiting, oldest }) => [
        ends(grid, waiting, seriesColor(type)),
        { ...ends(grid, oldest, seriesColor(type), factor), yaxis: 'y2' },
      ]),
      under: 'y2',
      axis: { domain: [0.55, 1], nticks: 5 },
      annotations: [unitNote(`age of the oldest, ${unit}`, 0.42)],
      layout: { yaxis2: { ...VALUE_AXIS, domain: [0, 0.42] } },
      reading: (interval) =>
        series.flatMap(({ name, backlog: waiting, oldest }) => [
          [`${figureText(name)} waiting`, text(waiting[interval], count)] as const,
          [`${figureText(name)}, oldest`, text(oldest[interval], duration)] as const,
        ]),
    }),
    legend: series.map(({ name, type }) => ({ label: named(name), color: seriesColor(type), mark: 'line' }) as const),
    finding: finding(page, series),
  };
}

function seriesOf({ run, scenario }: Page): readonly Series[] {
  const measure = (type: number, name: 'backlog' | 'oldest') =>
    means(run.estimates.intervals.map(({ backlogs }) => backlogs[type]?.[name] ?? null));
  return scenario.contactTypes
    .flatMap((contactType, type) =>
      isDeferrable(contactType)
        ? [{ name: contactType.name, type, backlog: measure(type, 'backlog'), oldest: measure(type, 'oldest') }]
        : [],
    )
    .slice(0, SERIES_COLORS);
}

function finding({ grid }: Page, series: readonly Series[]): Content {
  const peaks = series.flatMap(({ name, backlog: waiting }) => {
    const most = Math.max(0, ...waiting.map((value) => value ?? 0));
    return most > 0 ? [{ name, most, interval: waiting.indexOf(most) }] : [];
  });
  const [largest] = peaks.toSorted((a, b) => b.most - a.most);
  if (largest === undefined) return 'Nothing waits at the end of any interval.';
  return markup`The largest backlog is that of ${named(largest.name)} at ${grid.label(largest.interval + 1)}: ${decimal(largest.most, 1)} contacts.`;
}

function text(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? NONE : format(value);
}
