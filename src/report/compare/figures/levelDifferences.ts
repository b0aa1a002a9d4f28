import type { Difference } from '../../../statistics/difference.ts';
import type { MaybeEstimate } from '../../../statistics/estimates.ts';
import type { Drawing, LegendEntry } from '../../figures/drawing.ts';
import { band, line, timeFigure } from '../../figures/timeFigure.ts';
import { list, NONE } from '../../format.ts';
import { spans } from '../../grid.ts';
import type { Content } from '../../markup.ts';
import { isClear } from '../clear.ts';
import { differenceLine } from '../differenceText.ts';
import { drawnPlans, leftOut, planLegend } from '../drawnPlans.ts';
import type { PlansPage, ShownPlan } from '../pageOfPlans.ts';

const POINTS = 100;

type Differences = readonly (Difference | null)[];

/** By how many points each plan's service level is above the baseline's, by interval, with the paired 95% band. */
export function levelDifferences(page: PlansPage): Drawing | null {
  const { comparison, baseline } = page;
  if (comparison.intervals === 0) return null;
  const { grid } = baseline.page;
  const plans = drawnPlans(page).filter((plan) => plan !== baseline);
  const series = plans.map((plan) => ({ plan, differences: differencesOf(page, plan) }));
  if (series.every(({ differences }) => differences.every((each) => each === null))) return null;
  // What pairing gains is plain to see with one other plan; with several it would only hide them.
  const alone = series.length === 1 ? series : [];
  return {
    figure: timeFigure({
      grid,
      unit: 'points of service level',
      traces: [
        ...alone.map(({ differences }) => band(grid, differences.map(independent), 'workloadFill', POINTS)),
        ...series.map(({ plan, differences }) => band(grid, differences, plan.band, POINTS)),
        ...series.map(({ plan, differences }) => {
          const means = differences.map((each) => (each === null ? null : each.mean * POINTS));
          return line(grid, means, plan.color, 'solid', 2.5);
        }),
      ],
      axis: { rangemode: 'normal', zeroline: true, zerolinecolor: 'ink', zerolinewidth: 1.2 },
      reading: (interval) =>
        series.map(({ plan, differences }) => {
          const difference = differences[interval] ?? null;
          return [plan.text, difference === null ? NONE : differenceLine(difference, 'share', page.currency)];
        }),
    }),
    legend: [...planLegend(plans), ...alone.flatMap(({ plan }) => [{ ...PAIRED, color: plan.band }, INDEPENDENT])],
    finding: [
      series.map(({ plan, differences }) => findingOf(page, plan, differences)),
      leftOut(page, [baseline, ...plans]),
    ],
  };
}

const PAIRED: Pick<LegendEntry, 'label' | 'mark'> = { label: '95% interval, paired', mark: 'block' };
const INDEPENDENT: LegendEntry = {
  label: '95% interval if each plan had customers of its own',
  mark: 'block',
  color: 'workloadFill',
};

function differencesOf({ comparison, row }: PlansPage, plan: ShownPlan): Differences {
  return Array.from(
    { length: comparison.intervals },
    (_, interval) => row('serviceLevel', { interval }).differences[plan.place] ?? null,
  );
}

function independent(difference: Difference | null): MaybeEstimate {
  return difference && { mean: difference.mean, low: difference.independentLow, high: difference.independentHigh };
}

function findingOf({ baseline }: PlansPage, plan: ShownPlan, differences: Differences): Content {
  const { grid } = baseline.page;
  const where = (holds: (mean: number) => boolean) =>
    spans(grid, (interval) => {
      const difference = differences[interval] ?? null;
      return difference !== null && isClear(difference) && holds(difference.mean);
    });
  const [better, worse] = [where((mean) => mean > 0), where((mean) => mean < 0)];
  if (better.length + worse.length === 0)
    return [plan.label, ' differs from ', baseline.label, ' in no interval by more than chance. '];
  const parts = [
    ...(better.length > 0 ? [`more in time at ${list(better, 4)}`] : []),
    ...(worse.length > 0 ? [`less in time at ${list(worse, 4)}`] : []),
  ];
  return [plan.label, ' answers ', parts.join(', and '), ' than ', baseline.label, ', beyond chance. '];
}
