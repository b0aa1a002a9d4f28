import { estimateText } from '../estimateText.ts';
import { percent, plural } from '../format.ts';
import { judgedIntervals } from '../judged.ts';
import type { Page } from '../page.ts';
import { targetShare } from '../verdict.ts';
import type { View } from '../view.ts';
import type { Drawing } from './drawing.ts';
import { bars, means, timeFigure } from './timeFigure.ts';

/** How likely each interval is to meet the target. */
export function risk(page: Page, view: View): Drawing {
  const { grid, unit } = page;
  const chance = view.intervals.map((interval) => interval.targetMet);
  return {
    figure: timeFigure({
      grid,
      unit: `share of ${unit}s in which the interval meets ${targetShare(view.target)}`,
      traces: [bars(grid, means(chance), 'accent')],
      axis: { range: [0, 1.02], tickformat: ',.0%', tickvals: [0, 0.25, 0.5, 0.75, 1] },
      reading: (interval) => [[`${unit}s on target`, estimateText(chance[interval] ?? null, percent)]],
    }),
    legend: [],
    finding: finding(page, view),
  };
}

function finding({ unit, run, grid }: Page, view: View): string {
  const chance = view.intervals.flatMap((interval) => interval.targetMet ?? []);
  const { targetMet } = view.overall;
  if (targetMet === null) return 'No contacts were offered.';
  if (run.result.replications === 1) {
    const met = chance.filter(({ mean }) => mean === 1).length;
    return `The one simulated ${unit} ${targetMet.mean === 1 ? 'meets' : 'misses'} the target; ${met} of ${plural(chance.length, 'interval')} did.`;
  }
  const whole = `The ${unit} as a whole meets the target in ${percent(targetMet.mean, 0)} of the simulated ${unit}s.`;
  const judged = judgedIntervals(view.intervals);
  const rare = view.intervals.filter(({ targetMet: met }, at) => judged[at] && met !== null && met.mean < 0.5).length;
  return rare === 0
    ? `${whole} ${judged.includes(false) ? 'Every interval with a contact or more on average' : 'Every interval'} meets it in at least half of them.`
    : `${whole} ${plural(rare, 'interval')} of ${grid.starts.length} meet${rare === 1 ? 's' : ''} it in less than half of them.`;
}
