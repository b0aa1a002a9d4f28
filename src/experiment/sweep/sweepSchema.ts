import * as z from 'zod';
import { fileName } from '../../scenario/distributionSchema.ts';
import { exactlyOne } from '../../scenario/exactlyOne.ts';
import { fieldsAt } from '../../scenario/fieldsAt.ts';
import { choice, expected, text, whole } from '../../scenario/forms.ts';
import type { JsonSchema } from '../../scenario/jsonSchema.ts';
import { LIMITS } from '../../scenario/limits.ts';
import type { Path } from '../../scenario/path.ts';

/** Read with the scenario, which says what is right. */
const ofScenario = () => z.unknown().optional();

/** YAML 1.2 takes `no` for a text. */
const yesOrNo = (otherwise: boolean) =>
  z
    .union([z.boolean(), z.enum(['yes', 'no'])], expected('yes or no'))
    .default(otherwise)
    .transform((value) => value === true || value === 'yes');

const size = () => whole('a whole number of cells', 1, LIMITS.sweepCells);

const list = () => z.array(z.unknown(), expected('a list of values')).min(1, 'give at least one value');

const end = () => z.union([z.string(), z.number()], expected('a number, share, duration or rate'));
const steps = () => whole('a whole number of values', 2, LIMITS.sweepCells).optional();

const VALUES = 'a list of values such as [90%, 100%, 110%], or {from: 80%, to: 120%, steps: 5}';

const valuesSchema = z.union(
  [list(), z.strictObject({ from: end(), to: end(), steps: steps(), whole: yesOrNo(false) }, expected(VALUES))],
  expected(VALUES),
);

const FACTOR = `${VALUES}, or {set: …} with paths that vary together`;

const factorSchema = z.union(
  [
    list(),
    z
      .strictObject(
        {
          from: end().optional(),
          to: end().optional(),
          steps: steps(),
          whole: yesOrNo(false),
          set: z.record(z.string(), valuesSchema, expected('a map from paths to lists of values')).optional(),
        },
        expected(FACTOR),
      )
      .check(exactlyOne(['from', 'set']))
      .check(({ value, issues }) => {
        if (issues.length > 0 || value.from === undefined || value.to !== undefined) return;
        issues.push({
          code: 'custom',
          path: [],
          input: value,
          message: 'missing field "to"; give where the range ends',
        });
      }),
  ],
  expected(FACTOR),
);

/** The sweep file, but for what its factors, seed and replications say of the scenario. */
export const sweepSchema = z.strictObject(
  {
    name: text('text', LIMITS.nameCharacters).optional(),
    base: text('the name of a scenario file', 4096),
    replications: ofScenario(),
    seed: ofScenario(),
    commonRandomNumbers: yesOrNo(true),
    factors: z
      .record(z.string(), factorSchema, expected('a map such as {agentGroups.tellers.staff: [10, 12, 14]}'))
      .optional(),
    design: z
      .union(
        [
          choice(['grid']),
          z
            .strictObject(
              { list: fileName().optional(), latinHypercube: size().optional(), sobol: size().optional() },
              expected('grid, {list: points.csv}, {latinHypercube: 200} or {sobol: 256}'),
            )
            .check(exactlyOne(['list', 'latinHypercube', 'sobol'])),
        ],
        expected('grid, {list: points.csv}, {latinHypercube: 200} or {sobol: 256}'),
      )
      .default('grid'),
    measures: z
      .array(z.string(expected('the name of a measure')), expected('a list of measures such as [serviceLevel, cost]'))
      .min(1, 'name at least one measure')
      .optional(),
    intervals: yesOrNo(false),
  },
  expected('a map of fields'),
);

export type SweepSpec = z.output<typeof sweepSchema>;

let known: JsonSchema | undefined;

/** The fields of a sweep file's map at a path, for the nearest spelling of an unknown one. */
export function sweepFieldsAt(path: Path): string[] {
  known ??= z.toJSONSchema(sweepSchema, { io: 'input' }) as JsonSchema;
  return fieldsAt(path, known);
}
