import type * as z from 'zod';
import { type AgentGroupSpec, agentGroupSchema } from './agentGroupSchema.ts';
import { type ContactTypeSpec, contactTypeSchema } from './contactTypeSchema.ts';
import { decodeKey } from './plain.ts';
import { type ScenarioSpec, scenarioSchema } from './schema.ts';

/** What is sound of a scenario: fields that are wrong are left out. */
export interface Draft extends Partial<Omit<ScenarioSpec, 'contactTypes' | 'agentGroups'>> {
  readonly contactTypes: readonly Named<Partial<ContactTypeSpec>>[];
  readonly agentGroups: readonly Named<Partial<AgentGroupSpec>>[];
}

export interface Named<T> {
  readonly name: string;
  readonly content: T;
}

/**
 * The sound fields of a scenario that the schema refuses as a whole. Checks that look at several fields (references,
 * limits, sums) can then run on these, so that the user hears of everything at once.
 */
export function salvage(plain: unknown): Draft {
  const { contactTypes, agentGroups, ...fields } = soundFields(scenarioSchema, plain);
  return {
    ...fields,
    contactTypes: soundEntries(contactTypeSchema, fieldOf(plain, 'contactTypes')),
    agentGroups: soundEntries(agentGroupSchema, fieldOf(plain, 'agentGroups')),
  };
}

function soundEntries<Schema extends z.ZodObject>(schema: Schema, map: unknown): Named<Partial<z.output<Schema>>>[] {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return [];
  return Object.entries(map).map(([key, value]) => ({ name: decodeKey(key), content: soundFields(schema, value) }));
}

/** Of the fields of a map those that are sound. */
export function soundFields<Schema extends z.ZodObject>(schema: Schema, value: unknown): Partial<z.output<Schema>> {
  const sound = Object.entries(schema.shape).flatMap(([field, form]) => {
    const parsed = (form as z.ZodType).safeParse(fieldOf(value, field));
    return parsed.success ? [[field, parsed.data]] : [];
  });
  return Object.fromEntries(sound) as Partial<z.output<Schema>>;
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as { readonly [field: string]: unknown })[field]
    : undefined;
}
