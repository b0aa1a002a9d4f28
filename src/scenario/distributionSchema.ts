import * as z from 'zod';
import { FAMILIES, type FamilyName, isFamily } from './alternatives.ts';
import { distance } from './distance.ts';
import { exactlyOne } from './exactlyOne.ts';
import {
  coefficientOfVariation,
  duration,
  expected,
  named,
  nameKey,
  someTime,
  someTimeOr,
  text,
  whole,
} from './forms.ts';
import { LIMITS } from './limits.ts';
import { decodeKey } from './plain.ts';
import type { Distribution } from './scenario.ts';
import { quote } from './suggest.ts';

/** A distribution as the file gives it: measured values may still be in a CSV file. */
export type DistributionSpec =
  | Distribution
  | {
      readonly family: 'measured';
      readonly file: string;
      readonly sheet?: string | undefined;
      readonly column: string;
    };

export const fileName = () =>
  text('the name of a CSV file', 1000)
    .describe('CSV or Excel file (.xlsx), relative to the file that names it')
    .meta({ example: 'volumes.csv' });
export const columnName = () =>
  text('the name of a column', 200)
    .describe('name of a column, as in the first row of the file')
    .meta({ example: 'billing' });
export const sheetName = () =>
  text('the name of a sheet', 200)
    .optional()
    .describe('sheet of an Excel file')
    .meta({ example: 'Monday', otherwise: 'the first' });

function meanAndCv<const Family extends FamilyName>(family: Family, leastCv = 0) {
  const cv =
    leastCv === 0
      ? coefficientOfVariation()
      : coefficientOfVariation().min(leastCv, expected(`a cv of ${leastCv} or more`));
  const fields = {
    mean: someTime().describe('mean').meta({ example: '3m' }),
    cv: cv.describe('coefficient of variation: standard deviation / mean').meta({ example: 1.5 }),
  };
  return z
    .strictObject(fields, expected('a map such as {mean: 3m, cv: 1.1}'))
    .transform((parameters) => ({ family, ...parameters }) as const);
}

const least = () => duration().describe('least').meta({ example: '1m' });
const greatest = () => duration().describe('greatest').meta({ example: '5m' });

const FORMS = {
  constant: duration()
    .transform((value) => ({ family: 'constant', value }) as const)
    .describe('always this long')
    .meta({ example: '20s' }),
  exponential: someTime()
    .transform((mean) => ({ family: 'exponential', mean }) as const)
    .describe('exponential with this mean (CV 1)')
    .meta({ example: '5m' }),
  lognormal: meanAndCv('lognormal')
    .describe('log-normal, as most handle times are')
    .meta({ example: { mean: '3m', cv: 1.1 } }),
  gamma: meanAndCv('gamma')
    .describe('gamma')
    .meta({ example: { mean: '3m', cv: 0.7 } }),
  erlang: z
    .strictObject(
      {
        mean: someTime().describe('mean of the sum').meta({ example: '3m' }),
        phases: whole('a whole number of phases', 1, LIMITS.erlangPhases)
          .describe('number of stages')
          .meta({ example: 3 }),
      },
      expected('a map such as {mean: 3m, phases: 3}'),
    )
    .transform((parameters) => ({ family: 'erlang', ...parameters }) as const)
    .describe('Erlang: the sum of equal exponential stages (CV 1 / sqrt(phases))')
    .meta({ example: { mean: '3m', phases: 3 } }),
  hyperexponential: meanAndCv('hyperexponential', 1)
    .describe('two-phase hyperexponential with balanced means: many short, some long (CV 1 or more)')
    .meta({ example: { mean: '3m', cv: 2 } }),
  weibull: meanAndCv('weibull')
    .describe('Weibull')
    .meta({ example: { mean: '3m', cv: 0.8 } }),
  uniform: z
    .strictObject({ from: least(), to: greatest() }, expected('a map such as {from: 2m, to: 5m}'))
    .check(({ value, issues }) => void (value.from < value.to || issues.push(notAbove(value.to))))
    .transform((parameters) => ({ family: 'uniform', ...parameters }) as const)
    .describe('uniform: anything between the two is as likely')
    .meta({ example: { from: '2m', to: '5m' } }),
  triangular: z
    .strictObject(
      { from: least(), mode: duration().describe('most likely').meta({ example: '3m' }), to: greatest() },
      expected('a map such as {from: 1m, mode: 3m, to: 8m}'),
    )
    .check(({ value: { from, mode, to }, issues }) => {
      if (from >= to) issues.push(notAbove(to));
      else if (mode < from || mode > to) {
        issues.push({
          code: 'custom',
          path: ['mode'],
          input: mode,
          message: '"mode" must lie between "from" and "to"',
        });
      }
    })
    .transform((parameters) => ({ family: 'triangular', ...parameters }) as const)
    .describe('triangular')
    .meta({ example: { from: '1m', mode: '3m', to: '8m' } }),
  empirical: z
    .strictObject(
      { file: fileName(), sheet: sheetName(), column: columnName() },
      expected('a map such as {file: calls.csv, column: talk}'),
    )
    .transform((source) => ({ family: 'measured', ...source }) as const)
    .describe('draws one of the measured values of a CSV column')
    .meta({ example: { file: 'calls.csv', column: 'talk' } }),
  values: z
    .array(duration(), expected('a list of durations such as [2m, 3m30s]'))
    .min(1, 'give at least one value')
    .transform((values) => ({ family: 'empirical', values }) as const)
    .describe('draws one of these values')
    .meta({ example: ['2m', '3m30s'] }),
} satisfies Record<FamilyName, z.ZodType<DistributionSpec>>;

function notAbove(to: number): z.core.$ZodRawIssue {
  const message = '"to" must be more than "from"; for a single value use constant';
  return { code: 'custom', path: ['to'], input: to, message };
}

const EXAMPLE = '{lognormal: {mean: 3m, cv: 1.1}}';

/** One family with its parameters, in a map of one field. */
export const distributionSchema = z
  .strictObject(FORMS, expected(`a distribution such as ${EXAMPLE}`))
  .partial()
  .check(exactlyOne(FAMILIES))
  // The check leaves one field; "constant" stands in for the empty map that it has refused.
  .transform(
    (map): DistributionSpec =>
      Object.values(map).find((form) => form !== undefined) ?? { family: 'constant', value: 0 },
  )
  .meta({
    id: 'Distribution',
    minProperties: 1,
    maxProperties: 1,
    description: 'a distribution: one family with its parameters',
  });

const exponential = (mean: number): DistributionSpec => ({ family: 'exponential', mean });
const lognormal = (mean: number): DistributionSpec => ({ family: 'lognormal', mean, cv: 1 });
const steady = (mean: number): DistributionSpec => ({ family: 'lognormal', mean, cv: 0.5 });

const DISTRIBUTION = expected(`a duration such as 4m30s, or a distribution such as ${EXAMPLE}`);

/** A bare duration is the mean of an exponential distribution. */
export const patience = () =>
  z.union(
    [someTimeOr('never').transform((mean) => (mean === null ? null : exponential(mean))), distributionSchema],
    expected(`a duration such as 3m, never, or a distribution such as ${EXAMPLE}`),
  );

/** A bare duration is the mean of an exponential distribution; 0 is none. */
export const wrap = () =>
  z.union([duration().transform((mean) => (mean === 0 ? null : exponential(mean))), distributionSchema], DISTRIBUTION);

/** A bare duration is the mean of a distribution of the usual family. */
const timeOf = (usual: (mean: number) => DistributionSpec) =>
  z.union([someTime().transform(usual), distributionSchema], DISTRIBUTION);

/** A bare duration is a constant. */
export const ringTime = () =>
  z.union(
    [duration().transform((value): DistributionSpec => ({ family: 'constant', value })), distributionSchema],
    DISTRIBUTION,
  );

/** A bare duration is the mean of an exponential distribution. */
export const delay = () => timeOf(exponential);

/** A bare duration is the mean of a log-normal distribution of CV 0.5. */
export const selfServiceTime = () => timeOf(steady);

/** Fields of the families: a "phase" of such a name is a distribution whose family was left out. */
const PARAMETERS = new Set(['mean', 'cv', 'from', 'mode', 'to', 'phases', 'file', 'sheet', 'column']);

const phaseName = () =>
  nameKey().check(({ value, issues }) => {
    const fault = phaseNameFault(decodeKey(value));
    if (fault !== undefined) issues.push({ code: 'custom', input: value, message: fault });
  });

function phaseNameFault(name: string): string | undefined {
  if (isFamily(name))
    return `${quote(name)} is a distribution and cannot stand among phases; give each phase its own distribution`;
  if (PARAMETERS.has(name)) return `${quote(name)} belongs to a distribution; write for example ${EXAMPLE}`;
  const misspelled = FAMILIES.find((known) => distance(known, name.toLowerCase()) === 1);
  return (
    misspelled &&
    `${quote(name)} is neither a distribution nor a good name for a phase; did you mean ${quote(misspelled)}?`
  );
}

/** One phase named "talk", or named phases in order. A bare duration is the mean of a log-normal distribution of CV 1. */
export const talk = () => {
  const phase = timeOf(lognormal)
    .describe('time of a phase; a bare duration is a log-normal mean (CV 1)')
    .meta({ example: '2m' });
  const phases = named(phase, 'named phases such as {greeting: 10s, diagnosis: 2m}', phaseName()).transform(
    (list, context) => {
      if (list.length === 0)
        context.issues.push({ code: 'custom', input: {}, message: 'give a distribution, or at least one phase' });
      return list.map(({ name, content }) => ({ name, time: content }));
    },
  );
  const single = (time: DistributionSpec) => [{ name: 'talk', time }];
  return z.union(
    [someTime().transform((mean) => single(lognormal(mean))), phases, distributionSchema.transform(single)],
    expected(
      `a duration such as 4m30s, a distribution such as ${EXAMPLE}, or named phases such as {greeting: 10s, diagnosis: 2m}`,
    ),
  );
};
