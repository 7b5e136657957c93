import { defineConfig } from 'vitest/config';

// What needs a database gets one server for all its files and a database of its own for each.
const withDatabase = { globalSetup: './tests/harness/engine.ts', hookTimeout: 30_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 30_000,
          ...withDatabase,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          // One browser at a time: two of them on two cores wait for each other.
          fileParallelism: false,
          ...withDatabase,
        },
      },
    ],
  },
});
