import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { frameNames } from './test/linear/frames.ts'

/**
 * `npm run linear`: every expression of the program on texts made against it. It takes minutes of all processors, so it runs by itself.
 * The rules are tried once a frame that hostile texts are put together in, each by itself: which processor takes which is Vitest's to share out.
 */
export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      ...frameNames.map((frame) => ({
        test: {
          name: `rules ${frame}`,
          include: ['test/linear/rules.test.ts'],
          provide: { frame },
          testTimeout: 1_200_000,
        },
      })),
      {
        test: {
          name: 'expressions',
          include: ['test/linear/**/*.test.ts'],
          exclude: ['test/linear/rules.test.ts'],
          testTimeout: 1_200_000,
        },
      },
    ],
  },
})
