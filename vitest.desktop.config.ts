import { defineConfig } from 'vitest/config'

/** The program in its real window, and the installed one: each has the desktop to itself. */
export default defineConfig({
  test: {
    fileParallelism: false,
    projects: [
      {
        test: {
          name: 'electron',
          include: ['test/electron/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A window that a busy machine starves is tried once more; what is wrong fails every time.
          retry: 1,
          fileParallelism: false,
          isolate: false,
        },
      },
      {
        test: {
          name: 'installers',
          include: ['test/installers/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
