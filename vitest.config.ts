import process from 'node:process';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Nothing is mocked and no test changes what others see, so they share their modules.
      // A busy machine takes its time, also where each test starts a process.
      {
        test: {
          name: 'unit',
          globalSetup: ['tests/temporary-folder.ts'],
          isolate: false,
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
          testTimeout: 60_000,
        },
      },
      // Node 26 sometimes waits for ever in `process.exit` for a thread of V8 that waits for it, after everything was said.
      {
        test: {
          name: 'commands',
          globalSetup: ['tests/temporary-folder.ts'],
          include: ['tests/commands/**/*.test.ts'],
          // The owner's may have a path.
          env: { SITE_URL: 'https://built.example' },
          testTimeout: 60_000,
          retry: process.env['CI'] ? 1 : 0,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          exclude: ['tests/build/incremental.test.ts'],
          globalSetup: ['tests/build/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 600_000,
        },
      },
      // Servers that are no part of the lockfile: `npm run test:hosts`.
      {
        test: {
          name: 'hosts',
          globalSetup: ['tests/temporary-folder.ts'],
          include: ['tests/hosts/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      // Sixty builds: `npm run test:incremental`, after a change of what a page shows or of its key.
      {
        test: {
          name: 'incremental',
          globalSetup: ['tests/temporary-folder.ts'],
          include: ['tests/build/incremental.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
