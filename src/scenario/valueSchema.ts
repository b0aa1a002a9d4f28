import * as z from 'zod';
import { amount, expected, signedAmount } from './forms.ts';

/** Money for each contact that ends so. */
export const valueSchema = z.strictObject(
  {
    answered: signedAmount()
      .default(0)
      .describe('for each contact answered: above 0 is revenue, below 0 is lost')
      .meta({ example: 20 }),
    abandoned: signedAmount().default(0).describe('for each contact that abandons in the queue').meta({ example: -4 }),
    contained: signedAmount().default(0).describe('for each contact that ends in self-service').meta({ example: 0.5 }),
  },
  expected('a map such as {answered: 20, abandoned: -4}'),
);

/** What the center pays besides its agents. */
export const costsSchema = z.strictObject(
  {
    lineMinute: amount().default(0).describe('for each minute that a caller holds a line').meta({ example: 0.02 }),
    selfServiceContact: amount()
      .default(0)
      .describe('for each attempt that enters self-service')
      .meta({ example: 0.05 }),
  },
  expected('a map such as {lineMinute: 0.02}'),
);
