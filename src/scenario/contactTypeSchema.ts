import * as z from 'zod';
import { arrivalsSchema } from './arrivalsSchema.ts';
import { callbackSchema } from './callbackSchema.ts';
import { patience, talk, wrap } from './distributionSchema.ts';
import { followUpSchema } from './followUpSchema.ts';
import { choice, expected, orNone, share, whole } from './forms.ts';
import { menuSchema } from './menuSchema.ts';
import { outboundSchema } from './outboundSchema.ts';
import { queueSchema } from './queueSchema.ts';
import { retrySchema, returnSchema } from './returnSchema.ts';
import { CHANNELS } from './scenario.ts';
import { selfServiceSchema } from './selfServiceSchema.ts';
import { ownServiceLevelSchema } from './serviceLevelSchema.ts';
import { surveySchema } from './surveySchema.ts';
import { transferSchema } from './transferSchema.ts';
import { valueSchema } from './valueSchema.ts';

export const contactTypeSchema = z.strictObject(
  {
    channel: choice(CHANNELS)
      .default('voice')
      .describe('how the contact comes in; a chat may share its agent with others, email and tasks wait for days')
      .meta({ example: 'chat' }),
    arrivals: arrivalsSchema
      .optional()
      .describe(
        'how many contacts come, and when; not for types whose contacts come from "calls", or only from other types',
      )
      .meta({ example: { rate: '240/h' } }),
    patience: patience()
      .optional()
      .describe('time in queue after which a contact abandons; a bare duration is an exponential mean')
      .meta({ example: '4m', otherwise: '3m; email and task never' }),
    balk: share()
      .prefault('0%')
      .describe('share of contacts that leave at once if they must wait')
      .meta({ example: '5%' }),
    talk: talk()
      .optional()
      .describe(
        'talk time with hold: a distribution, or named phases that add up; a bare duration is a log-normal mean (CV 1)',
      )
      .meta({ example: { greeting: '10s', diagnosis: '2m' } }),
    wrap: wrap()
      .prefault('0s')
      .describe('after-call work; a bare duration is an exponential mean')
      .meta({ example: '30s' }),
    priority: whole('a whole number', 1, 9).default(5).describe('1 is served first, 9 last').meta({ example: 1 }),
    queue: queueSchema
      .prefault({})
      .describe('where contacts wait')
      .meta({ example: { capacity: 20 } }),
    serviceLevel: ownServiceLevelSchema
      .optional()
      .describe('target of this type, over the one of the whole center')
      .meta({ example: { target: '90%', within: '30s' }, otherwise: "the center's; email and task within 24h" }),
    selfService: selfServiceSchema
      .prefault([])
      .describe('stages before the queue, in order: a voice menu with answers, a portal, an assistant')
      .meta({ example: { share: '60%', time: '45s', contained: '40%' } }),
    menu: orNone(menuSchema)
      .describe("an entry number's menu that leads to other contact types; such a type has no queue of its own")
      .meta({ example: { billing: '60%', sales: '40%', misrouted: '5%' } }),
    retry: orNone(retrySchema)
      .describe('customers who abandoned or were blocked call again')
      .meta({ example: { probability: '40%', after: '15m', attempts: 3 } }),
    repeat: orNone(returnSchema)
      .describe(
        'customers who were answered call again, because the matter was not settled (1 - first-contact resolution)',
      )
      .meta({ example: { probability: '12%', after: '1d' } }),
    transfer: transferSchema
      .prefault([])
      .describe("after talk, the customer goes to another type's queue: at most one of these")
      .meta({ example: { to: 'sales', probability: '6%' } }),
    callback: orNone(callbackSchema)
      .describe('those who would have to wait may ask to be called back')
      .meta({ example: { offer: { wait: '3m' }, accept: '40%', promise: 'idle' } }),
    outbound: orNone(outboundSchema)
      .describe(
        'the center calls the customers, when agents are idle; such a type has no arrivals and no queue of its own',
      )
      .meta({ example: { list: 2000, dialing: 'predictive', pacing: 1.5, reach: '30%' } }),
    followUp: followUpSchema
      .prefault([])
      .describe("after the contact, a record joins an outbound type's list: at most one of these")
      .meta({ example: { to: 'feedback', probability: '20%', after: '2h' } }),
    survey: orNone(surveySchema)
      .describe('customers are asked after the contact whether they were satisfied')
      .meta({ example: { respond: '15%', satisfied: '90%', perMinuteWaited: '-4%' } }),
    value: valueSchema
      .prefault({})
      .describe('money for each contact: above 0 is revenue, below 0 is lost')
      .meta({ example: { answered: 20, abandoned: -4 } }),
  },
  expected('a map of fields such as arrivals, patience and talk'),
);

export type ContactTypeSpec = z.output<typeof contactTypeSchema>;
