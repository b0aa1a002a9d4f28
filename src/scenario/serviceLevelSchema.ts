import * as z from 'zod';
import { choice, duration, expected, share } from './forms.ts';
import { SERVICE_LEVEL_FORMULAS } from './scenario.ts';

const targetFields = {
  target: share().describe('share of contacts to be answered in time').meta({ example: '90%' }),
  within: duration().describe('the time to answer within').meta({ example: '30s' }),
  formula: choice(SERVICE_LEVEL_FORMULAS)
    .describe('which contacts count, and how those who hang up do')
    .meta({ example: 'answeredOnly' }),
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

/** What a contact type says of its own target; the rest is the center's. */
export const ownServiceLevelSchema = z
  .strictObject(targetFields, expected('a map such as {target: 90%, within: 30s}'))
  .partial();
