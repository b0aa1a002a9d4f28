import * as z from 'zod';
import { scenarioSchema } from './schema.ts';

/** A JSON Schema, as far as this program looks into one. */
export interface JsonSchema {
  readonly title?: string;
  readonly default?: unknown;
  readonly description?: string;
  readonly example?: unknown;
  /** What it is when it is left out, where that is no single value. */
  readonly otherwise?: string;
  readonly unit?: string;
  readonly required?: readonly string[];
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
  const schema = z.toJSONSchema(scenarioSchema, {
    io: 'input',
    override({ jsonSchema }) {
      const { example, otherwise, description } = jsonSchema;
      // The library drops the examples of what is read into something else.
      if (example !== undefined) jsonSchema.examples = [example];
      if (otherwise !== undefined) jsonSchema.description = `${description} (${otherwise})`;
      for (const word of ['example', 'otherwise', 'unit']) delete jsonSchema[word];
    },
  });
  return {
    ...(schema as JsonSchema),
    title: 'busyhour scenario',
    description: 'A contact center to simulate: demand, agents, targets.',
  };
}

/** The same with an `example`, the `unit` of bare numbers and `otherwise`, which JSON Schema has no words for. */
export function annotatedSchema(): JsonSchema {
  return z.toJSONSchema(scenarioSchema, { io: 'input' }) as JsonSchema;
}
