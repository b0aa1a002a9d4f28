import type { ComparedMeasure } from '../../experiment/comparison.ts';
import type { PlansPage } from './pageOfPlans.ts';

/** The rows of one cell (of the whole horizon) that have anything to say: some plan has a number other than 0. */
export function shownMeasures(
  { comparison, row }: PlansPage,
  where: { readonly contactType?: string; readonly agentGroup?: string },
): readonly ComparedMeasure[] {
  const rows = comparison.measures.filter(
    (each) =>
      each.where.contactType === where.contactType &&
      each.where.agentGroup === where.agentGroup &&
      each.where.interval === undefined,
  );
  const said = rows.filter(({ estimates }) => estimates.some((estimate) => estimate !== null && estimate.mean !== 0));
  const repeats = (measure: ComparedMeasure['measure'], of: ComparedMeasure['measure'], by: (mean: number) => number) =>
    row(measure, where).estimates.every((estimate, plan) => {
      const other = row(of, where).estimates[plan] ?? null;
      return (
        estimate === null ||
        (other !== null && Math.abs(estimate.mean - by(other.mean)) < 1e-9 * Math.max(1, Math.abs(other.mean)))
      );
    });
  return said.filter(({ measure }) => {
    if (measure === 'agentCost') return where.agentGroup !== undefined || !repeats('agentCost', 'cost', (cost) => cost);
    if (measure === 'lostShare') return !repeats('lostShare', 'servedShare', (share) => 1 - share);
    return true;
  });
}
