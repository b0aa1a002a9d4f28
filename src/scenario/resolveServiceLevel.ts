import { DAY } from '../time.ts';
import type { ContactTypeSpec } from './contactTypeSchema.ts';
import { isDeferrable } from './isDeferrable.ts';
import type { Channel, ServiceLevelTarget } from './scenario.ts';

/** A type's own words over those of the center, whose time to answer within is not meant for what waits for days. */
export function resolveServiceLevel(
  own: ContactTypeSpec['serviceLevel'],
  channel: Channel,
  center: ServiceLevelTarget,
): ServiceLevelTarget {
  return {
    target: own?.target ?? center.target,
    within: own?.within ?? (isDeferrable(channel) ? DAY : center.within),
    formula: own?.formula ?? center.formula,
  };
}
