import { channelNames } from '../channelNames.ts';
import { hours, list, money, percent } from '../format.ts';
import type { Page } from '../page.ts';
import { onlyDeferrable, usesOf } from '../uses.ts';

/** What the idle time was for; `null` where there is none. */
export function idleFinding({ run, scenario, unit }: Page): string | null {
  const { hours: split, cost } = run.idle;
  const idle = split.buffer + split.mismatch;
  if (idle <= 0 || onlyDeferrable(scenario)) return null;
  const priced = (amount: number) => (amount > 0 ? ` (${money(amount, scenario.currency)})` : '');
  const { outbound } = usesOf(scenario);
  const filled = outbound
    ? ` Outbound calls filled ${hours(split.outbound)}${priced(cost.outbound)} more, ${percent(split.outbound / (split.outbound + idle), 0)} of what would be idle without them.`
    : '';
  const patient = list([...channelNames(scenario, 'email', 'task'), ...(outbound ? ['outbound contacts'] : [])]);
  const unneeded =
    patient === ''
      ? ''
      : ` Nobody is required for ${patient}, which can wait: agents kept for these count as mismatch.`;
  return (
    `Of ${hours(idle)} idle per ${unit}, ${hours(split.buffer)}${priced(cost.buffer)} are buffer: random arrivals need it at the target. ` +
    `${hours(split.mismatch)}${priced(cost.mismatch)} are mismatch: agents above what Erlang A asks for in their interval.${unneeded}${filled} ` +
    'This splits the mean of each interval: in one day with more or fewer contacts the same hour may fall on the other side.'
  );
}
