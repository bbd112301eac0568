/**
 * The first index of `items` at which `holds` is true, their length where it is true of none. Binary search: where `holds` is true of one
 * item, it has to be true of all that come after it.
 */
export function firstIndex<T>(items: ArrayLike<T>, holds: (item: T) => boolean): number {
  return firstUnder(items.length, (at) => holds(items[at] as T))
}

/** The first number under `count` at which `holds` is true, as it is at all after it; `count` where there is none. */
export function firstUnder(count: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
