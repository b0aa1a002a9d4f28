import * as z from 'zod';
import { choice, expected, orNone, share, someTime } from './forms.ts';
import type { Targets } from './targets.ts';

/** A share that can be missed as well as met. */
const partOf = (what: string) =>
  share().refine((value) => value > 0 && value < 1, `must be more than 0% and less than 100%: ${what}`);

/** What `staff` and `schedule` have to meet. */
export const targetsSchema = z
  .strictObject(
    {
      per: choice(['interval', 'day'])
        .default('interval')
        .describe(
          'each target holds in every interval in which anybody is offered, or over the horizon; that of email and tasks always over the horizon',
        )
        .meta({ example: 'day' }),
      chance: orNone(
        partOf('no staffing meets a target on every day')
          .describe('in this share of days (replications)')
          .meta({ example: '90%', otherwise: 'on average over all of them' }),
      ),
      abandonment: orNone(
        share()
          .describe('at most this share abandons, of each type that customers can abandon')
          .meta({ example: '5%' }),
      ),
      asa: orNone(
        someTime().describe('the average speed of answer of each type is at most this').meta({ example: '30s' }),
      ),
      occupancy: orNone(
        partOf('agents who are never idle answer nobody at once')
          .describe('the occupancy of each agent group is at most this')
          .meta({ example: '88%' }),
      ),
      nuisance: orNone(
        share()
          .describe('at most this share of the reached are nuisance calls, of each outbound type')
          .meta({ example: '3%', otherwise: 'the "nuisanceLimit" of each' }),
      ),
    },
    expected('a map such as {per: interval, abandonment: 5%}'),
  )
  .transform((targets): Targets => targets);
