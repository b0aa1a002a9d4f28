import * as z from 'zod';
import { dialingHoursSchema } from './dialingHoursSchema.ts';
import { columnName, delay, fileName, ringTime, sheetName } from './distributionSchema.ts';
import { exactlyOne } from './exactlyOne.ts';
import { choice, duration, expected, share, someFactor, text, whole } from './forms.ts';
import { LIMITS } from './limits.ts';
import { DIALING_MODES } from './scenario.ts';

const records = () => whole('a whole number of records', 0, LIMITS.contactsPerReplication);
const agents = () => whole('a whole number of agents', 0, LIMITS.agentsAtOnce);
const source = () => ({ file: fileName().optional(), sheet: sheetName(), column: columnName().optional() });

const listByInterval = z
  .strictObject(
    {
      counts: z
        .array(records(), expected('a list of whole numbers such as [200, 0, 150]'))
        .min(1, 'give at least one number')
        .optional()
        .describe(
          'records due at the start of each interval; or of equal cells, a whole multiple or divisor of the intervals',
        )
        .meta({ example: [200, 0, 150] }),
      ...source(),
    },
    expected('a map such as {counts: [200, 0, 150]}'),
  )
  .check(exactlyOne(['counts', 'file']));

/** Records as the file gives them: numbers, or where they stand; `null` is without end. */
export type ListSpec = z.output<typeof listByInterval>;

const list = z.union(
  [
    z.literal('unlimited').transform(() => null),
    records().transform((count): ListSpec => ({ counts: [count] })),
    listByInterval,
  ],
  expected('a whole number of records, unlimited, {counts: [200, 0, 150]} or {file: records.csv, column: welcome}'),
);

const reserve = z.union(
  [
    agents().transform((count): { agents: number; among?: string[] | undefined } => ({ agents: count })),
    z.strictObject(
      {
        agents: agents().describe('how many').meta({ example: 3 }),
        among: z
          .array(groupName(), expected('a list of agent groups'))
          .min(1, 'name at least one agent group')
          .max(LIMITS.agentGroups, `at most ${LIMITS.agentGroups} agent groups`)
          .optional()
          .describe('the agent groups whose idle agents count')
          .meta({ example: ['inbound', 'blend'], otherwise: 'those with the skill' }),
      },
      expected('a map such as {agents: 3, among: [inbound, blend]}'),
    ),
  ],
  expected('a whole number of agents, or a map such as {agents: 3, among: [inbound, blend]}'),
);

function groupName() {
  return z.union(
    [text('the name of an agent group', LIMITS.nameCharacters), z.number().transform(String)],
    expected('the name of an agent group'),
  );
}

const shareByInterval = z
  .strictObject(
    {
      shares: z
        .array(share(), expected('a list of shares such as [25%, 30%]'))
        .min(1, 'give at least one share')
        .optional()
        .describe('share in each interval; or in equal cells, a whole multiple or divisor of the intervals')
        .meta({ example: ['25%', '30%'] }),
      ...source(),
    },
    expected('a map such as {shares: [25%, 30%]}'),
  )
  .check(exactlyOne(['shares', 'file']));

/** Shares as the file gives them: numbers, or where they stand. */
export type ReachSpec = z.output<typeof shareByInterval>;

const reach = z.union(
  [share().transform((one): ReachSpec => ({ shares: [one] })), shareByInterval],
  expected('a share such as 25%, {shares: [25%, 30%]} or {file: reach.csv, column: welcome}'),
);

export const outboundSchema = z.strictObject(
  {
    list: list
      .optional()
      .describe('records to call: so many due at the start of the horizon, or by interval')
      .meta({ example: 2000, otherwise: 'unlimited; where a "followUp" leads here 0' }),
    hours: dialingHoursSchema
      .optional()
      .describe('times of day at which calls are started, every day of the horizon')
      .meta({ example: { from: '11:00', to: '13:55' }, otherwise: 'always' }),
    dialing: choice(DIALING_MODES)
      .default('progressive')
      .describe(
        'preview: the agent is busy while it rings; progressive: one call in the air for each idle agent; predictive: "pacing" calls',
      )
      .meta({ example: 'predictive' }),
    pacing: someFactor()
      .optional()
      .describe('calls in the air for each idle agent; only with predictive dialing')
      .meta({ example: 1.5, otherwise: '1' }),
    reserve: reserve
      .prefault(0)
      .describe('calls are started only while more than so many agents are idle')
      .meta({ example: { agents: 3, among: ['inbound', 'blend'] } }),
    reach: reach.prefault('100%').describe('share of the calls that reach the customer').meta({ example: '30%' }),
    ring: ringTime()
      .prefault('20s')
      .describe('time until the customer picks up, or the call is given up; a bare duration is a constant')
      .meta({ example: '25s' }),
    attempts: whole('a whole number', 1, LIMITS.dialAttempts)
      .default(1)
      .describe('calls to one record in all')
      .meta({ example: 4 }),
    retryAfter: delay()
      .prefault('1h')
      .describe('time until a record that was not reached is due again; a bare duration is an exponential mean')
      .meta({ example: '3h' }),
    connectWithin: duration()
      .prefault('2s')
      .describe('a reached customer who has no agent within this time is a nuisance call, and is hung up on')
      .meta({ example: '2s' }),
    nuisanceLimit: share()
      .prefault('3%')
      .describe('largest share of the reached customers that may be nuisance calls')
      .meta({ example: '3%' }),
  },
  expected('a map such as {list: 2000, reserve: 2, reach: 30%}, or {}'),
);

export type OutboundSpec = z.output<typeof outboundSchema>;
