import type { Comparison } from '../../experiment/comparison.ts';
import { plural } from '../format.ts';
import type { Picture } from '../picture/picture.ts';
import { plainPictures } from '../picture/plainPictures.ts';
import type { PlainFigure } from '../plainFigures.ts';
import { frontier } from './figures/frontier.ts';
import { idleCosts } from './figures/idleCosts.ts';
import { levelDifferences } from './figures/levelDifferences.ts';
import { serviceLevels } from './figures/serviceLevels.ts';
import { staffing } from './figures/staffing.ts';
import { waits } from './figures/waits.ts';
import { type PlansPage, pageOfPlans } from './pageOfPlans.ts';

/** The figures of a comparison, by section. */
export function planFigures(page: PlansPage): {
  readonly service: readonly PlainFigure[];
  readonly cost: readonly PlainFigure[];
} {
  return {
    service: [
      { id: 'serviceLevels', title: 'Service level', size: 'wide', drawing: serviceLevels(page) },
      { id: 'levelDifferences', title: 'Difference in service level', size: 'wide', drawing: levelDifferences(page) },
      { id: 'planWaits', title: 'Waits', size: 'wide', drawing: waits(page) },
    ],
    cost: [
      { id: 'frontier', title: 'Cost against service', size: 'wide', drawing: frontier(page) },
      { id: 'staffing', title: 'Staff against requirement', size: 'wide own', drawing: staffing(page) },
      { id: 'idleCosts', title: 'Idle cost', size: 'wide own', drawing: idleCosts(page) },
    ],
  };
}

/** The same as pictures of their own. */
export function planPictures(comparison: Comparison): readonly Picture[] {
  const page = pageOfPlans(comparison);
  const { service, cost } = planFigures(page);
  const names = page.plans.map(({ name }) => `\u2068${name}\u2069`).join(' · ');
  return plainPictures([...service, ...cost], `${names} · ${plural(comparison.replications, 'replication')} of each`);
}
