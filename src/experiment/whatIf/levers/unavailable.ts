import { formatShare } from '../../../scenario/share.ts';
import { type Control, stepFor } from '../control.ts';
import type { Lever } from '../lever.ts';

/** Shares of an agent's time, of the groups that have them. */
const FIELDS = ['shrinkage', 'absence'] as const;
/** Percent, unless the plan has more. */
const MOST = 60;

/** Paid time in which agents are not there: shrinkage, absence. */
export const unavailable: Lever = {
  controls({ scenario }) {
    return scenario.agentGroups.flatMap((group, index) =>
      FIELDS.filter((field) => group[field] > 0).map((field): Control => {
        const value = Math.round(group[field] * 1e8) / 1e6;
        return {
          id: `${field}/${index}`,
          panel: 'agents',
          quantity: field,
          owner: group.name,
          part: null,
          value,
          min: 0,
          max: Math.max(MOST, Math.min(99, Math.ceil(value) + 10)),
          step: stepFor(value),
          whole: null,
        };
      }),
    );
  },
  overrides({ scenario }, changes) {
    return scenario.agentGroups.flatMap(({ name }, index) =>
      FIELDS.flatMap((field) => {
        const value = changes.get(`${field}/${index}`);
        return value === undefined ? [] : [{ path: ['agentGroups', name, field], value: formatShare(value / 100) }];
      }),
    );
  },
};
