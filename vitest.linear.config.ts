import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** `npm run linear`: every expression of the program on texts made against it. It takes minutes of both processors, so it runs by itself. */
export default defineConfig({
  test: { include: ['test/linear/**/*.test.ts'], testTimeout: 1_200_000, maxWorkers: availableParallelism() },
})
