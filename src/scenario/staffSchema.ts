import * as z from 'zod';
import { columnName, fileName, sheetName } from './distributionSchema.ts';
import { exactlyOne } from './exactlyOne.ts';
import { expected, factor, whole } from './forms.ts';
import { LIMITS } from './limits.ts';

const agents = () => whole('a whole number of agents', 0, LIMITS.agentsAtOnce);

const staffByInterval = z
  .strictObject(
    {
      counts: z
        .array(agents(), expected('a list of whole numbers such as [4, 6, 5]'))
        .min(1, 'give at least one number')
        .optional()
        .describe('scheduled agents in each interval; or in equal cells, a whole multiple or divisor of the intervals')
        .meta({ example: [4, 6, 5] }),
      file: fileName().optional(),
      sheet: sheetName(),
      column: columnName().optional(),
      scale: factor()
        .optional()
        .describe('multiplies the numbers, which are then rounded to whole agents (half an agent is one more)')
        .meta({ example: '90%', otherwise: '100%' }),
    },
    expected('a map such as {counts: [4, 6, 5]}'),
  )
  .check(exactlyOne(['counts', 'file']));

/** Scheduled agents as the file gives them: numbers, or where they stand. */
export type StaffSpec = z.output<typeof staffByInterval>;

const STAFF = 'a whole number of agents, {counts: [4, 6, 5]} or {file: staff.csv, column: tellers}';

export const staffSchema = z.union(
  [agents().transform((count): StaffSpec => ({ counts: [count] })), staffByInterval],
  expected(STAFF),
);
