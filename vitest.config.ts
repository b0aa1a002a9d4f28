import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    setupFiles: 'test/laws.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/{engine,statistics,analytic,random,scenario}/**/*.ts'],
      reporter: ['text-summary', 'text'],
      thresholds: { statements: 95 },
    },
  },
});
