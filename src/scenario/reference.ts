import { MOMENT_PATTERN, TIME_OF_DAY_PATTERN, WEEKDAYS_PATTERN } from './clock.ts';
import { DURATION_PATTERN } from './duration.ts';
import { flowText } from './flowText.ts';
import { annotatedSchema, type JsonSchema } from './jsonSchema.ts';
import { RATE_PATTERN } from './rate.ts';
import { PERCENTAGE_PATTERN, SIGNED_PERCENTAGE_PATTERN } from './share.ts';
import { thousands } from './thousands.ts';

/** The scenario file's reference page, in Markdown, made from its JSON Schema. */
export function reference(): string {
  const schema = annotatedSchema();
  const distribution = schema.$defs?.Distribution;
  return [
    PREFACE,
    table(rows(schema, '')),
    '## Distributions\n',
    'Wherever a time is random: a bare duration (each field says which family that is), or one of these.\n',
    table(distribution === undefined ? [] : rows(distribution, '')),
  ].join('\n');
}

const PREFACE = `# The scenario file

A scenario is one YAML file (or JSON, which is YAML too). This page is made from the same definition that checks the files:
\`busyhour schema --markdown\`. \`busyhour schema\` prints the JSON Schema for editors; \`busyhour init\` writes a commented file to start from.

| form | means | example |
|---|---|---|
| duration | seconds as a number, or with units d, h, m, s, ms | \`4m30s\` |
| share | a part of a whole, in percent or as a fraction of 1 | \`35%\`, \`0.35\` |
| factor | a multiple, in percent or as a number | \`110%\`, \`1.1\` |
| rate | contacts per period | \`240/h\`, \`100/30m\` |
| time | a time of day, or a date and time | \`"08:30"\`, \`"2026-03-02 08:30"\` |
| distribution | a random time: see below | \`{ lognormal: { mean: 3m, cv: 1.1 } }\` |

Paths of files are relative to the file that names them. A CSV file may have a byte order mark, semicolons and decimal commas; an
Excel file (.xlsx) is read as what its cells show, times as hours, minutes and seconds. Rows are intervals, in order, and further columns (a time
of day) are left alone. A file of shifts has a row for each: start (\`08:00\`), length (\`8h\`), agents, and if wanted days (\`mon tue\` or \`1 2\`), breaks
(\`2h 15m; 4h 30m unpaid\`) and group, of which each agent group takes its own rows. \`<name>\` stands for any name of up to 80 characters, \`[]\` for
every item of a list; a list of one may be written without its brackets where the form is "map or list". The unit is that of a bare number:
s is seconds, 1 a part or multiple of something, and money in the currency of the file.

## Fields
`;

interface Row {
  readonly path: string;
  readonly form: string;
  readonly default: string;
  readonly unit: string;
  readonly example: string;
  readonly description: string;
}

function table(of: readonly Row[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const lines = of.map((row) => {
    const cells = [`\`${row.path}\``, row.form, row.default, row.unit, `\`${row.example}\``, row.description];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  return ['| field | form | default | unit | example | meaning |', '|---|---|---|---|---|---|', ...lines, ''].join(
    '\n',
  );
}

/** A row for each field, those of maps within after the map itself. */
function rows(schema: JsonSchema, prefix: string): Row[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = prefix + name;
    return [row(field, path, schema.required?.includes(name) ?? false), ...inside(field, path)];
  });
  return [...own, ...namedRows(schema, `${prefix}<name>`)];
}

function row(field: JsonSchema, path: string, isRequired: boolean): Row {
  return {
    path,
    form: form(field),
    default: isRequired ? 'required' : defaultOf(field),
    unit: unit(field),
    example: flowText(field.example),
    description: field.description ?? '',
  };
}

/** Rows of the fields that have any name, and of what is in them. */
function namedRows({ additionalProperties: named }: JsonSchema, path: string): Row[] {
  if (typeof named !== 'object') return [];
  return [...(named.description === undefined ? [] : [row(named, path, false)]), ...inside(named, path)];
}

/** Rows of what is in the maps that a field can be, or in those of its list: a list of one may be written as a map. */
function inside(schema: JsonSchema, path: string): Row[] {
  const alternatives = [schema, ...(schema.anyOf ?? [])];
  const item = alternatives.find(({ items }) => items?.properties !== undefined)?.items;
  if (item !== undefined) {
    const own = Object.keys(item.properties ?? {});
    const others = alternatives.filter(
      ({ properties = {} }) => !Object.keys(properties).every((name) => own.includes(name)),
    );
    return [...rows(item, `${path}[].`), ...others.flatMap((other) => rows(other, `${path}.`))];
  }
  return alternatives.flatMap((alternative) => rows(alternative, `${path}.`));
}

function defaultOf({ default: value, otherwise = '–' }: JsonSchema): string {
  return value === undefined || typeof value === 'object' ? otherwise : `\`${String(value)}\``;
}

/** Of a bare number, or of those in a list. */
function unit(schema: JsonSchema): string {
  if (schema.unit !== undefined) return schema.unit;
  if (schema.$ref !== undefined) return 's';
  const alternatives = schema.anyOf ?? [];
  if (alternatives.some(({ pattern }) => pattern !== undefined && OF_ONE.includes(pattern))) return '1';
  const parts = schema.items === undefined ? alternatives : [schema.items];
  return parts.map(unit).find((one) => one !== '') ?? '';
}

const OF_ONE = [PERCENTAGE_PATTERN, SIGNED_PERCENTAGE_PATTERN];

/** Patterns of the forms that are texts, and what the forms are called. */
const TEXT_FORMS: readonly (readonly [pattern: string, form: (schema: JsonSchema) => string])[] = [
  [DURATION_PATTERN, () => 'duration'],
  [`${DURATION_PATTERN}|^never$`, () => 'duration or `never`'],
  [RATE_PATTERN, () => 'rate'],
  [MOMENT_PATTERN, () => 'time'],
  [TIME_OF_DAY_PATTERN, () => 'time of day'],
  [WEEKDAYS_PATTERN, () => 'weekday or number from 1'],
  [SIGNED_PERCENTAGE_PATTERN, () => 'share'],
];

function form(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return 'distribution';
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  const text = [schema, ...(schema.anyOf ?? [])].find(({ pattern }) => pattern !== undefined)?.pattern;
  const known = TEXT_FORMS.find(([pattern]) => pattern === text);
  const plain = schema.anyOf?.every(({ type }) => type === 'string' || type === 'number') ?? schema.type === 'string';
  if (known && plain) return known[1](schema);
  if (text === PERCENTAGE_PATTERN && plain) {
    return schema.anyOf?.some(({ maximum }) => maximum === 1) ? 'share' : 'factor';
  }
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(form))].join(' or ');
  if (schema.type === 'array') return `list of ${plural(form(schema.items ?? {}))}`;
  if (schema.type === 'integer') return `whole number${range(schema)}`;
  if (schema.type === 'number') return `number${range(schema)}`;
  if (schema.type === 'boolean') return '`true`, `false`';
  return schema.type === 'object' ? 'map' : 'text';
}

function plural(words: string): string {
  return words.replaceAll(/(^|or )(whole number|number|text|map|duration|share|weekday)/g, '$1$2s');
}

function range({ minimum, exclusiveMinimum, maximum }: JsonSchema): string {
  const low = minimum ?? exclusiveMinimum;
  if (low === undefined && maximum === undefined) return '';
  if (maximum === undefined) return exclusiveMinimum === undefined ? ` from ${low}` : ` above ${low}`;
  return exclusiveMinimum === undefined
    ? ` ${low ?? ''}–${thousands(maximum)}`
    : ` above ${low} to ${thousands(maximum)}`;
}
