/** How work grows with its input, by the processor's time of this process: a busy machine changes it little, and three takes the rest. */

/** Milliseconds of processor time, the least of `takes`. */
function costOf(work: () => void, takes: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let take = 0; take < takes; take++) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** Below it a measure says nothing; and work that is quadratic takes a hundred times as long at the last size. */
const noticeable = 30
const sizes = [25, 50, 100, 200, 400, 800, 1_600, 3_125, 6_250, 12_500, 25_000, 50_000, 100_000]

/**
 * From a few characters to 100,000, each time twice as many: null where no step takes more than three times what the one before took, else
 * that step. It ends there, so that work that would never end is found as well.
 */
export function superlinear(work: (size: number) => () => void, last = 100_000): string | null {
  for (const size of sizes.filter((one) => one <= last)) {
    const whole = work(size)
    const cost = costOf(whole, 1)
    // Sixty-four times as much would still be nothing to notice, and that is what eight times the text costs at worst.
    if (size === 12_500 && cost * 64 < noticeable / 2) return null
    if (cost < noticeable) continue
    const [half, full] = [costOf(work(size / 2), 3), costOf(whole, 3)]
    if (full >= noticeable && full > 3 * half)
      return `${size / 2} → ${size}: ${half.toFixed(1)} → ${full.toFixed(1)} ms`
  }
  return null
}
