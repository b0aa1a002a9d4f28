import * as z from 'zod';
import { agentGroupSchema } from './agentGroupSchema.ts';
import { contactTypeSchema } from './contactTypeSchema.ts';
import { fileName, sheetName } from './distributionSchema.ts';
import { expected, named, text, wholeOrUnlimited } from './forms.ts';
import { horizonSchema } from './horizonSchema.ts';
import { LIMITS } from './limits.ts';
import { replicationsSchema } from './replicationsSchema.ts';
import { serviceLevelSchema } from './serviceLevelSchema.ts';
import { targetsSchema } from './targetsSchema.ts';
import { costsSchema } from './valueSchema.ts';

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
      .describe('address of the JSON Schema, for editors')
      .meta({ example: 'busyhour.schema.json' }),
    extends: z
      .string(expected('the name of a scenario file'))
      .optional()
      .describe('scenario file to start from: maps merge, lists and values replace')
      .meta({ example: 'retail-bank.yaml' }),
    name: text('text', LIMITS.nameCharacters)
      .optional()
      .describe('title in reports')
      .meta({ example: 'Retail bank, an average Sunday', otherwise: 'the name of the file' }),
    currency: currency()
      .default('USD')
      .describe('three-letter code of the money in this file')
      .meta({ example: 'EUR' }),
    seed: z
      .union(
        [text('text or a number', LIMITS.seedCharacters), z.number().transform(String)],
        expected('text or a number'),
      )
      .prefault(DEFAULT_SEED)
      .describe('any text or number: the same seed gives the same random numbers')
      .meta({ example: 'sunday' }),
    replications: replicationsSchema
      .prefault(100)
      .describe('how many times the horizon is simulated: so often, or until the intervals are narrow')
      .meta({ example: 400 }),
    horizon: horizonSchema
      .describe('the simulated time and its planning intervals')
      .meta({ example: { start: '08:00', end: '18:00' } }),
    serviceLevel: serviceLevelSchema
      .prefault({})
      .describe('target of the center, and of every contact type without its own')
      .meta({ example: { target: '80%', within: '20s' } }),
    targets: targetsSchema
      .optional()
      .describe('what "staff" and "schedule" have to meet beside the service levels; changes no simulated number')
      .meta({ example: { per: 'interval', abandonment: '5%' }, otherwise: 'service levels in every interval' }),
    contactTypes: named(contactTypeSchema, 'a map from names to contact types')
      .describe('kinds of demand, by name')
      .meta({ example: { billing: { arrivals: { rate: '240/h' }, talk: '4m30s' } } }),
    agentGroups: named(agentGroupSchema, 'a map from names to agent groups')
      .describe('agents with the same skills, pay and staffing, by name')
      .meta({ example: { tellers: { skills: ['billing'], staff: 18 } } }),
    lines: wholeOrUnlimited('a whole number of lines', 1)
      .prefault('unlimited')
      .describe('trunks: a contact that finds none free is blocked')
      .meta({ example: 30 }),
    costs: costsSchema
      .prefault({})
      .describe('what the center pays besides its agents')
      .meta({ example: { lineMinute: 0.02 } }),
    calls: z
      .strictObject({ file: fileName(), sheet: sheetName() }, expected('a map such as {file: calls.csv}'))
      .optional()
      .describe(
        'exact contacts to replay: a CSV or Excel file with the columns time, type and, if known, service and patience',
      )
      .meta({ example: { file: 'calls.csv' } }),
  },
  expected('a map of fields'),
);

export type ScenarioSpec = z.output<typeof scenarioSchema>;

function currency() {
  const error = expected('a three-letter code such as "USD"');
  return z.string(error).regex(/^[A-Z]{3}$/, error);
}
