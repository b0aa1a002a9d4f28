import * as z from 'zod';
import { expected, share, someTime, whole } from './forms.ts';
import { LIMITS } from './limits.ts';
import { thousands } from './thousands.ts';
import { UNTIL_MEASURES, type Until } from './until.ts';

/** How many replications to run: at most so many and, with `until`, fewer when they are enough. */
export interface ReplicationsSpec {
  readonly most: number;
  readonly until?: Until;
}

const someShare = () => share().refine((value) => value > 0, 'must be more than 0%');

const halfWidths = z
  .strictObject(
    {
      serviceLevel: someShare().optional().describe('half-width of the service level').meta({ example: '1%' }),
      abandonment: someShare().optional().describe('half-width of the share that abandons').meta({ example: '0.5%' }),
      delayProbability: someShare().optional().describe('half-width of the share that waits').meta({ example: '1%' }),
      occupancy: someShare().optional().describe('half-width of the occupancy of all agents').meta({ example: '1%' }),
      asa: someTime().optional().describe('half-width of the average speed of answer').meta({ example: '2s' }),
      meanWait: someTime().optional().describe('half-width of the mean wait of all').meta({ example: '2s' }),
      cost: z
        .number(expected('money above 0'))
        .gt(0, expected('money above 0'))
        .optional()
        .describe('half-width of the cost in all')
        .meta({ example: 50, unit: 'money' }),
    },
    expected('a map such as {serviceLevel: 1%}'),
  )
  .check(({ value, issues }) => {
    if (issues.length > 0 || UNTIL_MEASURES.some((measure) => value[measure] !== undefined)) return;
    const message = `give a half-width for at least one of ${UNTIL_MEASURES.join(', ')}`;
    issues.push({ code: 'custom', path: [], input: value, message });
  });

const untilPrecise = z
  .strictObject(
    {
      until: halfWidths
        .describe('what half the width of the 95% interval of these measures of the whole center may be at most')
        .meta({ example: { serviceLevel: '1%' } }),
      min: whole('a whole number', 2, LIMITS.replications)
        .default(30)
        .describe('so many are run in any case')
        .meta({ example: 50 }),
      max: whole('a whole number', 2, LIMITS.replications)
        .default(1000)
        .describe('no more are run, however wide the intervals are')
        .meta({ example: 400 }),
    },
    expected('a map such as {until: {serviceLevel: 1%}}'),
  )
  .check(({ value, issues }) => {
    if (issues.length > 0 || value.min <= value.max) return;
    const message = `"max" is ${value.max}, less than "min", which is ${value.min}`;
    issues.push({ code: 'custom', path: ['max'], input: value.max, message });
  })
  .transform(({ until, min, max }): ReplicationsSpec => {
    const given = UNTIL_MEASURES.flatMap((measure) =>
      until[measure] === undefined ? [] : [[measure, until[measure]]],
    );
    return { most: max, until: { min, halfWidths: Object.fromEntries(given) } };
  });

export const replicationsSchema = z.union(
  [whole('a whole number', 1, LIMITS.replications).transform((most): ReplicationsSpec => ({ most })), untilPrecise],
  expected(`a whole number from 1 to ${thousands(LIMITS.replications)}, or {until: {serviceLevel: 1%}}`),
);
