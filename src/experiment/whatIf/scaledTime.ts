import type { Distribution } from '../../scenario/distribution.ts';
import { formatDuration } from '../../scenario/duration.ts';
import type { Yaml } from './yaml.ts';

/** Measured values that a variant's file writes out; of more the page makes no control. */
const MOST_VALUES = 500;

/** Whether a distribution can be scaled in a file that people read. */
export function isScalable(distribution: Distribution): boolean {
  return distribution.family !== 'empirical' || distribution.values.length <= MOST_VALUES;
}

/** A distribution times a factor, of the same shape, as a scenario file writes it. */
export function scaledTime(distribution: Distribution, factor: number): Yaml {
  const time = (seconds: number) => timeText(seconds * factor);
  switch (distribution.family) {
    case 'constant':
      return new Map([['constant', time(distribution.value)]]);
    case 'exponential':
      return new Map([['exponential', time(distribution.mean)]]);
    case 'erlang':
      return family('erlang', { mean: time(distribution.mean), phases: distribution.phases });
    case 'uniform':
      return family('uniform', { from: time(distribution.from), to: time(distribution.to) });
    case 'triangular':
      return family('triangular', {
        from: time(distribution.from),
        mode: time(distribution.mode),
        to: time(distribution.to),
      });
    case 'empirical':
      return new Map([['values', distribution.values.map(time)]]);
    default:
      return family(distribution.family, { mean: time(distribution.mean), cv: distribution.cv });
  }
}

function family(name: string, parameters: { readonly [name: string]: Yaml }): Yaml {
  return new Map([[name, new Map(Object.entries(parameters))]]);
}

/** Above this many seconds tenths are not written. */
const LONG = 60;

/** Seconds as a duration that is easy to read: whole seconds, or three digits of a short one. */
function timeText(seconds: number): string {
  if (seconds >= LONG) return formatDuration(Math.round(seconds));
  return seconds === 0 ? '0s' : `${Math.max(0.001, Number(seconds.toPrecision(3)))}s`;
}
