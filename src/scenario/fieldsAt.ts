import { type JsonSchema, jsonSchema } from './jsonSchema.ts';
import type { Path } from './path.ts';

let scenarioRoot: JsonSchema | undefined;

function scenarioJsonSchema(): JsonSchema {
  scenarioRoot ??= jsonSchema();
  return scenarioRoot;
}

/**
 * The fields that a schema (the scenario's, unless another is given) knows for the map at `path`: what an unknown one may have been
 * meant to be. Read off the JSON Schema, so that it never drifts from what is accepted.
 */
export function fieldsAt(path: Path, root: JsonSchema = scenarioJsonSchema()): string[] {
  const alternatives = (schema: JsonSchema | undefined) => alternativesOf(schema, root);
  let schemas: readonly JsonSchema[] = alternatives(root);
  for (const step of path) schemas = schemas.flatMap((schema) => alternatives(within(schema, step)));
  const fields = schemas.flatMap((schema) => Object.keys(schema.properties ?? {}));
  return [...new Set(fields)].filter((field) => field !== '$schema');
}

function within(schema: JsonSchema, step: string | number): JsonSchema | undefined {
  if (typeof step === 'number') return schema.items;
  const { properties = {}, additionalProperties } = schema;
  if (Object.hasOwn(properties, step)) return properties[step];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

function alternativesOf(schema: JsonSchema | undefined, root: JsonSchema): readonly JsonSchema[] {
  if (!schema) return [];
  if (schema.$ref) return alternativesOf(root.$defs?.[schema.$ref.replace('#/$defs/', '')], root);
  return schema.anyOf ? schema.anyOf.flatMap((each) => alternativesOf(each, root)) : [schema];
}
