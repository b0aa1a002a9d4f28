import fc from 'fast-check';

/**
 * Laws are checked on the same random cases every time, so that the suite passes or fails for what changed and not by luck. To
 * try them on others: LAWS=2 npx vitest run test/laws
 */
fc.configureGlobal({ seed: Number(process.env.LAWS ?? 1) });
