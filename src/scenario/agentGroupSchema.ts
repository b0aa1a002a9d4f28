import * as z from 'zod';
import { concurrencySchema } from './concurrencySchema.ts';
import { expected, shareBelowAll } from './forms.ts';
import { paySchema } from './paySchema.ts';
import { scheduleSchema } from './scheduleSchema.ts';
import { shiftsSchema } from './shiftsSchema.ts';
import { skillsSchema } from './skillsSchema.ts';
import { staffSchema } from './staffSchema.ts';

export const agentGroupSchema = z.strictObject(
  {
    skills: skillsSchema
      .describe('the contact types that the agents take: a list, or a map with preferences')
      .meta({ example: ['billing', 'sales'] }),
    staff: staffSchema
      .optional()
      .describe('scheduled agents: a number, or by interval; when it falls, agents leave after the contact in hand')
      .meta({ example: 12 }),
    shifts: shiftsSchema
      .optional()
      .describe('instead of "staff": agents with shifts and breaks of their own')
      .meta({ example: { start: '08:00', length: '8h', agents: 6, breaks: [{ after: '2h', length: '15m' }] } }),
    schedule: scheduleSchema
      .optional()
      .describe(
        'shift types of which "busyhour schedule" makes shifts; without "staff" or "shifts" nobody is scheduled until then',
      )
      .meta({ example: { name: 'full day', length: '8h', starts: { from: '07:00', to: '15:00', every: '30m' } } }),
    shrinkage: shareBelowAll()
      .prefault('0%')
      .describe('share of paid time in which an agent is not available')
      .meta({ example: '30%' }),
    absence: shareBelowAll()
      .prefault('0%')
      .describe('how likely an agent is to miss a shift; with "staff", a day')
      .meta({ example: '5%' }),
    concurrency: concurrencySchema
      .prefault({ chat: [1] })
      .describe('how many chats an agent has at once')
      .meta({ example: { chat: [1, 1.7, 2.5] } }),
    pay: paySchema
      .prefault({})
      .describe('what an agent costs: any of these, added up')
      .meta({ example: { perHour: 32, overtime: '150%' } }),
  },
  expected('a map of fields such as skills, staff and pay'),
);

export type AgentGroupSpec = z.output<typeof agentGroupSchema>;
