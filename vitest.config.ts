import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const rooms = ['core', 'messages', 'docx', 'files', 'app', 'cli', 'web', 'main', 'renderer']
/** Nothing outlives a test, so the files of a room share a process; but this one puts stand-ins in the place of Node's own functions. */
const apart = 'files'

/**
 * One project a room, so that `vitest run --project core` tests one room alone; `house` holds what concerns all of them.
 * What needs a desktop runs apart, one file at a time: vitest.desktop.config.ts.
 */
export default defineConfig({
  test: {
    // Browser tests wait as much as they work: two at once, also on a machine of two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      ...rooms.map((room) => ({
        test: {
          name: room,
          include: [`test/${room}/**/*.test.ts`],
          testTimeout: 30_000,
          isolate: room === apart,
        },
      })),
      { test: { name: 'property', include: ['test/property/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          // A worker keeps its browser from file to file.
          isolate: false,
          // A busy machine may let a wait for the browser run out; what is wrong fails every time.
          retry: 1,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      { test: { name: 'house', include: ['test/*.test.ts', 'tools/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'acceptance', include: ['test/acceptance/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
})
