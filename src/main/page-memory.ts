/** How much of what nobody holds any more the pages may leave lying. */
import type { Electron } from './electron.ts'

/**
 * A key in a report of 5,000 placeholders leaves some two MB behind, and V8 would leave them lying until a page has nearly doubled. With these the young
 * generation has two halves of at most 8 MB, and the old one is collected when it has grown by half: some 40 MB less after typing, for which a key costs
 * the page's thread 1.5 ms more and opening nothing. Stricter ones (`--optimize-for-size`) collect at nearly every key.
 */
const collectedSooner = ['--max-semi-space-size=8', '--heap-growing-percent=50'] as const

/** To be called before the program is ready: it is what the processes of pages are started with. */
export function setupPageMemory({ commandLine }: Electron['app']): void {
  commandLine.appendSwitch('js-flags', collectedSooner.join(' '))
}
