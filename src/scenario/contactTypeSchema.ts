import * as z from 'zod';
import { callbackSchema } from './callbackSchema.ts';
import { columnName, fileName, patience, talk, wrap } from './distributionSchema.ts';
import { exactlyOne } from './exactlyOne.ts';
import { amount, choice, duration, expected, factor, orNone, rate, share, whole } from './forms.ts';
import { menuSchema } from './menuSchema.ts';
import { queueSchema } from './queueSchema.ts';
import { retrySchema, returnSchema } from './returnSchema.ts';
import { SERVICE_LEVEL_FORMULAS } from './scenario.ts';
import { selfServiceSchema } from './selfServiceSchema.ts';
import { transferSchema } from './transferSchema.ts';

const targetFields = {
  target: share().describe('share of contacts to be answered in time'),
  within: duration().describe('the time to answer within'),
  formula: choice(SERVICE_LEVEL_FORMULAS).describe('which contacts count, and how those who hang up do'),
};

/** The target of the center, and of every contact type that names none. */
export const serviceLevelSchema = z.strictObject(
  {
    target: targetFields.target.prefault('80%'),
    within: targetFields.within.prefault('20s'),
    formula: targetFields.formula.default('offered'),
  },
  expected('a map such as {target: 80%, within: 20s}'),
);

const arrivals = z
  .strictObject(
    {
      counts: z
        .array(amount(' of contacts'), expected('a list of numbers such as [12, 30, 25]'))
        .min(1, 'give at least one number')
        .optional()
        .describe(
          'expected contacts in each interval; or in equal cells, a whole multiple or divisor of the intervals',
        ),
      file: fileName().optional(),
      column: columnName().optional(),
      rate: rate().optional().describe('constant rate, such as 240/h'),
      times: fileName()
        .optional()
        .describe('CSV file of exact arrival times to replay, in its column "time" or the one named by "column"'),
      scale: factor().optional().describe('multiplies the volume (100%)'),
      dayVariation: factor().optional().describe('CV of a random factor of the volume, drawn once a day (0)'),
      within: choice(['constant', 'linear']).optional().describe('how the rate runs within an interval ("constant")'),
    },
    expected('a map such as {rate: 240/h}, {counts: [12, 30, 25]} or {file: volumes.csv, column: billing}'),
  )
  .check(exactlyOne(['counts', 'file', 'rate', 'times']));

export const contactTypeSchema = z.strictObject(
  {
    channel: choice(['voice']).default('voice').describe('how the contact comes in'),
    arrivals: arrivals
      .optional()
      .describe(
        'how many contacts come, and when; not for types whose contacts come from "calls", or only from other types',
      ),
    patience: patience()
      .prefault('3m')
      .describe('time in queue after which a contact abandons; a bare duration is an exponential mean'),
    balk: share().prefault('0%').describe('share of contacts that leave at once if they must wait'),
    talk: talk()
      .optional()
      .describe(
        'talk time with hold: a distribution, or named phases that add up; a bare duration is a log-normal mean (CV 1)',
      ),
    wrap: wrap().prefault('0s').describe('after-call work; a bare duration is an exponential mean'),
    priority: whole('a whole number', 1, 9).default(5).describe('1 is served first, 9 last'),
    queue: queueSchema.prefault({}).describe('where contacts wait'),
    serviceLevel: z
      .strictObject(targetFields, expected('a map such as {target: 90%, within: 30s}'))
      .partial()
      .optional()
      .describe('target of this type, over the one of the whole center'),
    selfService: selfServiceSchema
      .prefault([])
      .describe('stages before the queue, in order: a voice menu with answers, a portal, an assistant'),
    menu: orNone(menuSchema).describe(
      "an entry number's menu that leads to other contact types; such a type has no queue of its own",
    ),
    retry: orNone(retrySchema).describe('customers who abandoned or were blocked call again'),
    repeat: orNone(returnSchema).describe(
      'customers who were answered call again, because the matter was not settled (1 - first-contact resolution)',
    ),
    transfer: transferSchema
      .prefault([])
      .describe("after talk, the customer goes to another type's queue: at most one of these"),
    callback: orNone(callbackSchema).describe('those who would have to wait may ask to be called back'),
  },
  expected('a map of fields such as arrivals, patience and talk'),
);

export type ContactTypeSpec = z.output<typeof contactTypeSchema>;
export type ArrivalsSpec = z.output<typeof arrivals>;
