import type picocolors from 'picocolors';
import type { Verdict } from './verdict.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

/** The color of each verdict on the terminal. */
export function verdictPaint(colors: Colors): { readonly [verdict in Verdict]: (text: string) => string } {
  return { met: colors.green, missed: colors.red, open: colors.yellow, none: colors.dim };
}
