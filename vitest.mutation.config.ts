import { defineConfig } from 'vitest/config'

/**
 * The tests that a mutation run asks: quick ones, in one process, that do not set anything for the whole of it. What is left out at the
 * hosts starts threads and processes of its own, in which no variant is at work.
 */
export default defineConfig({
  test: {
    include: ['test/core/**/*.test.ts', 'test/app/**/*.test.ts'],
    exclude: [
      'test/core/large.test.ts',
      'test/core/zoned-time.test.ts',
      'test/core/checks/labelled.test.ts',
      'test/app/host/torture.test.ts',
      'test/app/host/worker-pool.test.ts',
    ],
    testTimeout: 30_000,
    isolate: false,
  },
})
