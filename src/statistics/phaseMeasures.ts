import { MICROSECONDS } from '../time.ts';
import { amount } from './definition.ts';
import { compile } from './layout.ts';

/** Talk time of one phase of one type, seconds per replication. */
const { layout, tables } = compile(['talk'], { phase: { talk: amount(['talk'], MICROSECONDS) } });

export const PHASE_LAYOUT = layout;
export const PHASE_TALK = tables.phase.talk;
