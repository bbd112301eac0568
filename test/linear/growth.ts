/** How work grows with its input, by the processor's time of this process: a busy machine changes it little, and three takes the rest. */

/** Milliseconds of processor time, the least of `takes`. */
export function costOf(work: () => void, takes: number): number {
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

/** A step counts where it is too long each time that it is measured: the collector and other programs fall on some of them. */
const rounds = 4

/** Each so little longer that what grows by powers still ends, in seconds. */
const short = [25, 32, 40, 50, 64, 80, 100, 140, 200, 280, 400]
/** Milliseconds that no linear work on a short text comes near. */
const endless = 10

/** Null where work ends on short texts, else the step at which it takes too long. `costAt` measures the work at a length once. */
export function explosive(costAt: (size: number) => number): string | null {
  let [before, less] = [0, 0]
  for (const size of short) {
    const cost = costAt(size)
    const more = cost > endless ? Math.min(cost, costAt(size), costAt(size)) : cost
    if (more > endless) return `${before} → ${size}: ${less.toFixed(1)} → ${more.toFixed(1)} ms`
    ;[before, less] = [size, more]
  }
  return null
}

/** The lengths of a text and of one several times as long, and how many times as much a character of the longer one may cost. */
export interface Look {
  readonly few: number
  readonly many: number
  readonly rising: number
}

/** By the character, what is linear costs about as much in the longer text, and what is quadratic eight times as much. */
const rising = 1.4
const first: Look = { few: 1_600, many: 12_500, rising }
/** A second look at what the first one suspects: most of it is the collector's work, and `superlinear` takes ten times as long to say so. */
export const second: Look = { few: 12_500, many: 50_000, rising }
/** For a test that nothing asks a second time: it misses what grows a little and stands in a busy machine. */
export const once: Look = { ...first, rising: 3 }

/**
 * Whether work may be more than linear, by a look at two lengths that takes a small part of the time of `superlinear`: a suspect need not be one.
 */
export function isSuspect(
  costAt: (size: number) => number,
  least = noticeable / 128,
  { few, many, rising: most }: Look = first,
): boolean {
  for (let take = 0; take < 3; take++) {
    const more = costAt(many)
    if (more < least) return false
    // The collector falls on a short measure as a stone on a letter scale: it would hide what rises.
    const less = Math.min(costAt(few), costAt(few))
    if (more < less * most * (many / few)) return false
  }
  return true
}

/**
 * From `first` characters to `last`, each time twice as many: null where no step takes more than three times what the one before took, else
 * that step. It ends there, so that work that would never end is found as well.
 */
export function superlinear(work: (size: number) => () => void, last = 100_000, first = 0): string | null {
  for (const size of sizes.filter((one) => one >= first && one <= last)) {
    const whole = work(size)
    const cost = costOf(whole, 1)
    if (cost < noticeable) continue
    const told = tooLong(work(size / 2), whole)
    if (told !== null) return `${size / 2} → ${size}: ${told}`
  }
  return null
}

/** What both took where the whole of it takes more than three times what its half does, however often it is asked. */
function tooLong(half: () => void, whole: () => void): string | null {
  let told = ''
  for (let round = 0; round < rounds; round++) {
    const [less, more] = [costOf(half, 3), costOf(whole, 3)]
    if (more < noticeable || more <= 3 * less) return null
    told = `${less.toFixed(1)} → ${more.toFixed(1)} ms`
  }
  return told
}
