import * as z from 'zod';
import { duration, expected, named, someFactor, typeName, whole } from './forms.ts';
import { LIMITS } from './limits.ts';

const rank = () => whole('a whole number', 1, LIMITS.rank);

const skill = z.strictObject(
  {
    rank: rank()
      .default(1)
      .describe('among groups with a free agent, the contact goes to the lowest rank')
      .meta({ example: 2 }),
    pick: rank()
      .optional()
      .describe('among waiting types of one priority, a freed agent takes the lowest pick')
      .meta({ example: 1, otherwise: 'the rank' }),
    after: duration()
      .prefault('0s')
      .describe('the group takes such a contact only once it has waited this long')
      .meta({ example: '30s' }),
    speed: someFactor().prefault(1).describe('0.8 = handle time / 0.8').meta({ example: '90%' }),
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

/** The contact types that a group's agents take: a list, or a map with preferences. */
export const skillsSchema = z.union(
  [listOfSkills, mapOfSkills],
  expected('a list such as [billing, sales] or a map such as {billing: {rank: 1}}'),
);
