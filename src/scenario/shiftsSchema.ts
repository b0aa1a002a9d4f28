import * as z from 'zod';
import { DAY } from '../time.ts';
import { WEEKDAYS, WEEKDAYS_PATTERN, type Weekday } from './clock.ts';
import { fileName, sheetName } from './distributionSchema.ts';
import { formatDuration } from './duration.ts';
import { duration, expected, moment, parsedBy, someTime, whole } from './forms.ts';
import { LIMITS } from './limits.ts';
import type { Parsed } from './parsed.ts';
import { describe, didYouMean } from './suggest.ts';

export const LONGEST_SHIFT = `a shift lasts ${formatDuration(DAY)} at most`;
const SHIFT = 'a shift such as {start: "08:00", length: 8h, agents: 6}';
export const AFTER_START = 'a break comes some time after the start of its shift; give more than 0s';

const breakSchema = z
  .strictObject(
    {
      after: duration().describe('time from the start of the shift to that of the break').meta({ example: '4h' }),
      length: someTime().describe('how long it is').meta({ example: '30m' }),
      paid: z
        .boolean(expected('true or false'))
        .default(true)
        .describe('whether its time is paid')
        .meta({ example: false }),
    },
    expected('a break such as {after: 2h, length: 15m}'),
  )
  .check(({ value: { after }, issues }) => {
    if (after === 0) issues.push({ code: 'custom', path: ['after'], input: after, message: AFTER_START });
  });

export type BreakSpec = z.output<typeof breakSchema>;

/** A day of the horizon, from 1, or a weekday. */
export type DaySpec = number | Weekday;

export function parseDay(input: string | number): Parsed<DaySpec> {
  if (typeof input === 'number') {
    const isDay = Number.isInteger(input) && input >= 1;
    return isDay ? { value: input } : { fault: `the days of the horizon are counted from 1, got ${input}` };
  }
  const weekday = WEEKDAYS.find((word) => word === input.trim());
  if (weekday) return { value: weekday };
  const long = WEEKDAYS.find((word) => input.trim().toLowerCase().startsWith(word));
  return { fault: `${describe(input)} is not a weekday${long ? `; write ${long}` : didYouMean(input, WEEKDAYS)}` };
}

const day = () =>
  parsedBy(parseDay, 'a weekday such as mon, or a day of the horizon from 1', {
    pattern: WEEKDAYS_PATTERN,
    example: 'mon',
    minimum: 1,
  });

const shift = z.strictObject(
  {
    start: moment()
      .describe('time of day at which it begins; or date and time, for a single shift')
      .meta({ example: '08:00' }),
    length: someTime()
      .refine((seconds) => seconds <= DAY, LONGEST_SHIFT)
      .describe('how long it lasts, past midnight too; at most 24h')
      .meta({ example: '8h' }),
    agents: whole('a whole number of agents', 0, LIMITS.agentsAtOnce)
      .describe('how many agents work it')
      .meta({ example: 6 }),
    breaks: z
      .array(breakSchema, expected('a list such as [{after: 2h, length: 15m}]'))
      .max(LIMITS.breaks, `at most ${LIMITS.breaks} breaks in a shift`)
      .default([])
      .describe('breaks within the shift; a break that begins late, because a contact must be ended, keeps its length')
      .meta({ example: [{ after: '2h', length: '15m' }] }),
    days: z
      .array(day(), expected('a list such as [mon, tue], or [1, 3] for days of the horizon'))
      .min(1, 'give at least one day')
      .optional()
      .describe('the days on which it begins: weekdays (when the horizon has a date), or days counted from 1')
      .meta({ example: ['mon', 'wed'], otherwise: 'every day' }),
  },
  expected(SHIFT),
);

const shiftsFile = z.strictObject(
  {
    file: fileName()
      .describe(
        'CSV or Excel file with a shift a row, in the columns start, length, agents, and if wanted days, breaks and group',
      )
      .meta({ example: 'shifts.csv' }),
    sheet: sheetName(),
  },
  expected('a map such as {file: shifts.csv}'),
);

/** A single shift is a list of one. */
export const shiftsSchema = z
  .union(
    [shift, z.array(shift).min(1, 'give at least one shift'), shiftsFile],
    expected(`${SHIFT}, a list of shifts, or {file: shifts.csv}`),
  )
  .transform((shifts) => (Array.isArray(shifts) || 'file' in shifts ? shifts : [shifts]));

export type ShiftSpec = z.output<typeof shift>;
/** Shifts as the file gives them, or where they stand. */
export type ShiftsSpec = z.output<typeof shiftsSchema>;
