import type { Given } from '../../experiment/staff/staffing.ts';
import { decimal, plural } from '../format.ts';
import type { Verdict } from '../verdict.ts';

/** How targets stand, all together: missed if one of them is, met only if all are. */
export function givenVerdict({ goals }: Pick<Given, 'goals'>): Verdict {
  const judged = goals.filter(({ verdict }) => verdict !== 'idle');
  if (judged.some(({ verdict }) => verdict === 'missed')) return 'missed';
  if (judged.some(({ verdict }) => verdict === 'open')) return 'open';
  return judged.length > 0 ? 'met' : 'none';
}

/** `meets all of 24 targets`, to come after whatever does so; `meet` of several. */
export function givenWords({ goals }: Pick<Given, 'goals'>, isSeveral = false): string {
  const [meet, miss, is] = isSeveral ? ['meet', 'miss', 'are'] : ['meets', 'misses', 'is'];
  const number = (chosen: string) => goals.filter(({ verdict }) => verdict === chosen).length;
  const judged = goals.length - number('idle');
  const undecided =
    number('open') > 0 ? `; ${decimal(number('open'))} ${number('open') === 1 ? 'is' : 'are'} undecided` : '';
  if (judged === 0) return `${is} not judged: nothing was offered that a target could be missed for`;
  if (number('missed') > 0) return `${miss} ${decimal(number('missed'))} of ${plural(judged, 'target')}${undecided}`;
  if (number('open') > 0) return `${meet} ${decimal(number('met'))} of ${plural(judged, 'target')}${undecided}`;
  return judged === 1 ? `${meet} the target` : `${meet} all of ${plural(judged, 'target')}`;
}
