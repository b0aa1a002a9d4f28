import * as z from 'zod';
import { delay } from './distributionSchema.ts';
import { expected, share, typeName } from './forms.ts';
import { LIMITS } from './limits.ts';

const FOLLOW_UP = 'a follow-up such as {to: feedback, probability: 20%, after: 2h}';

const followUp = z.strictObject(
  {
    to: typeName().describe('the outbound type whose list the record joins').meta({ example: 'feedback' }),
    probability: share()
      .describe('share of the answered contacts; over all follow-ups of a type at most 100%')
      .meta({ example: '20%' }),
    after: delay()
      .prefault('1d')
      .describe('time from the end of the contact until the record is due; a bare duration is an exponential mean')
      .meta({ example: '2h' }),
  },
  expected(FOLLOW_UP),
);

/** A single follow-up is a list of one. */
export const followUpSchema = z
  .union(
    [followUp, z.array(followUp).max(LIMITS.followUps, `at most ${LIMITS.followUps} follow-ups`)],
    expected(`${FOLLOW_UP}, or a list of follow-ups`),
  )
  .transform((followUps) => (Array.isArray(followUps) ? followUps : [followUps]));

export type FollowUpSpec = z.output<typeof followUpSchema>[number];
