import { defineConfig } from 'vitest/config'

/** The tests that a mutation run asks: quick ones, in one process, that do not set anything for the whole of it. */
export default defineConfig({
  test: {
    include: ['test/core/**/*.test.ts', 'test/app/**/*.test.ts'],
    exclude: [
      'test/core/large.test.ts',
      'test/core/zoned-time.test.ts',
      'test/core/checks/labelled.test.ts',
      'test/app/host/**',
    ],
    testTimeout: 30_000,
    isolate: false,
  },
})
