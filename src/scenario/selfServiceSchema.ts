import * as z from 'zod';
import { selfServiceTime } from './distributionSchema.ts';
import { expected, named, orNone, share, text } from './forms.ts';
import { LIMITS } from './limits.ts';
import { returnSchema } from './returnSchema.ts';

const STAGE = 'a stage such as {share: 60%, time: 45s, contained: 40%}';

const stage = z.strictObject(
  {
    name: text('text', LIMITS.nameCharacters)
      .optional()
      .describe('name in reports')
      .meta({ example: 'assistant', otherwise: 'self-service, self-service 2, ...' }),
    share: share().prefault('100%').describe('share of the contacts that enter the stage').meta({ example: '60%' }),
    time: selfServiceTime()
      .describe('time in the stage; a bare duration is a log-normal mean (CV 0.5)')
      .meta({ example: '45s' }),
    contained: share()
      .prefault('0%')
      .describe('share of those in the stage that end there, with no agent')
      .meta({ example: '40%' }),
    abandoned: share()
      .prefault('0%')
      .describe('share of those in the stage that hang up; the rest go on')
      .meta({ example: '3%' }),
    saves: named(
      share().describe("share of that phase's time that is saved").meta({ example: '50%' }),
      'a map of phases of talk such as {diagnosis: 50%}',
    )
      .prefault({})
      .describe("phases of the type's talk that are shorter for those who go on (details collected)")
      .meta({ example: { diagnosis: '50%' } }),
    returns: orNone(returnSchema)
      .describe('contained customers who were not helped call again')
      .meta({ example: { probability: '10%', after: '1d' } }),
  },
  expected(STAGE),
);

/** A single stage is a list of one. */
export const selfServiceSchema = z
  .union(
    [stage, z.array(stage).max(LIMITS.selfServiceStages, `at most ${LIMITS.selfServiceStages} stages`)],
    expected(`${STAGE}, or a list of stages`),
  )
  .transform((stages) => (Array.isArray(stages) ? stages : [stages]));

export type SelfServiceSpec = z.output<typeof selfServiceSchema>;
