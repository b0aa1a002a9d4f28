import type { Lever } from '../lever.ts';
import { planLevels, staffLevels } from '../staffLevels.ts';

/** Most agents that the slider adds to or takes from every interval: half as many as there are, at least 5. */
const LEAST_REACH = 5;

/** Scheduled agents of the groups that have a level: so many more or fewer all day, and interval by interval. */
export const staff: Lever = {
  controls({ scenario }) {
    return scenario.agentGroups.flatMap(({ name, shifts }, index) => {
      if (shifts.length > 0) return [];
      const most = Math.max(0, ...planLevels(scenario, index));
      const reach = Math.max(LEAST_REACH, Math.ceil(most / 2));
      return [
        {
          id: `staff/${index}`,
          panel: 'agents',
          quantity: 'staff',
          owner: name,
          part: null,
          value: 0,
          min: -reach,
          max: reach,
          step: 1,
          whole: null,
        },
      ];
    });
  },
  overrides({ scenario }, changes) {
    return scenario.agentGroups.flatMap(({ name, shifts }, index) => {
      if (shifts.length > 0) return [];
      const plan = planLevels(scenario, index);
      const levels = staffLevels(scenario, index, changes);
      if (levels.every((level, cell) => level === plan[cell])) return [];
      const same = levels.every((level) => level === levels[0]);
      const value = same && levels[0] !== undefined ? levels[0] : new Map([['counts', levels]]);
      return [{ path: ['agentGroups', name, 'staff'], value }];
    });
  },
};
