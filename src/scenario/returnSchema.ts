import * as z from 'zod';
import { delay } from './distributionSchema.ts';
import { expected, share, wholeOrUnlimited } from './forms.ts';

const probability = () => share().describe('how likely each of them is to come back').meta({ example: '40%' });
const after = (usual: string) =>
  delay()
    .prefault(usual)
    .describe('time until they come back; a bare duration is an exponential mean')
    .meta({ example: '15m' });

/** Customers who come back after a contact that seemed to be the last. */
export const returnSchema = z.strictObject(
  { probability: probability(), after: after('1d') },
  expected('a map such as {probability: 10%, after: 1d}'),
);

/** Customers who come back after they got nobody. */
export const retrySchema = z.strictObject(
  {
    probability: probability(),
    after: after('10m'),
    attempts: wholeOrUnlimited('a whole number of attempts', 1)
      .prefault('unlimited')
      .describe('attempts in all, the first included')
      .meta({ example: 3 }),
  },
  expected('a map such as {probability: 40%, after: 15m, attempts: 3}'),
);

export type ReturnSpec = z.output<typeof returnSchema>;
