import * as z from 'zod';
import { scenarioSchema } from './schema.ts';

/** A JSON Schema, as far as this program looks into one. */
export interface JsonSchema {
  readonly title?: string;
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: { readonly [field: string]: JsonSchema };
  readonly additionalProperties?: JsonSchema | boolean;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: JsonSchema };
}

/** The JSON Schema (draft 2020-12) of the scenario file, for editors. */
export function jsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input' }) as JsonSchema;
  return {
    ...schema,
    title: 'busyhour scenario',
    description: 'A contact center to simulate: demand, agents, targets.',
  };
}
