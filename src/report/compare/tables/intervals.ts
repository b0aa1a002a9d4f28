import { meanText } from '../../estimateText.ts';
import { decimal, NONE, percent } from '../../format.ts';
import { type Column, htmlTable } from '../../htmlTable.ts';
import type { Markup } from '../../markup.ts';
import { differenceText } from '../differenceText.ts';
import type { PlansPage } from '../pageOfPlans.ts';

/** Service level, agents and differences by interval; nothing where the plans have no intervals in common. */
export function intervalsTable(page: PlansPage): Markup | null {
  const { comparison, plans, others, baseline, currency } = page;
  const { grid } = baseline.page;
  if (comparison.intervals < 2) return null;
  const level = (interval: number) => page.row('serviceLevel', { interval });
  const agents = (place: number, interval: number) =>
    plans[place]?.run.estimates.intervals[interval]?.agents.availableHours ?? null;
  return htmlTable<number>({
    caption: `By interval of ${grid.intervalText}: contacts offered and available agents, service levels, and differences in points.`,
    columns: [
      { header: 'Start', cell: (interval) => grid.starts[interval] ?? '' },
      {
        header: 'Offered',
        cell: (interval) =>
          meanText(page.row('offered', { interval }).estimates[baseline.place] ?? null, (value) => decimal(value, 1)),
      },
      ...plans.map(
        ({ label, place }): Column<number> => ({
          header: ['Agents, ', label],
          cell: (interval) => meanText(agents(place, interval), (value) => decimal(value / grid.hours, 1)),
        }),
      ),
      ...plans.map(
        ({ label, place }): Column<number> => ({
          header: ['Service level, ', label],
          cell: (interval) => meanText(level(interval).estimates[place] ?? null, percent),
        }),
      ),
      ...others.flatMap(({ label, place }): readonly Column<number>[] => {
        const text = (interval: number) => {
          const difference = level(interval).differences[place] ?? null;
          return difference === null ? null : differenceText(difference, 'share', currency);
        };
        return [
          { header: [label, ' − ', baseline.label], cell: (interval) => text(interval)?.mean ?? NONE },
          { header: '95% interval', cell: (interval) => text(interval)?.range || NONE },
        ];
      }),
    ],
    rows: Array.from({ length: comparison.intervals }, (_, interval) => interval),
    tall: true,
  });
}
