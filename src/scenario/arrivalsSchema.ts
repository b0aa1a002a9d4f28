import * as z from 'zod';
import { columnName, fileName, sheetName } from './distributionSchema.ts';
import { exactlyOne } from './exactlyOne.ts';
import { amount, choice, expected, factor, rate } from './forms.ts';

/** How many contacts come, and when. */
export const arrivalsSchema = z
  .strictObject(
    {
      counts: z
        .array(amount(' of contacts'), expected('a list of numbers such as [12, 30, 25]'))
        .min(1, 'give at least one number')
        .optional()
        .describe('expected contacts in each interval; or in equal cells, a whole multiple or divisor of the intervals')
        .meta({ example: [12, 30, 25] }),
      file: fileName().optional(),
      sheet: sheetName(),
      column: columnName().optional(),
      rate: rate().optional().describe('constant rate, such as 240/h'),
      times: fileName()
        .optional()
        .describe('file of exact arrival times to replay, in its column "time" or the one named by "column"')
        .meta({ example: 'arrivals.csv' }),
      scale: factor().optional().describe('multiplies the volume').meta({ otherwise: '100%' }),
      dayVariation: factor()
        .optional()
        .describe('CV of a random factor of the volume, drawn once a day')
        .meta({ example: '8%', otherwise: '0' }),
      within: choice(['constant', 'linear'])
        .optional()
        .describe('how the rate runs within an interval')
        .meta({ example: 'linear', otherwise: 'constant' }),
    },
    expected('a map such as {rate: 240/h}, {counts: [12, 30, 25]} or {file: volumes.csv, column: billing}'),
  )
  .check(exactlyOne(['counts', 'file', 'rate', 'times']));

export type ArrivalsSpec = z.output<typeof arrivalsSchema>;
