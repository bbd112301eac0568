/** How soon what is typed without pause is on disk, and what noting and saving it cost the page's thread. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

export interface Kept {
  /** Milliseconds from each key to the journal that has it. */
  readonly toDisk: readonly number[]
  /** Milliseconds of the page's thread from the timer that notes or saves to the request that leaves, without a pause between. */
  readonly onPage: readonly number[]
}

declare global {
  interface Window {
    costs: number[]
  }
}

/** Wraps the page's timers and requests; the work between them is one uninterrupted run of the thread. */
function watchCosts(): void {
  window.costs = []
  let started: number | null = null
  const timer = window.setTimeout.bind(window)
  const request = window.fetch.bind(window)
  const timed = (work: () => void) => () => {
    started = performance.now()
    work()
    timer(() => {
      started = null
    }, 0)
  }
  window.setTimeout = ((work: () => void, delay?: number) =>
    timer(delay !== undefined && delay >= 300 ? timed(work) : work, delay)) as typeof window.setTimeout
  window.fetch = (address, options) => {
    if (started !== null && /note|save/u.test(String(address))) window.costs.push(performance.now() - started)
    return request(address, options)
  }
}

/** Types `keys` figures into the first value of the list, one each 80 milliseconds and none left out. */
export async function measureKeeping(page: Page, userData: string, keys: number): Promise<Kept> {
  await page.evaluate(watchCosts)
  const typed: number[] = []
  const toDisk: number[] = []
  const look = setInterval(() => {
    const now = performance.now()
    const length = longestNoted(join(userData, 'recovery'))
    while (toDisk.length < Math.min(length, typed.length)) toDisk.push(now - (typed[toDisk.length] ?? now))
  }, 20)
  for (let key = 0; key < keys; key++) {
    typed.push(performance.now())
    await page.keyboard.type('1')
    await page.waitForTimeout(80)
  }
  await page.waitForTimeout(1500)
  clearInterval(look)
  if (toDisk.length < keys) throw new Error(`Only ${toDisk.length} of ${keys} keys came to the disk.`)
  return { toDisk, onPage: await page.evaluate(() => window.costs) }
}

/** How many figures of the value are in the copy or the journal. */
function longestNoted(folder: string): number {
  let longest = 0
  try {
    for (const name of readdirSync(folder))
      for (const [figures] of readFileSync(join(folder, name), 'utf8').matchAll(/(?<=value\\*":\s?\\*")1+(?=\\*")/gu))
        longest = Math.max(longest, figures.length)
  } catch {
    // It is being put in place: the next look finds it.
  }
  return longest
}
