import { defineConfig } from 'vitest/config';

// Scenarios in a real browser against a running server: MEGDAN_URL says where.
// One file after another, since they share the server and its history.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
