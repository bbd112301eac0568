/** The first line in which two texts differ, or null where they are the same; a line that only one of them has is empty in the other. */
export function firstDifference(expected: readonly string[], found: readonly string[]) {
  const at = expected.findIndex((line, index) => line !== found[index])
  if (at === -1 && expected.length === found.length) return null
  return { expected: expected[at] ?? '', found: found[at === -1 ? expected.length : at] ?? '' }
}
