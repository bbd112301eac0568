/**
 * The first index of `items` at which `holds` is true, their length where it is true of none. Binary search: where `holds` is true of one
 * item, it has to be true of all that come after it.
 */
export function firstIndex<T>(items: ArrayLike<T>, holds: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(items[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
