import { defineConfig } from 'vitest/config';

// Nothing is asserted about time: a limit only ends what hangs, and a busy machine is slow.
const limits = { testTimeout: 120_000, hookTimeout: 120_000 };

// What needs a database gets one server for all its files and a database of its own for each.
const withDatabase = { globalSetup: './tests/harness/engine.ts' };

export default defineConfig({
  test: {
    // Every core: left alone, vitest keeps one for itself, and most of these files wait for the database.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          ...limits,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          ...limits,
          ...withDatabase,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // One browser at a time: two of them on two cores wait for each other.
          fileParallelism: false,
          ...limits,
          ...withDatabase,
        },
      },
    ],
  },
});
