/** Typing into the window, key by key, and what is said of it. */
import type { Page } from 'playwright-core'
import { type Noted, noted, worked } from './window.ts'

const keys = 40

export function quantile(figures: readonly number[], part: number): number {
  return figures.toSorted((a, b) => a - b)[Math.ceil(figures.length * part) - 1] ?? 0
}

/** Of all keys: those faster than the browser tells of count as the shortest it tells. */
function ofKeys({ keys: told }: Noted, part: number): number {
  return quantile([...told, ...Array.from({ length: Math.max(0, keys - told.length) }, () => 16)], part)
}

async function typeSlowly(page: Page): Promise<void> {
  for (let at = 0; at < keys; at++) {
    await page.keyboard.press('abcdefghij'[at % 10] ?? 'a')
    await page.waitForTimeout(60)
  }
}

/** Milliseconds. */
export interface Typed {
  /** From a key to what it did, for all but one in twenty. */
  readonly p95: number
  readonly middle: number
  /** What the page's thread works for a key. */
  readonly processor: number
  readonly longestTask: number
}

/** Types where the focus is. */
export async function measureTyping(page: Page): Promise<Typed> {
  let processor = 0
  const typed = await noted(page, async () => {
    processor = await worked(page, () => typeSlowly(page))
  })
  return {
    p95: ofKeys(typed, 0.95),
    middle: ofKeys(typed, 0.5),
    processor: processor / keys,
    longestTask: Math.max(0, ...typed.tasks),
  }
}
