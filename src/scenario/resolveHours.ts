import { DAY } from '../time.ts';
import { type Context, refuse } from './context.ts';
import type { OutboundSpec } from './outboundSchema.ts';
import type { Path } from './path.ts';
import type { Horizon, Outbound } from './scenario.ts';
import { itemPath } from './source.ts';

type Hours = Outbound['hours'];

/** Times of day as periods of the horizon, clipped to it, merged and ascending; reports those that never lie in it. */
export function resolveHours(spec: OutboundSpec['hours'], path: Path, context: Context): Hours | undefined {
  const { horizon } = context;
  if (!horizon) return undefined;
  if (!spec) return [{ from: 0, to: horizon.length }];
  const periods = spec.map(({ from, to }) => everyDay(from, to > from ? to : to + DAY, horizon));
  for (const [index, occurrences] of periods.entries()) {
    if (occurrences.length > 0) continue;
    refuse(
      context,
      itemPath(context.root, path, index),
      'these hours never lie within the horizon; remove them, or change them',
    );
  }
  return merged(periods.flat());
}

/** The parts within the horizon of a period of each day; that of the day before may reach in. */
function everyDay(from: number, to: number, { start, length }: Horizon): Hours {
  const days = Math.ceil((start + length) / DAY);
  return Array.from({ length: days + 1 }, (_, index) => (index - 1) * DAY - start)
    .map((midnight) => ({ from: Math.max(0, midnight + from), to: Math.min(length, midnight + to) }))
    .filter((period) => period.from < period.to);
}

function merged(periods: Hours): Hours {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of periods.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
