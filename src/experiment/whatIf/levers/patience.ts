import { meanTime } from '../../../scenario/meanTime.ts';
import type { Base } from '../base.ts';
import type { Lever } from '../lever.ts';
import { isScalable, scaledTime } from '../scaledTime.ts';

/** How long the customers of a type wait before they hang up. */
export const patience: Lever = {
  controls(base) {
    return impatient(base).map(({ index, name, time }) => ({
      id: `patience/${index}`,
      panel: 'contacts',
      quantity: 'patience',
      owner: name,
      part: null,
      value: 100,
      min: 20,
      max: 400,
      step: 5,
      whole: meanTime(time),
    }));
  },
  overrides(base, changes) {
    return impatient(base).flatMap(({ index, name, time }) => {
      const factor = (changes.get(`patience/${index}`) ?? 100) / 100;
      return factor === 1 ? [] : [{ path: ['contactTypes', name, 'patience'], value: scaledTime(time, factor) }];
    });
  },
};

/** Types of whose customers some hang up, and who queue at all. */
function impatient({ scenario }: Base) {
  return scenario.contactTypes.flatMap(({ name, patience: time, menu, outbound }, index) =>
    time !== null && meanTime(time) > 0 && isScalable(time) && menu === null && outbound === null
      ? [{ index, name, time }]
      : [],
  );
}
