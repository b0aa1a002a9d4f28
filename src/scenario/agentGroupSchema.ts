import * as z from 'zod';
import { columnName, fileName } from './distributionSchema.ts';
import { exactlyOne } from './exactlyOne.ts';
import { amount, duration, expected, named, shareBelowAll, someFactor, typeName, whole } from './forms.ts';
import { LIMITS } from './limits.ts';

const agents = () => whole('a whole number of agents', 0, LIMITS.agentsAtOnce);
const rank = () => whole('a whole number', 1, LIMITS.rank);

const skill = z.strictObject(
  {
    rank: rank().default(1).describe('among groups with a free agent, the contact goes to the lowest rank'),
    pick: rank()
      .optional()
      .describe('among waiting types of one priority, a freed agent takes the lowest pick (the rank)'),
    after: duration().prefault('0s').describe('the group takes such a contact only once it has waited this long'),
    speed: someFactor().prefault(1).describe('0.8 = handle time / 0.8'),
  },
  expected('a map such as {rank: 2, after: 30s}, or {}'),
);

/** A skill as the file gives it, `pick` filled in. */
function filledIn(type: string, { rank, pick = rank, after, speed }: z.output<typeof skill>) {
  return { type, rank, pick, after, speed };
}

const listOfSkills = z
  .array(typeName(), expected('a list of contact types'))
  .transform((types) => types.map((type) => filledIn(type, { rank: 1, after: 0, speed: 1 })));

const mapOfSkills = named(skill, 'a map of contact types').transform((skills) =>
  skills.map(({ name, content }) => filledIn(name, content)),
);

const staff = z
  .strictObject(
    {
      counts: z
        .array(agents(), expected('a list of whole numbers such as [4, 6, 5]'))
        .min(1, 'give at least one number')
        .optional()
        .describe('scheduled agents in each interval; or in equal cells, a whole multiple or divisor of the intervals'),
      file: fileName().optional(),
      column: columnName().optional(),
    },
    expected('a map such as {counts: [4, 6, 5]}'),
  )
  .check(exactlyOne(['counts', 'file']));

/** Scheduled agents as the file gives them: numbers, or where they stand. */
export type StaffSpec = z.output<typeof staff>;

const STAFF = 'a whole number of agents, {counts: [4, 6, 5]} or {file: staff.csv, column: tellers}';

export const agentGroupSchema = z.strictObject(
  {
    skills: z
      .union(
        [listOfSkills, mapOfSkills],
        expected('a list such as [billing, sales] or a map such as {billing: {rank: 1}}'),
      )
      .describe('the contact types that the agents take: a list, or a map with preferences'),
    staff: z
      .union([agents().transform((count): StaffSpec => ({ counts: [count] })), staff], expected(STAFF))
      .describe('scheduled agents: a number, or by interval'),
    shrinkage: shareBelowAll().prefault('0%').describe('share of paid time in which an agent is not available'),
    pay: z
      .strictObject(
        { perHour: amount().default(0).describe('for each scheduled hour') },
        expected('a map such as {perHour: 32}'),
      )
      .prefault({})
      .describe('what an agent costs'),
  },
  expected('a map of fields such as skills, staff and pay'),
);

export type AgentGroupSpec = z.output<typeof agentGroupSchema>;
