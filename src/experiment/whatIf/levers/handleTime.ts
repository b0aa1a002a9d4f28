import { meanTime } from '../../../scenario/meanTime.ts';
import type { ContactType } from '../../../scenario/scenario.ts';
import type { Base } from '../base.ts';
import type { Lever, Override } from '../lever.ts';
import { isScalable, scaledTime } from '../scaledTime.ts';
import type { Yaml } from '../yaml.ts';

/** Talk and wrap of each type together, their shapes and shares kept. */
export const handleTime: Lever = {
  controls(base) {
    return handled(base).map(({ index, type }) => ({
      id: `handleTime/${index}`,
      panel: 'contacts',
      quantity: 'handleTime',
      owner: type.name,
      part: null,
      value: 100,
      min: 50,
      max: 200,
      step: 1,
      whole: timesOf(type).reduce((sum, time) => sum + meanTime(time), 0),
    }));
  },
  overrides(base, changes) {
    return handled(base).flatMap(({ index, type }): readonly Override[] => {
      const factor = (changes.get(`handleTime/${index}`) ?? 100) / 100;
      if (factor === 1) return [];
      const path = ['contactTypes', type.name];
      const talk = { path: [...path, 'talk'], value: talkYaml(type, factor) };
      return type.wrap === null ? [talk] : [talk, { path: [...path, 'wrap'], value: scaledTime(type.wrap, factor) }];
    });
  },
};

function handled({ scenario }: Base) {
  return scenario.contactTypes.flatMap((type, index) => {
    const times = timesOf(type);
    return times.some((time) => meanTime(time) > 0) && times.every(isScalable) ? [{ index, type }] : [];
  });
}

function timesOf({ talk, wrap }: ContactType) {
  return [...talk.map(({ time }) => time), ...(wrap === null ? [] : [wrap])];
}

/** A single phase named "talk" is what a bare distribution means. */
function talkYaml({ talk }: ContactType, factor: number): Yaml {
  const [only, another] = talk;
  if (only?.name === 'talk' && another === undefined) return scaledTime(only.time, factor);
  return new Map(talk.map(({ name, time }) => [name, scaledTime(time, factor)]));
}
