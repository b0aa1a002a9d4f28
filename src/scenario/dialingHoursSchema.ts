import * as z from 'zod';
import { expected, timeOfDay } from './forms.ts';
import { LIMITS } from './limits.ts';

const period = z
  .strictObject(
    {
      from: timeOfDay().describe('time of day from which calls are started').meta({ example: '11:00' }),
      to: timeOfDay()
        .describe('time of day at which no more are started; before "from", it is the next day\'s')
        .meta({ example: '13:55' }),
    },
    expected('a map such as {from: "11:00", to: "14:00"}'),
  )
  .check(({ value: { from, to }, issues }) => {
    if (from !== to) return;
    const message = '"from" and "to" are the same time; for all day leave out "hours"';
    issues.push({ code: 'custom', path: ['to'], input: to, message });
  });

/** Times of day; a single period is a list of one. */
export const dialingHoursSchema = z
  .union(
    [
      period,
      z
        .array(period)
        .min(1, 'give at least one period')
        .max(LIMITS.dialingHours, `at most ${LIMITS.dialingHours} periods`),
    ],
    expected('a map such as {from: "11:00", to: "14:00"}, or a list of such'),
  )
  .transform((periods) => (Array.isArray(periods) ? periods : [periods]));
