import type { ServiceLevelFormula } from '../../../src/scenario/scenario.ts';
import type { ContactField } from '../../../src/tally.ts';

/** The service level that counts give by a formula, written out once more; NaN is none. */
export function serviceLevelOf(of: (field: ContactField) => number, formula: ServiceLevelFormula): number {
  const inTime = of('answeredWithin');
  const known = of('offered') - of('open');
  const [good, all] = {
    offered: [inTime, known],
    excludeQuickAbandons: [inTime, known - of('abandonedWithin')],
    creditQuickAbandons: [inTime + of('abandonedWithin'), known],
    answeredOnly: [inTime, of('answered')],
    creditShortAbandons: [inTime + of('abandonedShort'), known],
    excludeShortAbandons: [inTime, known - of('abandonedShort')],
  }[formula] as [number, number];
  return all > 0 ? good / all : Number.NaN;
}
