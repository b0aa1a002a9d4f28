import * as z from 'zod';
import { DAY } from '../time.ts';
import { formatTimeOfDay } from './clock.ts';
import { formatDuration } from './duration.ts';
import { exactlyOne } from './exactlyOne.ts';
import { amount, duration, expected, share, someTime, text, timeOfDay, whole } from './forms.ts';
import { LIMITS } from './limits.ts';

const SHIFT_TYPE =
  'a shift type such as {name: full day, length: 8h, starts: {from: "07:00", to: "15:00", every: 30m}}';
const STARTS = 'times of day such as {from: "07:00", to: "15:00", every: 30m} or ["07:00", "13:00"]';

const shiftLength = () =>
  someTime().refine((seconds) => seconds <= DAY, `a shift lasts ${formatDuration(DAY)} at most`);

const startGrid = z
  .strictObject(
    {
      from: timeOfDay().describe('the earliest start').meta({ example: '07:00' }),
      to: timeOfDay().describe('the latest start').meta({ example: '15:00' }),
      every: someTime().prefault('30m').describe('time from one start to the next').meta({ example: '30m' }),
    },
    expected(STARTS),
  )
  .transform(({ from, to, every }, context) => {
    const refuse = (message: string) => {
      context.issues.push({ code: 'custom', path: ['to'], input: to, message });
      return z.NEVER;
    };
    if (to < from)
      return refuse(`the latest start ${formatTimeOfDay(to)} is before the earliest ${formatTimeOfDay(from)}`);
    const count = Math.floor((to - from) / every) + 1;
    if (count > LIMITS.shiftStarts) return refuse(`${count} starts; at most ${LIMITS.shiftStarts}`);
    return Array.from({ length: count }, (_, index) => from + index * every);
  });

const startList = z
  .array(timeOfDay(), expected(STARTS))
  .min(1, 'give at least one start')
  .max(LIMITS.shiftStarts, `at most ${LIMITS.shiftStarts} starts`);

const breakWindow = z
  .strictObject(
    {
      length: someTime().describe('how long it is').meta({ example: '30m' }),
      between: z
        .array(duration(), expected('two durations such as [3h, 5h]'))
        .length(2, 'give two durations such as [3h, 5h]')
        .refine(([earliest = 0, latest = 0]) => earliest <= latest, 'the first time must not be after the second')
        .describe('the times from the start of the shift between which it may begin')
        .meta({ example: ['3h', '5h'] }),
      every: someTime().prefault('15m').describe('time from one possible begin to the next').meta({ example: '15m' }),
      paid: z
        .boolean(expected('true or false'))
        .default(true)
        .describe('whether its time is paid')
        .meta({ example: false }),
    },
    expected('a break such as {length: 30m, between: [3h, 5h]}'),
  )
  .transform(({ between: [earliest = 0, latest = 0], ...rest }) => ({ ...rest, earliest, latest }));

const shiftType = z
  .strictObject(
    {
      name: text('the name of a shift type', LIMITS.nameCharacters)
        .describe('what such shifts are called')
        .meta({ example: 'full day' }),
      length: shiftLength().optional().describe('how long such a shift lasts; at most 24h').meta({ example: '8h' }),
      lengths: z
        .array(shiftLength(), expected('a list such as [7h, 8h]'))
        .min(1, 'give at least one length')
        .max(LIMITS.shiftLengths, `at most ${LIMITS.shiftLengths} lengths`)
        .optional()
        .describe('instead of "length": the lengths that there are to choose from')
        .meta({ example: ['7h', '8h'] }),
      starts: z
        .union([startGrid, startList], expected(STARTS))
        .describe('the times of day at which such a shift may begin')
        .meta({ example: { from: '07:00', to: '15:00', every: '30m' } }),
      breaks: z
        .array(breakWindow, expected('a list such as [{length: 30m, between: [3h, 5h]}]'))
        .max(LIMITS.plannedBreaks, `at most ${LIMITS.plannedBreaks} breaks in a shift to be planned`)
        .default([])
        .describe('breaks that each such shift has, each to begin some time in its window')
        .meta({ example: [{ length: '30m', between: ['3h', '5h'], paid: false }] }),
      agents: whole('a whole number of agents', 0, LIMITS.agentsAtOnce)
        .optional()
        .describe('people who work such shifts, and no others')
        .meta({ example: 40, otherwise: 'as many as it takes' }),
      days: whole('a whole number of days', 1, 7)
        .default(7)
        .describe('days on which one of them works at most, of seven counted from the first day of the horizon')
        .meta({ example: 5 }),
      rest: duration().prefault('0s').describe('least time between two shifts of one agent').meta({ example: '11h' }),
      cost: amount()
        .optional()
        .describe('money for one shift')
        .meta({ example: 120, otherwise: 'paid hours at "perHour", and "perDay"' }),
      atMost: share()
        .prefault('100%')
        .describe("largest share of the group's paid hours that may be in such shifts")
        .meta({ example: '25%' }),
    },
    expected(SHIFT_TYPE),
  )
  .check(exactlyOne(['length', 'lengths']));

/** What `busyhour schedule` may choose from; a single shift type is a list of one. */
export const scheduleSchema = z
  .union(
    [shiftType, z.array(shiftType).min(1, 'give at least one shift type').max(LIMITS.shiftTypes)],
    expected(`${SHIFT_TYPE}, or a list of shift types`),
  )
  .transform((types) => (Array.isArray(types) ? types : [types]));

export type ShiftTypeSpec = z.output<typeof scheduleSchema>[number];
