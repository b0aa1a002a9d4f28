import { sourceAt } from '../../../scenario/source.ts';
import type { Control } from '../control.ts';
import type { Lever } from '../lever.ts';

const LEAST_REACH = 10;

/** Agents kept free for callers while outbound calls are made. */
export const reserve: Lever = {
  controls({ scenario }) {
    return scenario.contactTypes.flatMap(({ name, outbound }, index): readonly Control[] =>
      outbound === null
        ? []
        : [
            {
              id: `reserve/${index}`,
              panel: 'outbound',
              quantity: 'reserve',
              owner: name,
              part: null,
              value: outbound.reserve.agents,
              min: 0,
              max: Math.max(LEAST_REACH, 2 * outbound.reserve.agents),
              step: 1,
              whole: null,
            },
          ],
    );
  },
  overrides({ scenario, written }, changes) {
    return scenario.contactTypes.flatMap(({ name }, index) => {
      const agents = changes.get(`reserve/${index}`);
      if (agents === undefined) return [];
      const path = ['contactTypes', name, 'outbound', 'reserve'];
      // With "among" beside it, it is a field of its own.
      return [{ path: sourceAt(written, path)?.kind === 'map' ? [...path, 'agents'] : path, value: agents }];
    });
  },
};
