import { type JsonSchema, jsonSchema } from './jsonSchema.ts';
import type { Path } from './path.ts';

let root: JsonSchema | undefined;

/**
 * The fields that the schema knows for the map at `path`: what an unknown one may have been meant to be. Read off the
 * JSON Schema, so that it never drifts from what is accepted.
 */
export function fieldsAt(path: Path): string[] {
  root ??= jsonSchema();
  let schemas: readonly JsonSchema[] = alternativesOf(root);
  for (const step of path) schemas = schemas.flatMap((schema) => alternativesOf(within(schema, step)));
  const fields = schemas.flatMap((schema) => Object.keys(schema.properties ?? {}));
  return [...new Set(fields)].filter((field) => field !== '$schema');
}

function within(schema: JsonSchema, step: string | number): JsonSchema | undefined {
  if (typeof step === 'number') return schema.items;
  const { properties = {}, additionalProperties } = schema;
  if (Object.hasOwn(properties, step)) return properties[step];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

function alternativesOf(schema: JsonSchema | undefined): readonly JsonSchema[] {
  if (!schema) return [];
  if (schema.$ref) return alternativesOf(root?.$defs?.[schema.$ref.replace('#/$defs/', '')]);
  return schema.anyOf ? schema.anyOf.flatMap(alternativesOf) : [schema];
}
