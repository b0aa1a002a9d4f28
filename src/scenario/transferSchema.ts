import * as z from 'zod';
import { delay } from './distributionSchema.ts';
import { choice, duration, expected, orNone, share, typeName } from './forms.ts';
import { LIMITS } from './limits.ts';

const TRANSFER = 'a transfer such as {to: sales, probability: 6%}';

const transfer = z.strictObject(
  {
    to: typeName().describe('the contact type whose queue the customer joins').meta({ example: 'sales' }),
    probability: share()
      .describe('share of the answered contacts; over all transfers of a type at most 100%')
      .meta({ example: '6%' }),
    after: orNone(delay())
      .describe('later, and off the line (a ticket, a visit); a bare duration is an exponential mean')
      .meta({ example: '2h', otherwise: 'at once' }),
    warm: duration()
      .prefault('0s')
      .describe(
        'how long both agents talk; the first stays with the customer until another answers, or the center closes',
      )
      .meta({ example: '30s' }),
    requeue: choice(['ahead', 'tail'])
      .optional()
      .describe('before those who were not transferred, or behind all')
      .meta({ example: 'tail', otherwise: 'ahead; with "after" tail' }),
  },
  expected(TRANSFER),
);

/** A single transfer is a list of one. */
export const transferSchema = z
  .union(
    [transfer, z.array(transfer).max(LIMITS.transfers, `at most ${LIMITS.transfers} transfers`)],
    expected(`${TRANSFER}, or a list of transfers`),
  )
  .transform((transfers) => (Array.isArray(transfers) ? transfers : [transfers]));

export type TransferSpec = z.output<typeof transferSchema>[number];
