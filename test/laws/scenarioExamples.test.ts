import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flowText } from '../../src/scenario/flowText.ts';
import { jsonSchema } from '../../src/scenario/jsonSchema.ts';
import { reference } from '../../src/scenario/reference.ts';
import type { Workbook } from '../../src/scenario/workbook.ts';
import { EVERY_FIELD } from './everyField.ts';
import { parseFiles } from './parseFiles.ts';

/** Field and example of each row of the reference page; the fields of a distribution as those of `wrap`. */
const rows = reference()
  .split('\n## Distributions')
  .flatMap((part, index) =>
    [...part.matchAll(/^\| `([^`]+)` \|(?:[^|]|\\\|)*\|(?:[^|]|\\\|)*\|[^|]*\| `((?:[^`])*)` \|/gm)].map(
      ([, field = '', example = '']) => ({
        field: index === 0 ? field : `contactTypes.<name>.wrap.${field}`,
        example: example.replaceAll('\\|', '|'),
      }),
    ),
  );
const examples = new Map(rows.map(({ field, example }) => [field, example]));

/** What stands for `<name>`, by what is before it; the longest fits. */
const NAMES: readonly (readonly [before: string, name: string])[] = [
  ['contactTypes.', 'billing'],
  ['contactTypes.<name>.talk.', 'diagnosis'],
  ['contactTypes.<name>.selfService[].saves.', 'diagnosis'],
  ['contactTypes.<name>.menu.', 'billing'],
  ['agentGroups.', 'tellers'],
  ['agentGroups.<name>.skills.', 'billing'],
];
/** Types and groups in which a field makes sense. */
const HOSTS: readonly (readonly [field: RegExp, host: string])[] = [
  [/^contactTypes\.<name>\.menu/, 'number'],
  [/^contactTypes\.<name>\.outbound/, 'feedback'],
  [/^agentGroups\.<name>\.shifts/, 'night'],
];

/** The path of a field in the scenario; of a list of maps, for `--set` lists of one are written as maps. */
function pathOf(field: string): string {
  const host = HOSTS.find(([pattern]) => pattern.test(field))?.[1];
  return NAMES.toReversed()
    .reduce((path, [before, name]) => {
      const isHosted = before === 'contactTypes.' || before === 'agentGroups.';
      return path.startsWith(`${before}<name>`)
        ? before + ((isHosted && host) || name) + path.slice(`${before}<name>`.length)
        : path;
    }, field)
    .replaceAll('[]', '');
}

/** Fields around a field, the outermost first. */
function around(field: string): string[] {
  const steps = field.split('.');
  return steps.slice(1).map((_, index) =>
    steps
      .slice(0, index + 1)
      .join('.')
      .replace(/\[\]$/, ''),
  );
}

/** The file and the column or the sheet of rows go together, and so do a precision and the replications for it. */
const BESIDE: readonly (readonly [field: RegExp, other: string])[] = [
  [/^replications\.(?:min|max)$/, 'replications.until'],
  [/\.file$/, '.column'],
  [/\.column$/, '.file'],
  [/\.sheet$/, '.file'],
  [/\.sheet$/, '.column'],
];

/** `path=value` to put an example in its place: those of the fields around it first. */
function assignments(field: string, example: string): string[] {
  const fields = [...around(field), ...BESIDE.flatMap(([pattern, other]) => field.replace(pattern, other))]
    .filter((one) => one !== field && examples.has(one) && !/^(?:contactTypes|agentGroups|horizon)$/.test(one))
    .filter((one, index, all) => all.indexOf(one) === index);
  const before = fields.map((one) => `${pathOf(one)}=${examples.get(one)}`);
  const list = /^(.*\.breaks)\[\]\.(.*)$/.exec(field);
  if (!list) return [...before, `${pathOf(field)}=${example}`];
  // Breaks are a list only, and --set gives a whole list.
  const [, breaks = '', key = ''] = list;
  const [first] = parse(examples.get(breaks) ?? '[]') as readonly object[];
  return [...before, `${pathOf(breaks)}=${flowText([{ ...first, [key]: parse(example) }])}`];
}

/** 36 rows, as many as the horizon has intervals, that are right for anything. */
const CSV = `time,type,billing,talk\n${'1,sales,1,1\n'.repeat(36)}`;
const SHIFTS = 'start,length,agents\n17:00,8h,2\n';

function asWorkbook(csv: string): Workbook {
  const rows = csv.split('\n').map((line) => line.split(','));
  return { sheets: [{ name: 'Monday', rows }] };
}

function readsExample(field: string, example: string): void {
  const main =
    field === 'extends' ? { 'main.yaml': `extends: ${example}`, [example]: EVERY_FIELD } : { 'main.yaml': EVERY_FIELD };
  const shown = (csv: string) => (field.endsWith('.sheet') ? asWorkbook(csv) : csv);
  const csv = {
    ...Object.fromEntries(['volumes', 'arrivals', 'calls'].map((name) => [`${name}.csv`, shown(CSV)])),
    'shifts.csv': shown(SHIFTS),
  };
  const set = field === 'extends' ? [] : assignments(field, example);
  expect(parseFiles({ ...main, ...csv }, { set }).contactTypes.length).toBeGreaterThan(0);
}

describe('the reference page', () => {
  it('has an example for each of its fields', () => {
    const fields = reference().match(/^\| `[^`]+` \|.*\|.*\|.*\|.*\|.*\|$/gm);
    expect(rows.length).toBe(fields?.length);
    expect(rows.length).toBeGreaterThan(170);
  });

  it.each(rows)('gives an example that is read in its place: $field: $example', ({ field, example }) => {
    readsExample(field, example);
  });

  it('would not have an example that is wrong', () => {
    expect(() => readsExample('contactTypes.<name>.outbound.reach', '130%')).toThrow('at most 100%');
    expect(() => readsExample('agentGroups.<name>.shifts[].breaks[].after', '8h')).toThrow('does not lie within');
  });
});

describe('the JSON Schema', () => {
  it('has the same examples, for editors', () => {
    const schema = jsonSchema();
    expect(schema.properties?.replications).toMatchObject({ examples: [400], default: 100 });
    expect(JSON.stringify(schema)).not.toMatch(/"(?:unit|example|otherwise)":/);
  });
});
