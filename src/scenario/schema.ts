import * as z from 'zod';
import { agentGroupSchema } from './agentGroupSchema.ts';
import { contactTypeSchema, serviceLevelSchema } from './contactTypeSchema.ts';
import { fileName } from './distributionSchema.ts';
import { expected, named, text, whole, wholeOrUnlimited } from './forms.ts';
import { horizonSchema } from './horizonSchema.ts';
import { LIMITS } from './limits.ts';

/** Without a seed in the file, every scenario has this one: the same file gives the same numbers. */
const DEFAULT_SEED = 'busyhour';

/**
 * The scenario file: what it may hold, what each field means and is when it is left out. Validation, defaults, the JSON
 * Schema and the reference come from here.
 */
export const scenarioSchema = z.strictObject(
  {
    $schema: z
      .string(expected('the address of the JSON Schema'))
      .optional()
      .describe('address of the JSON Schema, for editors'),
    extends: z
      .string(expected('the name of a scenario file'))
      .optional()
      .describe('scenario file to start from: maps merge, lists and values replace'),
    name: text('text', LIMITS.nameCharacters).optional().describe('title in reports (the name of the file)'),
    currency: currency().default('USD').describe('three-letter code of the money in this file'),
    seed: z
      .union(
        [text('text or a number', LIMITS.seedCharacters), z.number().transform(String)],
        expected('text or a number'),
      )
      .prefault(DEFAULT_SEED)
      .describe('any text or number: the same seed gives the same random numbers'),
    replications: whole('a whole number', 1, LIMITS.replications)
      .default(100)
      .describe('how many times the horizon is simulated'),
    horizon: horizonSchema.describe('the simulated time and its planning intervals'),
    serviceLevel: serviceLevelSchema
      .prefault({})
      .describe('target of the center, and of every contact type without its own'),
    contactTypes: named(contactTypeSchema, 'a map from names to contact types').describe('kinds of demand, by name'),
    agentGroups: named(agentGroupSchema, 'a map from names to agent groups').describe(
      'agents with the same skills, pay and staffing, by name',
    ),
    lines: wholeOrUnlimited('a whole number of lines', 1)
      .prefault('unlimited')
      .describe('trunks: a contact that finds none free is blocked'),
    calls: z
      .strictObject({ file: fileName() }, expected('a map such as {file: calls.csv}'))
      .optional()
      .describe('exact contacts to replay: a CSV file with the columns time, type and, if known, service and patience'),
  },
  expected('a map of fields'),
);

export type ScenarioSpec = z.output<typeof scenarioSchema>;

function currency() {
  const error = expected('a three-letter code such as "USD"');
  return z.string(error).regex(/^[A-Z]{3}$/, error);
}
