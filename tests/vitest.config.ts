import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    globalSetup: fileURLToPath(new URL('builds.ts', import.meta.url)),
    include: ['tests/**/*.test.ts'],
    reporters: [['default', { summary: false }], fileURLToPath(new URL('tally.ts', import.meta.url))],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
