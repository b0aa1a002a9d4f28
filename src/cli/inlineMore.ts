import { setFlagsFromString } from 'node:v8';

/**
 * V8 stops putting functions into their callers at 920 bytes of bytecode a function. What happens to a contact is many small functions,
 * one a step: with room for all of them a contact takes about an eighth less time (measured on W2 of `npm run bench`). It is a setting of
 * the process, so the program sets it for itself, and the library does not for others.
 */
export const INLINE_MORE = '--max-inlined-bytecode-size-cumulative=2000';

export function inlineMore(): void {
  setFlagsFromString(INLINE_MORE);
}
