import { amount } from './definition.ts';
import { compile } from './layout.ts';

/** Contacts that the agents of a group took of one of its skills, per replication. */
export const handledMeasures = compile(['handled'], { skill: { handled: amount(['handled']) } });
