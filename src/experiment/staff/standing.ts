import { type Draw, type Lab, type Sample, sampleOf } from './lab.ts';
import { type Series, seriesOf, slackOf } from './slack.ts';
import type { StaffPlan } from './staffPlan.ts';

/** A plan with how it stands in a sample. */
export interface Standing {
  readonly plan: StaffPlan;
  readonly draw: Draw;
  readonly sample: Sample;
  /** Of every goal. */
  readonly slacks: Float64Array;
  /** Of every target over the horizon, replication by replication; `null` of those by interval. */
  readonly horizons: readonly (Series | null)[];
}

export async function standingOf(lab: Lab, plan: StaffPlan, draw: Draw): Promise<Standing> {
  return judged(lab, plan, draw, await sampleOf(lab, plan, draw));
}

function judged(lab: Lab, plan: StaffPlan, draw: Draw, sample: Sample): Standing {
  const horizons = lab.targets.map(({ byInterval }, place) =>
    byInterval ? null : seriesOf(sample, lab, place, 0, sample.cells),
  );
  const slacks = Float64Array.from(lab.goals, ({ target, interval }) => {
    const asked = lab.targets[target];
    if (asked === undefined) return Number.POSITIVE_INFINITY;
    const series = interval === null ? horizons[target] : seriesOf(sample, lab, target, interval, interval + 1);
    return series ? slackOf(series, asked, lab.chance, draw.margin) : Number.POSITIVE_INFINITY;
  });
  return { plan, draw, sample, slacks, horizons };
}
