import * as z from 'zod';
import { amount, expected, factor, share } from './forms.ts';

/** What an agent costs: any of these, added up. */
export const paySchema = z.strictObject(
  {
    perHour: amount().default(0).describe('for each scheduled hour but those of unpaid breaks').meta({ example: 32 }),
    overtime: factor()
      .prefault('100%')
      .describe('an hour of overtime is paid so many times "perHour"')
      .meta({ example: '150%' }),
    perContact: amount().default(0).describe('for each contact handled').meta({ example: 1.5 }),
    perMinute: amount().default(0).describe('for each minute of handling contacts').meta({ example: 0.4 }),
    perDay: amount()
      .default(0)
      .describe('for each shift; with "staff", for each agent of the day\'s largest number')
      .meta({ example: 200 }),
    commission: share().prefault('0%').describe('share of the "value" of answered contacts').meta({ example: '8%' }),
  },
  expected('a map such as {perHour: 32}'),
);
