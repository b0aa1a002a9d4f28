import type { GroupMeasure } from '../../statistics/estimates.ts';
import type { Content } from '../markup.ts';
import { named } from '../markup.ts';
import type { Page } from '../page.ts';
import { type Color, SERIES_COLORS, seriesColor } from '../palette.ts';
import { figureText } from './drawing.ts';

export interface GroupSeries {
  readonly label: Content;
  /** The label as plotly takes it. */
  readonly text: string;
  readonly color: Color;
  /** Means by interval. */
  readonly values: readonly (number | null)[];
}

/** A measure of each agent group by interval, in the scenario's order; past the colors there are, the rest added up. */
export function groupSeries({ run, scenario }: Page, measure: GroupMeasure): readonly GroupSeries[] {
  const values = (group: number) =>
    run.estimates.intervals.map((interval) => interval.agentGroups[group]?.[measure]?.mean ?? null);
  const all = scenario.agentGroups.map(
    ({ name }, group): GroupSeries => ({
      label: named(name),
      text: figureText(name),
      color: seriesColor(group),
      values: values(group),
    }),
  );
  if (all.length <= SERIES_COLORS) return all;
  const rest = all.slice(SERIES_COLORS);
  const label = `${rest.length} other groups`;
  const added = run.estimates.intervals.map((_, interval) =>
    rest.reduce((sum, each) => sum + (each.values[interval] ?? 0), 0),
  );
  return [...all.slice(0, SERIES_COLORS), { label, text: label, color: seriesColor(SERIES_COLORS), values: added }];
}
