import * as z from 'zod';
import { delay } from './distributionSchema.ts';
import { exactlyOne } from './exactlyOne.ts';
import { choice, duration, expected, share, whole } from './forms.ts';
import { LIMITS } from './limits.ts';
import type { Callback } from './scenario.ts';

const offer = z
  .strictObject(
    {
      wait: duration().optional().describe('when the predicted wait is at least this long').meta({ example: '3m' }),
      queue: whole('a whole number of contacts', 0, 1_000_000)
        .optional()
        .describe('when at least so many callers of the type wait')
        .meta({ example: 10 }),
    },
    expected('a map such as {wait: 3m} or {queue: 10}'),
  )
  .check(exactlyOne(['wait', 'queue']))
  // The check leaves one of the two.
  .transform(({ wait, queue }): Callback['offer'] => (queue === undefined ? { wait: wait ?? 0 } : { queue }));

export const callbackSchema = z.strictObject(
  {
    offer: offer.describe('when a contact that must wait is offered a callback').meta({ example: { queue: 10 } }),
    accept: share().describe('share of the offers that are accepted').meta({ example: '40%' }),
    reach: share()
      .prefault('100%')
      .describe('share of the calls back that the customer answers')
      .meta({ example: '80%' }),
    attempts: whole('a whole number', 1, LIMITS.callbackAttempts)
      .default(1)
      .describe('calls to one customer in all, before the center gives up')
      .meta({ example: 2 }),
    promise: choice(['inOrder', 'idle'])
      .default('inOrder')
      .describe('called in turn among those who wait, or when an agent would be idle')
      .meta({ example: 'idle' }),
    reserve: whole('a whole number of agents', 0, LIMITS.agentsAtOnce)
      .default(0)
      .describe('agents who stay free for callers while callbacks are made; only when "idle" is promised')
      .meta({ example: 2 }),
    retryAfter: delay()
      .prefault('30m')
      .describe('time until one who did not answer is called again; a bare duration is an exponential mean')
      .meta({ example: '30m' }),
  },
  expected('a map such as {offer: {wait: 3m}, accept: 40%}'),
);

export type CallbackSpec = z.output<typeof callbackSchema>;
