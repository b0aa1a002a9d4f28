import type { Drawing } from '../../figures/drawing.ts';
import type { Side } from '../side.ts';

/** What a figure of the page draws from: what became of the plan, in front, and the plan itself, behind. */
export type WhatIfFigure = (now: Side, plan: Side, view: string) => Drawing['figure'];
