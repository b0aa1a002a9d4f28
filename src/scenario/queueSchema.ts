import * as z from 'zod';
import { duration, expected, orNone, typeName, wholeOrUnlimited } from './forms.ts';

const overflow = z.strictObject(
  {
    after: duration().describe('how long a contact waits before it leaves for the other queue').meta({ example: '2m' }),
    to: typeName()
      .describe('the contact type whose queue it joins, at the tail, with the patience that it has left')
      .meta({ example: 'sales' }),
  },
  expected('a map such as {after: 2m, to: sales}'),
);

export const queueSchema = z.strictObject(
  {
    capacity: wholeOrUnlimited('a whole number of places', 0)
      .prefault('unlimited')
      .describe('waiting places; a contact that finds none is blocked')
      .meta({ example: 20 }),
    overflow: orNone(overflow)
      .describe("those who have waited long move to another type's queue")
      .meta({ example: { after: '2m', to: 'sales' } }),
  },
  expected('a map such as {capacity: 20}'),
);
