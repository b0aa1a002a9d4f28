import type { ErlangAnswer } from './erlangAnswer.ts';

/** The answer for other programs: every figure in full, `erlangA` and `scheduled` when they were asked for. */
export function erlangJson({ load, figures: { erlangB, erlangC, erlangA }, scheduled }: ErlangAnswer): string {
  const answer = { load, erlangB, erlangC, ...(erlangA && { erlangA }), ...(scheduled !== null && { scheduled }) };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
