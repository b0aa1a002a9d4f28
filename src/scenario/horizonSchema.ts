import * as z from 'zod';
import { DAY, MICROSECONDS } from '../time.ts';
import { formatMoment, type Moment } from './clock.ts';
import { formatDuration } from './duration.ts';
import { exactlyOne } from './exactlyOne.ts';
import { choice, duration, expected, moment, someTime } from './forms.ts';
import { LIMITS } from './limits.ts';
import type { Horizon } from './scenario.ts';
import { thousands } from './thousands.ts';

/** When the simulated time begins and ends, and its grid. */
export const horizonSchema = z
  .strictObject(
    {
      start: moment()
        .optional()
        .describe('time of day, or date and time, at which the horizon begins')
        .meta({ example: '2026-03-02 08:00', otherwise: 'with "length" 00:00' }),
      end: moment()
        .optional()
        .describe('time of day at which it ends, up to 24:00, or date and time of a later day')
        .meta({ example: '18:00' }),
      length: someTime()
        .optional()
        .describe('how long it is, instead of "end", such as 240h')
        .meta({ example: '240h' }),
      interval: someTime()
        .prefault('30m')
        .describe('length of a planning interval; divides the horizon')
        .meta({ example: '15m' }),
      warmUp: duration()
        .prefault('0s')
        .describe('contacts offered in this first part are simulated but not counted; whole intervals')
        .meta({ example: '2h' }),
      close: choice(['finish', 'disconnect'])
        .default('finish')
        .describe(
          'what becomes of those who wait at the end: "finish" serves them (overtime), "disconnect" cuts them off',
        )
        .meta({ example: 'disconnect' }),
    },
    expected('a map such as {start: "08:00", end: "20:00"}'),
  )
  .check(exactlyOne(['end', 'length']))
  .transform((fields, context): Horizon => {
    const refuse = (path: string[], message: string) => {
      context.issues.push({ code: 'custom', path, input: fields, message });
      return z.NEVER;
    };
    const { start = fields.length === undefined ? undefined : MIDNIGHT, end, interval, warmUp, close } = fields;
    if (!start) {
      const advice = 'give the time of day at which the horizon begins, such as "08:00"';
      return end ? refuse([], `missing field "start"; ${advice}`) : z.NEVER;
    }
    const length = end ? lengthUntil(end, start) : fields.length;
    if (typeof length === 'string') return refuse(['end'], length);
    // Without an end, an unknown field that was meant for it has been told of.
    if (length === undefined) return z.NEVER;

    const grid = (seconds: number) => Math.round(seconds * MICROSECONDS);
    const intervals = grid(length) / grid(interval);
    if (!Number.isInteger(intervals)) return refuse(['interval'], notDividing(interval, length));
    if (intervals > LIMITS.intervals) {
      const most = thousands(LIMITS.intervals);
      return refuse(['interval'], `the horizon has ${thousands(intervals)} intervals; at most ${most}`);
    }
    if (warmUp >= length) {
      return refuse(
        ['warmUp'],
        `the warm-up of ${formatDuration(warmUp)} leaves nothing of a horizon of ${formatDuration(length)}`,
      );
    }
    if (grid(warmUp) % grid(interval) !== 0) {
      return refuse(
        ['warmUp'],
        `${formatDuration(warmUp)} is not a whole number of intervals of ${formatDuration(interval)}`,
      );
    }
    return { start: start.seconds, date: start.date, length, interval, warmUp, close };
  });

const MIDNIGHT: Moment = { date: null, day: null, seconds: 0 };

/** Seconds, or why there is no such end. */
function lengthUntil(end: Moment, start: Moment): number | string {
  if (end.day !== null && start.day === null)
    return 'an end with a date needs a start with a date, such as "2026-03-02 08:00"';
  const days = end.day === null || start.day === null ? 0 : end.day - start.day;
  const length = days * DAY + end.seconds - start.seconds;
  if (length > 0) return length > LIMITS.duration ? `the horizon is longer than ${LIMITS.duration / DAY} days` : length;
  const message = `the end ${formatMoment(end)} is not after the start ${formatMoment(start)}`;
  if (end.day !== null || length + DAY <= 0) return message;
  return `${message}; past midnight, write length: ${formatDuration(length + DAY)} instead`;
}

const USUAL_INTERVALS = [3600, 1800, 1200, 900, 600, 300, 60, 1];

function notDividing(interval: number, length: number): string {
  const fitting = USUAL_INTERVALS.find((usual) => usual < interval && length % usual === 0);
  const advice = fitting === undefined ? '' : `; ${formatDuration(fitting)} does`;
  return `an interval of ${formatDuration(interval)} does not divide the horizon of ${formatDuration(length)}${advice}`;
}
